/**
 * What a run has done, so that the next one can go on: a file of JSON lines, a header first, then a line for each file that is
 * done and for each part of a large one that is safe on the disk. A line that was cut off by a kill counts for nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { writeWhole } from '../whole-file.ts';
import { addGathered, emptyGathered, type Gathered } from '../report/gather.ts';
import type { Place } from './order.ts';
import type { Pending } from './publish.ts';
import type { Position } from './read-source.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** How long the files are that several inputs write to, by option. */
export type SideLengths = Readonly<Record<string, number>>;

/** What was done since the line before. */
export interface Progress {
  readonly tally: Tally;
  readonly gathered: Gathered | undefined;
  readonly sides: SideLengths;
}

/** Where to go on within a large file. */
export interface Checkpoint {
  readonly place: Place;
  readonly path: string;
  readonly position: Position;
  /** The unfinished output. */
  readonly part: string;
  readonly size: number;
  readonly changed: boolean;
  /** What the file was when it was read: its size and time of change. */
  readonly stamp: string;
}

type Line = Progress &
  (
    | { readonly done: Place; readonly pending?: Pending }
    | { readonly checkpoint: Checkpoint }
    | { readonly finished: true }
  );

interface Header {
  readonly journal: 'casemend';
  readonly id: string;
  /** The settings that the output depends on, by name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How far earlier tries of the run have come. */
export interface Reached {
  readonly last: Place | undefined;
  readonly checkpoint: Checkpoint | undefined;
  /** What the last file still lacked, perhaps. */
  readonly pending: Pending | undefined;
  readonly finished: boolean;
  readonly progress: Progress;
  /** The same without the file at the checkpoint, for when that cannot be gone on with. */
  readonly settled: Progress;
}

/** A journal that cannot be used. `message` says why and what to do. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

const NOTHING: () => Progress = () => ({ tally: emptyTally(), gathered: undefined, sides: {} });
/** A journal that has grown larger is written anew with its sums. */
const LARGEST = 2 ** 26;

export class Journal {
  readonly id: string;
  readonly reached: Reached;
  readonly #file: string;
  readonly #header: Header;
  #descriptor: number;
  #size: number;

  /**
   * Opens a journal, or begins one.
   *
   * @throws {JournalError} if it is none, or one of a run with other settings
   */
  constructor(file: string, settings: Header['settings']) {
    this.#file = file;
    const known = readJournal(file);
    this.#header = known?.header ?? { journal: 'casemend', id: randomBytes(6).toString('hex'), settings };
    if (known) checkSettings(file, known.header.settings, settings);
    this.id = this.#header.id;
    this.reached = reach(known?.lines ?? []);
    this.#descriptor = openSync(file, known ? 'r+' : 'wx');
    this.#size = known?.length ?? 0;
    if (known) ftruncateSync(this.#descriptor, this.#size);
    else this.#append(this.#header);
  }

  /** A file is done, but for what is pending. Once this is back, it will not be done again. */
  done(place: Place, progress: Progress, pending: Pending | undefined): void {
    this.#append({ done: place, ...(pending && { pending }), ...progress });
    // What is renamed must be known to be, also after a power cut.
    if (pending) fdatasyncSync(this.#descriptor);
  }

  checkpoint(checkpoint: Checkpoint, progress: Progress): void {
    this.#append({ checkpoint, ...progress });
    fdatasyncSync(this.#descriptor);
  }

  finished(progress: Progress): void {
    this.#append({ finished: true, ...progress });
    fdatasyncSync(this.#descriptor);
  }

  /** Whether it is time to shorten the journal. */
  get isLarge(): boolean {
    return this.#size > LARGEST;
  }

  /** Writes the journal anew with the sums of its lines. */
  shorten(last: Place, whole: Progress): void {
    closeSync(this.#descriptor);
    writeWhole(this.#file, toLine(this.#header) + toLine({ done: last, ...whole }));
    this.#descriptor = openSync(this.#file, 'r+');
    this.#size = readFileSync(this.#file).length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #append(line: Line | Header): void {
    const bytes = Buffer.from(toLine(line));
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#size + done);
    this.#size += bytes.length;
  }
}

const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

interface Known {
  readonly header: Header;
  readonly lines: readonly Line[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
}

function readJournal(file: string): Known | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new JournalError(`${file}: cannot be read: ${(error as Error).message}`);
  }
  const length = bytes.lastIndexOf(10) + 1;
  const lines = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
  const [header, ...rest] = lines.map((line, at) => parseLine(file, line, at + 1));
  if (!isHeader(header)) {
    throw new JournalError(`${file}: is not a journal of casemend; name another file, which need not exist`);
  }
  return { header, lines: rest as Line[], length };
}

function parseLine(file: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    if (number === 1) return undefined;
    throw new JournalError(`${file}:${number}: is damaged; remove the journal to begin anew`);
  }
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && (value as Partial<Header>).journal === 'casemend';
}

function checkSettings(file: string, then: Header['settings'], now: Header['settings']): void {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const others = names.filter((name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]));
  if (others.length === 0) return;
  throw new JournalError(
    `${file}: belongs to a run with other settings (${others.join(', ')}); use the same ones, or another journal to begin anew`,
  );
}

/** Adds up what the lines say. */
function reach(lines: readonly Line[]): Reached {
  let settled = NOTHING();
  let open: Progress[] = [];
  let last: Place | undefined;
  let checkpoint: Checkpoint | undefined;
  let pending: Pending | undefined;
  let finished = false;
  for (const line of lines) {
    open.push(line);
    checkpoint = 'checkpoint' in line ? line.checkpoint : undefined;
    pending = 'done' in line ? line.pending : undefined;
    if (checkpoint) continue;
    if ('done' in line) last = line.done;
    finished ||= 'finished' in line;
    settled = sum([settled, ...open]);
    open = [];
  }
  return { last, checkpoint, pending, finished, settled, progress: sum([settled, ...open]) };
}

/** Adds parts up; the lengths are those of the last. */
export function sum(parts: readonly Progress[]): Progress {
  const tally = emptyTally();
  let gathered: Gathered | undefined;
  let sides: SideLengths = {};
  for (const part of parts) {
    addTally(tally, part.tally);
    if (part.gathered) addGathered((gathered ??= emptyGathered()), part.gathered);
    ({ sides } = part);
  }
  return { tally, gathered, sides };
}

/** The settings that tell whether two runs are the same, in a form that can be compared; long values by their hash. */
export function describeSettings(settings: Readonly<Record<string, unknown>>): Header['settings'] {
  const entries = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const json = JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Uint8Array ? createHash('sha256').update(inner).digest('hex') : inner,
      );
      return [
        name,
        json.length > 200 ? createHash('sha256').update(json).digest('hex') : (JSON.parse(json) as unknown),
      ];
    });
  return Object.fromEntries(entries) as Header['settings'];
}
