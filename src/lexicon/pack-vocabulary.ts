/** Packs what the generated texts say of single words into the table of `vocabulary.ts`. */
import { concatenate } from '../envelope.ts';
import { spelled } from './unpack-words.ts';
import { BLOCK, END, HEADER_BYTES, MOST_BYTES } from './vocabulary.ts';

/** See the comments in `src/data`. */
export interface WordTexts {
  readonly words: string;
  readonly caseCounts: string;
  readonly clusters: string;
}

/** A word with its numbers. */
interface Row {
  readonly bytes: Uint8Array;
  entry: number;
  caseCounts: number;
  cluster: number;
}

/** @throws if a word is too long, has letters beyond 16 bits, stands twice in one text, or is not its small letters with some of them as capitals */
export function packVocabulary({ words, caseCounts, clusters }: WordTexts): Uint8Array {
  const encoder = new TextEncoder();
  const rows = new Map<string, Row>();
  const put = (lower: string, part: 'entry' | 'caseCounts' | 'cluster', number: number): void => {
    let row = rows.get(lower);
    if (!row) rows.set(lower, (row = { bytes: encoder.encode(lower), entry: 0, caseCounts: 0, cluster: 0 }));
    if (row[part] !== 0 || row.bytes.length > MOST_BYTES || /[\u{10000}-\u{10ffff}]/u.test(lower))
      throw new Error(`${lower} stands twice, is too long, or has letters beyond 16 bits`);
    row[part] = number;
  };
  const [entryClasses, caseClasses] = [new Classes(), new Classes()];
  for (const [tags = '', plain = '', others = ''] of linesOf(words)) {
    for (const lower of wordsOf(plain)) put(lower, 'entry', entryClasses.numberOf(`${tags} 1`));
    for (const word of wordsOf(others))
      put(word.toLowerCase(), 'entry', entryClasses.numberOf(`${tags} ${capitalsOf(word)}`));
  }
  for (const [counts = '', its = ''] of linesOf(caseCounts)) {
    const isMixed = counts.split(' ')[3] !== '0';
    for (const word of wordsOf(its))
      put(word.toLowerCase(), 'caseCounts', caseClasses.numberOf(`${counts} ${isMixed ? capitalsOf(word) : 0}`));
  }
  for (const [number, its = ''] of linesOf(clusters))
    for (const word of wordsOf(its)) put(word.toLowerCase(), 'cluster', Number(number));
  const sorted = [...rows.values()].sort((a, b) => compare(a.bytes, b.bytes));
  return layOut(sorted, encoder.encode(`${entryClasses.text}\n\n${caseClasses.text}`));
}

function layOut(rows: readonly Row[], classes: Uint8Array): Uint8Array {
  const letters: number[] = [];
  const shared = new Uint8Array(rows.length);
  const blockLengths: number[] = [];
  for (const [index, { bytes }] of rows.entries()) {
    const start = letters.length;
    if (index % BLOCK === 0) blockLengths.push(0);
    else shared[index] = sharedBy(rows[index - 1]!.bytes, bytes);
    for (let at = shared[index]!; at < bytes.length; at++) letters.push(bytes[at]!);
    letters.push(END);
    blockLengths[blockLengths.length - 1]! += letters.length - start;
  }
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  for (const [index, number] of [rows.length, letters.length, classes.length].entries())
    header.setUint32(4 * index, number, true);
  return concatenate([
    new Uint8Array(header.buffer),
    ...bytesOf(blockLengths),
    shared,
    ...bytesOf(rows.map(({ entry }) => entry)),
    ...bytesOf(rows.map(({ caseCounts }) => caseCounts)),
    ...bytesOf(rows.map(({ cluster }) => cluster)),
    Uint8Array.from(letters),
    classes,
  ]);
}

/** The low bytes of numbers, and the high ones. */
const bytesOf = (numbers: readonly number[]): [Uint8Array, Uint8Array] => [
  Uint8Array.from(numbers, (number) => number & 255),
  Uint8Array.from(numbers, (number) => number >> 8),
];

/** Numbers lines from 1, in the order in which they are met. */
class Classes {
  readonly #numbers: Map<string, number> = new Map();

  numberOf(line: string): number {
    let number = this.#numbers.get(line);
    if (number === undefined) this.#numbers.set(line, (number = this.#numbers.size + 1));
    return number;
  }

  get text(): string {
    return [...this.#numbers.keys()].join('\n');
  }
}

const linesOf = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));
const wordsOf = (words: string): string[] => words.split(' ').filter((word) => word !== '');

/** The letters that are capitals, a bit each. */
function capitalsOf(word: string): number {
  const lower = word.toLowerCase();
  let capitals = 0;
  for (let at = 0; at < Math.min(word.length, 31); at++) if (word[at] !== lower[at]) capitals |= 1 << at;
  if (spelled(lower, capitals) !== word) throw new Error(`${word} is not ${lower} with capitals`);
  return capitals;
}

function sharedBy(one: Uint8Array, other: Uint8Array): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

function compare(one: Uint8Array, other: Uint8Array): number {
  const at = sharedBy(one, other);
  return (one[at] ?? -1) - (other[at] ?? -1);
}
