/** Which of the encodings from before Unicode bytes are in. */
import { analyse } from 'chardet';
import { probabilityOf } from '../log-odds.ts';
import { createReader, findEncoding } from './encodings.ts';
import { Output } from './output.ts';
import { EAST_ASIAN, rowCost, type EastAsian } from './rows.ts';
import { textCost } from './text-cost.ts';

export interface Guess {
  readonly encoding: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Western text is the most common; where all else is equal, it wins. Then the order is that of likelihood. */
const FALLBACK = 'windows-1252';
const HOPELESS_CONFIDENCE = 0.1;
const SINGLE_BYTE: readonly string[] = [
  FALLBACK,
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-6',
  'iso-8859-8',
  'macintosh',
  'ibm866',
];

/** What chardet's names stand for: it does not tell apart those that differ in a few characters. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ISO-8859-1', ['windows-1252']],
  ['ISO-8859-2', ['windows-1250', 'iso-8859-2']],
  ['windows-1250', ['windows-1250', 'iso-8859-2']],
  ['ISO-8859-7', ['windows-1253', 'iso-8859-7']],
  ['windows-1253', ['windows-1253', 'iso-8859-7']],
  ['ISO-8859-8', ['windows-1255', 'iso-8859-8']],
  ['windows-1255', ['windows-1255', 'iso-8859-8']],
  ['ISO-8859-9', ['windows-1254']],
  ['KOI8-R', ['koi8-r', 'koi8-u']],
]);

const BAD_COST = 3;
/** What it costs not to be recognised by chardet. */
const UNRECOGNISED_COST = 1;
const UNRECOGNISED_EAST_ASIAN_COST = 5;
const ROW_WEIGHT = 0.5;
/** Text that costs more than this for each byte beyond ASCII, and a few nats by chance, is hardly text. */
const HOPELESS_COST = 0.5;
const CHANCE_COST = 4;
/** Candidates that cost so much more than the best are out of the race. */
const LOST_MARGIN = 8;

interface Candidate {
  readonly encoding: string;
  readonly text: string;
  /** In nats, roughly: how unlikely it is that text looks like this. */
  readonly cost: number;
}

/** @param sample some thousand bytes, not cut within a character at the beginning; at least one is beyond ASCII */
export function guess(sample: Uint8Array): Guess {
  const recognised = recognise(sample);
  const candidates = SINGLE_BYTE.map((encoding) => judgeSingleByte(sample, encoding, recognised.get(encoding) ?? 0));
  const bar = Math.min(...candidates.map(({ cost }) => cost)) + LOST_MARGIN;
  for (const encoding of EAST_ASIAN) {
    const candidate = judgeEastAsian(sample, encoding, recognised.get(encoding) ?? 0, bar);
    if (candidate) candidates.push(candidate);
  }
  const best = candidates.reduce((one, other) => (other.cost < one.cost ? other : one));
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  if (best.cost > high * HOPELESS_COST + CHANCE_COST) return { encoding: FALLBACK, confidence: HOPELESS_CONFIDENCE };
  // Those that read the same text are no rivals.
  const rivals = candidates.filter(({ text }) => text !== best.text);
  const margin = Math.min(LOST_MARGIN, ...rivals.map(({ cost }) => cost - best.cost));
  return { encoding: best.encoding, confidence: probabilityOf(margin) };
}

/** How sure chardet is of each encoding, from 0 to 1. */
function recognise(sample: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const { name, confidence } of analyse(sample)) {
    for (const encoding of FAMILIES.get(name) ?? [findEncoding(name) ?? name])
      found.set(encoding, Math.max(found.get(encoding) ?? 0, confidence / 100));
  }
  return found;
}

function judgeSingleByte(sample: Uint8Array, encoding: string, recognised: number): Candidate {
  const { text, bad } = read(sample, encoding);
  return { encoding, text, cost: textCost(text) + (1 - recognised) * UNRECOGNISED_COST + bad * BAD_COST };
}

/** Nothing if it costs more than `bar`: the tables of these encodings are large, and made when first needed. */
function judgeEastAsian(
  sample: Uint8Array,
  encoding: EastAsian,
  recognised: number,
  bar: number,
): Candidate | undefined {
  const cost = rowCost(sample, encoding) * ROW_WEIGHT + (1 - recognised) * UNRECOGNISED_EAST_ASIAN_COST;
  if (cost > bar) return undefined;
  const { text, bad } = read(sample, encoding);
  return { encoding, text, cost: cost + bad * BAD_COST };
}

function read(sample: Uint8Array, encoding: string): { text: string; bad: number } {
  const out = new Output();
  createReader(encoding).read(sample, false, out);
  return { text: out.take(), bad: out.replacementCount };
}
