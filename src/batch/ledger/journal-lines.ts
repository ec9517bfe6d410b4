/** The lines of a journal: what they say, how they are read, and what they come to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CasemendError } from '../../errors.ts';
import { fromPath } from '../files/path-bytes.ts';
import { LINE_FEED } from '../sources/cut-records.ts';
import type { Checkpoint } from '../sources/resume-point.ts';
import { comparePlaces, type Place } from '../sources/place.ts';
import type { Pending } from '../sinks/publish.ts';
import type { SideLengths } from '../sinks/sides.ts';
import { addTally, emptyTally, type Tally } from '../../report/tally.ts';

/** What a part of a run came to: in a line, what was done since the line before. */
export interface Account {
  readonly tally: Tally;
  readonly sides: SideLengths;
}

/** A file that is done. */
export interface Done {
  readonly done: Place;
  /** What it was when it was done: if it was replaced, what took its place. */
  readonly stamp?: string | undefined;
}

export type JournalLine =
  | (Account & Done & { readonly pending?: Pending; readonly failed?: readonly Place[] })
  /** A file that was done, in a journal that was shortened. */
  | { readonly kept: Done }
  | (Account & { readonly checkpoint: Checkpoint })
  | (Account & { readonly finished: true })
  /** A file could not be done, and is tried again in the next run. */
  | { readonly failed: Place }
  /** What was made safe of a file is of no use, and it is begun anew. */
  | { readonly dropped: Place };

export interface Header {
  readonly journal: 'casemend';
  readonly id: string;
  /** The settings that the output depends on, by name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How far earlier tries of the run have come. */
export interface Reached {
  /** The last file that was done, or tried. */
  readonly last: Place | undefined;
  /** The files before it that are to be tried again. */
  readonly failed: readonly Place[];
  readonly checkpoint: Checkpoint | undefined;
  /** What the last file still lacked, perhaps. */
  readonly pending: Pending | undefined;
  readonly finished: boolean;
  /** The stamps of the files that are done, by {@link keyOf} their places. */
  readonly stamps: ReadonlyMap<string, string | undefined>;
  /** All but the file at the checkpoint. */
  readonly settled: Account;
  /** What is safe of the file at the checkpoint. */
  readonly saved: Account | undefined;
}

/** A journal that cannot be used: a {@link CasemendError} `BAD_JOURNAL`. `message` says why and what to do. */
export class JournalError extends CasemendError {
  constructor(message: string) {
    super('BAD_JOURNAL', message);
  }
}

export interface Known {
  readonly header: Header;
  readonly lines: readonly JournalLine[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
}

/** Reads a journal; nothing if there is none yet. @throws {JournalError} */
export function readJournal(file: string): Known | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(fromPath(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new JournalError(`${file}: cannot be read: ${(error as Error).message}`);
  }
  if (bytes.length === 0) return undefined;
  const length = bytes.lastIndexOf(LINE_FEED) + 1;
  const lines = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
  const [header, ...rest] = lines.map((line, at) => parseLine(file, line, at + 1));
  if (!isHeader(header)) {
    throw new JournalError(`${file}: is not a journal of casemend; name another file, which need not exist`);
  }
  return { header, lines: rest as JournalLine[], length };
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

/** @throws {JournalError} if a run had other settings */
export function checkSettings(file: string, then: Header['settings'], now: Header['settings']): void {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const others = names.filter((name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]));
  if (others.length === 0) return;
  throw new JournalError(
    `${file}: belongs to a run with other settings (${others.join(', ')}); use the same ones, or another journal to begin anew`,
  );
}

/** Adds up what the lines say. */
export function reach(lines: readonly JournalLine[]): Reached {
  const settled = emptySum();
  let saved: Account | undefined;
  let last: Place | undefined;
  let failed: Place[] = [];
  let checkpoint: Checkpoint | undefined;
  let pending: Pending | undefined;
  let finished = false;
  const passed = (place: Place): void => {
    failed = failed.filter((other) => comparePlaces(other, place) !== 0);
    if (!last || comparePlaces(place, last) > 0) last = place;
  };
  const stamps = new Map<string, string | undefined>();
  for (const [at, line] of lines.entries()) {
    if ('kept' in line) {
      stamps.set(keyOf(line.kept.done), line.kept.stamp);
      continue;
    }
    finished = 'finished' in line;
    pending = 'done' in line ? line.pending : undefined;
    if ('checkpoint' in line) {
      ({ checkpoint } = line);
      add((saved ??= emptySum()), line);
      continue;
    }
    if ('done' in line && isTakenBack(line.done, lines[at + 1])) continue;
    if ('done' in line || 'finished' in line) {
      if (saved) add(settled, saved);
      add(settled, line);
    }
    [saved, checkpoint] = [undefined, undefined];
    if ('done' in line) {
      stamps.set(keyOf(line.done), line.stamp);
      passed(line.done);
      failed.push(...(line.failed ?? []));
    } else if ('failed' in line) {
      passed(line.failed);
      failed.push(line.failed);
    }
  }
  return { last, failed, checkpoint, pending, finished, stamps, settled, saved };
}

/** Whether a file that was done could then not be put in its place. */
function isTakenBack(place: Place, next: JournalLine | undefined): boolean {
  return next !== undefined && 'failed' in next && !('done' in next) && comparePlaces(place, next.failed) === 0;
}

/** A place as the key of a map. */
export function keyOf({ input, path }: Place): string {
  return [input, ...path].join('/');
}

interface Sum {
  readonly tally: Tally;
  sides: SideLengths;
}

const emptySum = (): Sum => ({ tally: emptyTally(), sides: {} });

/** Adds a part up; the lengths are those of the last. */
function add(whole: Sum, part: Account): void {
  addTally(whole.tally, part.tally);
  whole.sides = part.sides;
}

/** The settings that tell whether two runs are the same, in a form that can be compared; long values by their hash. */
export function describeSettings(settings: Readonly<Record<string, unknown>>): Header['settings'] {
  const entries = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const json = JSON.stringify(value, (_, inner: unknown) => (inner instanceof Uint8Array ? hashOf(inner) : inner));
      return [name, json.length > 200 ? hashOf(json) : (JSON.parse(json) as unknown)];
    });
  return Object.fromEntries(entries) as Header['settings'];
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
