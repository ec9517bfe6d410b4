import type { Replacement } from '../../edits.ts';
import { BYTE_ORDER_MARK } from '../../formats/byte-order-mark.ts';
import { RecordError } from '../../formats/format.ts';
import type { RepairedPassage } from '../../formats/repair.ts';
import { emptyGathered, gatherDocument, type Gathered } from '../../report/gather.ts';
import { drawLot } from './lot.ts';
import { COLOURED, PLAIN, wordDiff } from '../../display/word-diff.ts';
import type { Batch } from '../sources/batch.ts';
import { LINE_FEED } from '../sources/cut-records.ts';
import { join, lineFinder } from './lines.ts';
import { recordsOf } from './records-of.ts';
import { countDocument, emptyTally, type Tally } from '../../report/tally.ts';
import type { BatchOutcome, RepairSettings, Trouble } from './outcome.ts';
import { documentText, utf8Text } from './text-of.ts';
import type { Tool } from './toolbox.ts';

const NOTHING = new Uint8Array();

/** One batch on its way: its output and all that is told of it. */
export class BatchRepair {
  readonly #batch: Batch;
  readonly #settings: RepairSettings;
  readonly #tool: Tool;
  readonly #tally: Tally = emptyTally();
  readonly #gathered: Gathered | undefined;
  readonly #troubles: Trouble[] = [];
  readonly #explained: string[] = [];
  readonly #rejected: (string | Uint8Array)[] = [];
  readonly #output: (string | Uint8Array)[] = [];
  #changed = false;
  #note: string | undefined;

  constructor(batch: Batch, settings: RepairSettings, tool: Tool) {
    this.#batch = batch;
    this.#settings = settings;
    this.#tool = tool;
    this.#tally.bytes = batch.bytes.length;
    this.#gathered = settings.reportSeed === undefined ? undefined : emptyGathered(batch.limits);
  }

  /** Repairs the batch as one document. */
  document(isIdle: boolean): void {
    const { bytes } = this.#batch;
    const read = isIdle
      ? { text: utf8Text(bytes), bom: false, converted: false }
      : documentText(bytes, this.#settings.encoding, this.#tool.declaredEncoding?.(bytes));
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

  /** Repairs record after record. */
  records(): void {
    for (const { source, content, ending, record, line, problem } of recordsOf(this.#batch, this.#settings.maxRecord)) {
      if (problem !== undefined) {
        this.#reject(source, line, problem);
      } else if (content === undefined) {
        if (!this.#settings.diff) this.#output.push(source);
      } else {
        try {
          this.#output.push(this.#record(content, record, line));
          if (!this.#settings.diff) this.#output.push(ending);
        } catch (error) {
          this.#reject(source, line, messageOf(error), columnOf(error));
        }
      }
    }
  }

  /**
   * The record repaired, or with what changed marked.
   *
   * @throws {RecordError}
   */
  #record(source: string, record: number, line: number): string {
    const { text, passages, replacements } = this.#tool.repair(source);
    for (const { explanation, taken } of passages) countDocument(this.#tally, explanation, taken);
    this.#gather(passages, line);
    this.#explain(source, passages, record, line);
    if (replacements.length > 0) this.#changed = true;
    return this.#settings.diff ? this.#marked(source, replacements, line) : text;
  }

  /** Takes note of what the report will show. */
  #gather(passages: readonly RepairedPassage[], line: number): void {
    const { reportSeed } = this.#settings;
    if (reportSeed === undefined || !this.#gathered) return;
    const { file, framing } = this.#batch;
    for (const { field, text, taken, explanation } of passages) {
      const origin = { file, line: framing === 'document' ? undefined : line, field };
      gatherDocument(this.#gathered, { ...origin, lot: drawLot(reportSeed, origin), text, edits: taken, explanation });
    }
  }

  /** Within a document edits are placed in the file, within a record in the text of the field. */
  #explain(source: string, passages: readonly RepairedPassage[], record: number, line: number): void {
    if (!this.#settings.explains) return;
    const { file, framing } = this.#batch;
    const isDocument = framing === 'document';
    const lineAt = isDocument ? lineFinder(source) : undefined;
    for (const { field, taken, places } of passages) {
      for (const [at, edit] of taken.entries()) {
        const place = isDocument
          ? { line: lineAt!(places[at]!.start), ...edit, ...places[at]! }
          : { line, field, ...edit };
        this.#explained.push(`${JSON.stringify({ file, record, ...place })}\n`);
      }
    }
  }

  #marked(source: string, replacements: readonly Replacement[], line: number): string {
    const isDocument = this.#batch.framing === 'document';
    if (!isDocument && replacements.length === 0) return '';
    const marked = wordDiff(source, replacements, this.#settings.diff === 'coloured' ? COLOURED : PLAIN);
    const ended = marked === '' || marked.endsWith('\n') ? marked : `${marked}\n`;
    return isDocument ? ended : `${this.#batch.file}:${line}: ${ended}`;
  }

  #fail(line: number | undefined, problem: string, column?: number): void {
    this.#tally.errors++;
    this.#troubles.push({ line, column, problem });
  }

  #reject(source: string | Uint8Array, line: number, problem: string, column?: number): void {
    this.#fail(line, problem, column);
    if (!this.#settings.rejects) {
      if (!this.#settings.diff) this.#output.push(source);
      return;
    }
    const bytes = typeof source === 'string' ? Buffer.from(source) : source;
    this.#rejected.push(bytes, ...(bytes.at(-1) === LINE_FEED ? [] : ['\n']));
    this.#changed = true;
  }

  outcome(): BatchOutcome {
    const { bytes } = this.#batch;
    const isLeftOut = this.#settings.onlyChanged && !this.#changed;
    const isAsItWas = !this.#changed && !this.#settings.diff;
    return {
      output: isLeftOut ? NOTHING : isAsItWas && this.#output.length > 0 ? bytes : join(this.#output),
      changed: this.#changed,
      tally: this.#tally,
      troubles: this.#troubles,
      rejected: this.#rejected.length > 0 ? join(this.#rejected) : undefined,
      explained: this.#explained.join(''),
      damagedWords: 0,
      gathered: this.#gathered,
      observations: [],
      note: this.#note,
    };
  }
}

/** Where in its line a record is broken, if that is known. */
export function columnOf(error: unknown): number | undefined {
  return error instanceof RecordError ? error.column : undefined;
}

/** One record must not end the run, whatever is wrong with it. */
export function messageOf(error: unknown): string {
  if (error instanceof RecordError) return error.message;
  return `cannot be repaired (${String(error)}); left as it was, please report it`;
}
