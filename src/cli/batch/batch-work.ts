import { applyEdits, type Replacement } from '../../edits.ts';
import { BYTE_ORDER_MARK } from '../../formats/byte-order-mark.ts';
import { splitRecords } from '../../formats/delimited-splitter.ts';
import { RecordError, type Format } from '../../formats/format.ts';
import type { Normalizer } from '../../normalize.ts';
import { emptyGathered, gatherDocument, type Gathered } from '../report/gather.ts';
import { drawLot } from '../report/lot.ts';
import { COLOURED, PLAIN, wordDiff } from '../show/diff.ts';
import { TOO_LONG, type Batch, type Mended, type MendSettings, type Trouble } from './batch.ts';
import { LINE_FEED } from './cut-records.ts';
import { countLineEnds, isLonger, join, lineFinder, splitLines } from './pieces.ts';
import { countDocument, emptyTally, type Tally } from './tally.ts';
import { documentText, utf8Text } from './text-of.ts';

const LINE_END = /\r?\n$/u;

/** What a batch is mended with. */
export interface Tool {
  readonly format: Format;
  readonly normalizer: Normalizer;
}

/** One batch on its way: its output and all that is told of it. */
export class BatchWork {
  readonly #batch: Batch;
  readonly #settings: MendSettings;
  readonly #tool: Tool;
  readonly #tally: Tally = emptyTally();
  readonly #gathered: Gathered | undefined;
  readonly #troubles: Trouble[] = [];
  readonly #explained: string[] = [];
  readonly #rejected: (string | Uint8Array)[] = [];
  readonly #output: (string | Uint8Array)[] = [];
  #changed = false;
  #note: string | undefined;

  constructor(batch: Batch, settings: MendSettings, tool: Tool) {
    this.#batch = batch;
    this.#settings = settings;
    this.#tool = tool;
    this.#tally.bytes = batch.bytes.length;
    this.#gathered = settings.reportSeed === undefined ? undefined : emptyGathered(batch.limits);
  }

