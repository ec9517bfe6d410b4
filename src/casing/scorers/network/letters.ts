/** The rows of the letters of a word, in a table that all words share. */
import { hashWith, EMPTY_HASH, mix, plainHash } from '../../../lexicon/hash.ts';

const LENGTHS = [3, 4, 5];
/** What stands before and behind a word. */
const START = 2;
const END = 3;
const MOST_LETTERS = 24;
const WHOLE = 77;

/** The row of a word as a whole. @param rows a power of 2 */
export const wholeOf = (lower: string, rows: number): number =>
  mix(plainHash(lower, 0, lower.length), WHOLE) & (rows - 1);

/** The rows of every three, four and five letters in a row. @param rows a power of 2 */
export function gramsOf(lower: string, rows: number): number[] {
  const units = [START];
  for (let i = 0; i < Math.min(lower.length, MOST_LETTERS); i++) units.push(lower.charCodeAt(i));
  units.push(END);
  const found: number[] = [];
  for (const length of LENGTHS)
    for (let from = 0; from + length <= units.length; from++) {
      let hash = EMPTY_HASH;
      for (let i = from; i < from + length; i++) hash = hashWith(hash, units[i] as number);
      found.push(mix(hash, length) & (rows - 1));
    }
  return found;
}
