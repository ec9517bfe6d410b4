/**
 * The file format of a trained model: an envelope whose body is a table. It holds, group by group of buckets, how many
 * buckets are kept (a byte each), their fingerprints (a byte each, ascending in a group), their weights for `capitalised`
 * (a signed byte each), and for `upper` and `spelling` a bit each that says whether there is a weight, then those weights.
 */
import { openEnvelope, wrap } from '../../envelope.ts';
import { CasemendError } from '../../errors.ts';
import { fingerprint, type Fingerprint } from '../features/fingerprint.ts';

const MAGIC = 'CASEMEND';
const FORMAT_VERSION = 2;

/** What a model says of itself. */
export interface ModelHeader {
  readonly formatVersion: number;
  /** What its weights hang on. */
  readonly fingerprint: Fingerprint;
  /** Features are hashed into `2 ** bits` buckets. */
  readonly bits: number;
  /** The low bits of a bucket that tell it from the others of its group. */
  readonly fingerprintBits: number;
  /** What a weight of 1 stands for, in nats. */
  readonly scale: number;
  /** How many buckets are kept. */
  readonly entries: number;
  /** Divides the scores, by kind of damage, so that probabilities mean what they say. */
  readonly temperatures: Readonly<Record<string, number>>;
  /** The texts it learnt from, with their hashes. */
  readonly corpora: readonly { readonly name: string; readonly words: number; readonly sha256: string }[];
  /** Figures on held-out text, by name. */
  readonly figures: Readonly<Record<string, number>>;
}

/** The buckets of a model, by group. */
export interface ModelTable {
  readonly starts: Uint32Array;
  /** A fingerprint in the low byte, and a signed byte for each class above it: one number is one look at memory. */
  readonly cells: Int32Array;
}

export const cellOf = (fingerprint: number, capitalised: number, upper: number, spelling: number): number =>
  fingerprint | ((capitalised & 255) << 8) | ((upper & 255) << 16) | (spelling << 24);
export const fingerprintIn = (cell: number): number => cell & 255;
/** The weight of a class, from 1. */
export const weightIn = (cell: number, casingClass: number): number => (cell << (8 * (3 - casingClass))) >> 24;
const SPARSE = [2, 3];

const bad = (what: string): CasemendError =>
  new CasemendError(
    'BAD_MODEL',
    `This is not a usable casemend model: ${what}. Take a file that 'casemend train' has written, or the one that comes with this version of casemend.`,
  );

/** @throws CasemendError `BAD_MODEL` if the bytes are damaged, or of another version of the format or the features */
export function unpackModel(bytes: Uint8Array): ModelTable & { header: ModelHeader } {
  const opened = openEnvelope(bytes, MAGIC, bad);
  const header = checkHeader(opened.header);
  if (header.formatVersion !== FORMAT_VERSION)
    throw bad(`its format version is ${header.formatVersion}, not ${FORMAT_VERSION}`);
  const own: Readonly<Record<string, string>> = { ...fingerprint() };
  const others = Object.keys(own).filter((part) => own[part] !== header.fingerprint[part as keyof Fingerprint]);
  if (others.length > 0) {
    const advice =
      "Train it again: casemend train CORPUS… -o MODEL. The shipped one's recipe is in dictionaries/model/README.md.";
    throw new CasemendError(
      'BAD_MODEL',
      `The model learnt from other ${others.join(' and ')} than this casemend has. ${advice}`,
    );
  }
  return { header, ...unpackTable(opened.body, header) };
}

function checkHeader(header: Partial<ModelHeader>): ModelHeader {
  const { bits, fingerprintBits, scale, entries, temperatures, formatVersion, fingerprint: its } = header;
  const sound =
    isWithin(bits, 8, 30) &&
    isWithin(fingerprintBits, 1, 8) &&
    isWithin(entries, 0, 2 ** 28) &&
    typeof scale === 'number' &&
    typeof temperatures === 'object' &&
    (formatVersion !== FORMAT_VERSION || (typeof its === 'object' && (its as unknown) !== null));
  if (!sound) throw bad('its header lacks what a model needs');
  return header as ModelHeader;
}

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function unpackTable(body: Uint8Array, { bits, fingerprintBits, entries }: ModelHeader): ModelTable {
  const groups = 2 ** (bits - fingerprintBits);
  const starts = new Uint32Array(groups + 1);
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group] as number) + (body[group] as number);
  let at = groups;
  if (starts[groups] !== entries || body.length < groups + 2 * entries)
    throw bad('its table is not as long as its header says');
  const cells = new Int32Array(entries);
  for (let i = 0; i < entries; i++, at++) cells[i] = (body[at] as number) | ((body[at + entries] as number) << 8);
  at += entries;
  for (const casingClass of SPARSE) {
    const present = body.subarray(at, (at += Math.ceil(entries / 8)));
    // Most bits are 0, eight at a time.
    for (let byte = 0; byte < present.length; byte++) {
      for (let bits = present[byte] as number, i = byte * 8; bits !== 0 && i < entries; bits >>>= 1, i++) {
        if (bits & 1) cells[i] = (cells[i] as number) | ((body[at++] as number) << (8 * casingClass));
      }
    }
  }
  return { starts, cells };
}

/** Packs a table whose fingerprints ascend within each group. */
export function packModel(header: Omit<ModelHeader, 'formatVersion'>, { starts, cells }: ModelTable): Uint8Array {
  const { entries } = header;
  const groups = starts.length - 1;
  const parts = [
    Uint8Array.from({ length: groups }, (_, group) => (starts[group + 1] as number) - (starts[group] as number)),
    Uint8Array.from(cells, fingerprintIn),
    Uint8Array.from(cells, (cell) => weightIn(cell, 1)),
  ];
  for (const casingClass of SPARSE) {
    const present = new Uint8Array(Math.ceil(entries / 8));
    const values: number[] = [];
    for (let i = 0; i < entries; i++) {
      const weight = weightIn(cells[i] as number, casingClass);
      if (weight === 0) continue;
      present[i >>> 3] = (present[i >>> 3] as number) | (1 << (i & 7));
      values.push(weight);
    }
    parts.push(present, Uint8Array.from(values));
  }
  return wrap(MAGIC, { formatVersion: FORMAT_VERSION, ...header }, parts);
}