  /** Mends the batch as one document. */
  document(isIdle: boolean): void {
    const { bytes } = this.#batch;
    const read = isIdle
      ? { text: utf8Text(bytes), bom: false, converted: false }
      : documentText(bytes, this.#settings.encoding, this.#tool.format.declaredEncoding?.(bytes));
    this.#note = 'note' in read ? read.note : undefined;
    if (read.text === undefined) {
      if (!('problem' in read)) this.#output.push(bytes);
      else {
        this.#fail(undefined, read.problem);
        if (!(read.isBinary && this.#settings.joins)) this.#output.push(bytes);
      }
      return;
    }
    const isMarkDropped = read.bom && this.#settings.joins;
    if (read.converted || isMarkDropped) this.#changed = true;
    if (read.bom && !isMarkDropped) this.#output.push(BYTE_ORDER_MARK);
    try {
      this.#output.push(this.#record(read.text, this.#batch.record, this.#batch.line));
    } catch (error) {
      this.#fail(undefined, messageOf(error));
      this.#output.splice(0, Infinity, bytes);
      this.#changed = false;
    }
  }

  /** Mends record after record. */
  records(): void {
    const { bytes, framing } = this.#batch;
    const text = utf8Text(bytes);
    // Where some record is not UTF-8, each byte stands for a character until the records are told apart.
    const whole = text ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    let { record, line } = this.#batch;
    for (const one of this.#split(whole)) {
      if (text !== undefined) this.#oneOfMany(one, record, line);
      else this.#oneOfBytes(Buffer.from(one, 'latin1'), record, line);
      record++;
      line += framing === 'delimited' ? countLineEnds(one) : 1;
    }
  }

  #split(text: string): Iterable<string> {
    const { format } = this.#batch;
    if (format.name !== 'delimited') return splitLines(text);
    return splitRecords(text, format.delimiter);
  }

  #oneOfBytes(bytes: Buffer, record: number, line: number): void {
    const text = utf8Text(bytes);
    if (text === undefined) this.#reject(bytes, line, 'is not UTF-8; convert it, or name its --encoding');
    else this.#oneOfMany(text, record, line);
  }

  #oneOfMany(source: string, record: number, line: number): void {
    const ending = this.#batch.framing === 'lines' ? (LINE_END.exec(source)?.[0] ?? '') : '';
    const content = source.slice(0, source.length - ending.length);
    if (content.trim() === '') {
      if (!this.#settings.diff) this.#output.push(source);
      return;
    }
    try {
      if (isLonger(content, this.#settings.maxRecord)) throw new RecordError(TOO_LONG);
      const mended = this.#record(content, record, line);
      this.#output.push(mended);
      if (!this.#settings.diff) this.#output.push(ending);
    } catch (error) {
      this.#reject(source, line, messageOf(error));
    }
  }

  /**
   * The record with its passages mended, or with what changed marked.
   *
   * @throws {RecordError}
   */
  #record(source: string, record: number, line: number): string {
    const { format, normalizer } = this.#tool;
    const { file, framing } = this.#batch;
    const isDocument = framing === 'document';
    const lineAt = isDocument && this.#settings.explains ? lineFinder(source) : undefined;
    const replacements: Replacement[] = [];
    for (const passage of format.passages(source)) {
      const { text, field } = passage;
      const explanation = normalizer.explain(text);
      const { taken, places, replacements: carried } = passage.place(explanation.edits);
      // Not spread: a long document has more of them than a call has room for.
      for (const replacement of carried) replacements.push(replacement);
      countDocument(this.#tally, explanation, taken);
      if (this.#gathered) {
        const origin = { file, line: isDocument ? undefined : line, field };
        const lot = drawLot(this.#settings.reportSeed!, origin);
        gatherDocument(this.#gathered, { ...origin, lot, text, edits: taken, explanation });
      }
      if (this.#settings.explains) {
        // Within a document edits are placed in the file, within a record in the text of the field.
        for (const [at, edit] of taken.entries()) {
          const place = isDocument
            ? { line: lineAt!(places[at]!.start), ...edit, ...places[at]! }
            : { line, field, ...edit };
          this.#explained.push(`${JSON.stringify({ file, record, ...place })}\n`);
        }
      }
    }
    if (replacements.length > 0) this.#changed = true;
    return this.#settings.diff ? this.#marked(source, replacements, line) : applyEdits(source, replacements);
  }

  #marked(source: string, replacements: readonly Replacement[], line: number): string {
    const isDocument = this.#batch.framing === 'document';
    if (!isDocument && replacements.length === 0) return '';
    const marked = wordDiff(source, replacements, this.#settings.diff === 'coloured' ? COLOURED : PLAIN);
    const ended = marked === '' || marked.endsWith('\n') ? marked : `${marked}\n`;
    return isDocument ? ended : `${this.#batch.file}:${line}: ${ended}`;
  }

  #fail(line: number | undefined, problem: string): void {
    this.#tally.errors++;
    this.#troubles.push({ line, problem });
  }

  #reject(source: string | Uint8Array, line: number, problem: string): void {
    this.#fail(line, problem);
    if (!this.#settings.rejects) {
      if (!this.#settings.diff) this.#output.push(source);
      return;
    }
    const bytes = typeof source === 'string' ? Buffer.from(source) : source;
    this.#rejected.push(bytes, ...(bytes.at(-1) === LINE_FEED ? [] : ['\n']));
    this.#changed = true;
  }

  result(): Mended {
    const { bytes } = this.#batch;
    const isAsItWas = !this.#changed && !this.#settings.diff;
    return {
      output: isAsItWas && this.#output.length > 0 ? bytes : join(this.#output),
      changed: this.#changed,
      tally: this.#tally,
      troubles: this.#troubles,
      rejected: this.#rejected.length > 0 ? join(this.#rejected) : undefined,
      explained: this.#explained.join(''),
      gathered: this.#gathered,
      note: this.#note,
    };
  }
}

/** One record must not end the run, whatever is wrong with it. */
function messageOf(error: unknown): string {
  if (error instanceof RecordError) return error.message;
  return `cannot be mended (${String(error)}); left as it was, please report it`;
}
