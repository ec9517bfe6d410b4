import { applyEdits, type Replacement } from '../../edits.ts';
import { splitRecords } from '../../formats/delimited-splitter.ts';
import { loadFormat, RecordError, type Format } from '../../formats/index.ts';
import { createNormalizer, type Normalizer } from '../../normalize.ts';
import type { Options } from '../../options.ts';
import { emptyGathered, gatherDocument, type Gathered } from '../report/gather.ts';
import { COLOURED, PLAIN, wordDiff } from '../show/diff.ts';
import { TOO_LONG, type Batch, type Mended, type MendSettings, type Trouble } from './batch.ts';
import { countDocument, emptyTally, type Tally } from './tally.ts';
import { documentText, utf8Text } from './text-of.ts';

const BOM = '\uFEFF';
const LINE_END = /\r?\n$/u;

/** Mends batch after batch with the same settings. */
export class BatchMender {
  readonly #settings: MendSettings;
  /** With both stages off not even the encoding changes. */
  readonly #isIdle: boolean;
  readonly #normalizers = new Map<string, Normalizer>();
  readonly #formats = new Map<string, Promise<Format>>();

  /** @throws CasemendError if the options are no options */
  constructor(settings: MendSettings) {
    this.#settings = settings;
    const { characters, casing } = settings.options;
    this.#isIdle = characters === false && casing === false;
    this.#normalizerFor([]);
  }

  async mend(batch: Batch): Promise<Mended> {
    const run = new Run(batch, this.#settings, await this.#toolFor(batch));
    if (batch.framing === 'document') run.document(this.#isIdle);
    else run.records();
    return run.result();
  }

  async #toolFor({ format: choice }: Batch): Promise<Tool> {
    const key = JSON.stringify(choice);
    const loading = this.#formats.get(key) ?? loadFormat(choice);
    this.#formats.set(key, loading);
    const format = await loading;
    return { format, normalizer: this.#normalizerFor(format.unfit) };
  }

  #normalizerFor(unfit: Format['unfit']): Normalizer {
    const key = unfit.join(' ');
    const known = this.#normalizers.get(key) ?? createNormalizer(without(this.#settings.options, unfit));
    this.#normalizers.set(key, known);
    return known;
  }
}

/** The options with the fixers that do not fit a format switched off. */
function without(options: Options, unfit: Format['unfit']): Options {
  if (options.characters === false || unfit.length === 0) return options;
  const off = Object.fromEntries(unfit.map((name) => [name, false]));
  return { ...options, characters: { ...options.characters, ...off } };
}

interface Tool {
  readonly format: Format;
  readonly normalizer: Normalizer;
}

/** One batch on its way. */
class Run {
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
    this.#gathered = settings.reports ? emptyGathered(batch.isReportFull) : undefined;
  }

  /** Mends the batch as one document. */
  document(isIdle: boolean): void {
    const { bytes } = this.#batch;
    const read = isIdle
      ? { text: utf8Text(bytes), bom: false, converted: false }
      : documentText(bytes, this.#settings.encoding);
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
    if (read.bom && !isMarkDropped) this.#output.push(BOM);
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
    const { file } = this.#batch;
    const replacements: Replacement[] = [];
    for (const passage of format.passages(source)) {
      const { text, field } = passage;
      const explanation = normalizer.explain(text);
      const { taken, replacements: carried } = passage.place(explanation.edits);
      replacements.push(...carried);
      countDocument(this.#tally, explanation, taken);
      if (this.#gathered && taken.length > 0) {
        gatherDocument(this.#gathered, { file, line, field, text, edits: taken, explanation });
      }
      if (this.#settings.explains) {
        for (const edit of taken) this.#explained.push(`${JSON.stringify({ file, record, line, field, ...edit })}\n`);
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
    this.#rejected.push(bytes, ...(bytes.at(-1) === 10 ? [] : ['\n']));
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

function messageOf(error: unknown): string {
  if (error instanceof RecordError) return error.message;
  throw error;
}

/** Strings are joined first: the halves of a surrogate pair may stand in two of them. */
function join(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let text: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text.push(part);
    else {
      if (text.length > 0) chunks.push(Buffer.from(text.join('')));
      text = [];
      chunks.push(part);
    }
  }
  if (text.length > 0) chunks.push(Buffer.from(text.join('')));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function* splitLines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

/** Whether a text has more than `most` bytes in UTF-8. */
function isLonger(text: string, most: number): boolean {
  return text.length > most || (text.length * 3 > most && Buffer.byteLength(text) > most);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
