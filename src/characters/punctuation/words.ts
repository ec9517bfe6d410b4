/** Words that a comma, a semicolon or a quotation mark parts, without the blank that belongs there. */
import { isCommon, isKnown, wordAfter, wordBefore } from '../known-words.ts';
import type { Spot } from './lost.ts';
import { countOf, NOT_LANGUAGE, writtenAround } from './places.ts';

const OPENS = /^[“‘(]$/u;
const CAPITALS = /^\p{Lu}+$/u;
const WHITE = /^\s$/u;
const TIGHT_COMMA = /\p{L},(?=\p{L})/gu;
const CONTRACTED: ReadonlySet<string> = new Set(['re', 've', 'll']);
/** Formulas: `Platinum(II,IV)`. */
const TOUCHES_BRACKET = /[\p{L}\p{N}][([]|[)\]][\p{L}\p{N}]/u;
/** Words before which a comma stands in language, whatever the rest of the text does. */
const AFTER_COMMA: ReadonlySet<string> = new Set(
  'and but or which who whose whom the a an while where including in said as so'.split(' '),
);

/** `Lahore,the capital`, not `red,green,blue` or a row of a table: the line must have its commas otherwise. */
export function separatesWords({ text, index, end, lineAt, blanksFollowCommas }: Spot): boolean {
  const left = wordBefore(text, index);
  const right = wordAfter(text, OPENS.test(text[end]!) ? end + 1 : end);
  if (left.length < 2 || right.length < 2 || !isKnown(left) || !isKnown(right)) return false;
  if (text[index] === ';' && !isSemicolonBetween(left, right)) return false;
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written) || TOUCHES_BRACKET.test(written)) return false;
  if (countOf(written, TIGHT_COMMA) > 1) return false;
  const { code, loose, tight } = lineAt(index);
  if (code || tight > Math.max(1, loose)) return false;
  return loose > 0 || AFTER_COMMA.has(right) || blanksFollowCommas();
}

/** Not `TL;DR`, `they;re` or `pl;aced`. */
function isSemicolonBetween(left: string, right: string): boolean {
  if (CAPITALS.test(left) && CAPITALS.test(right)) return false;
  return isCommon(left) && isCommon(right) && !CONTRACTED.has(right);
}

const LONGEST_QUOTATION = 300;
const OPENED = /“[^“”„\n]*$/u;
const CLOSED = /^[^“”„\n]*”/u;

/** `“fine”he`, not `the ”fine” one`: the mark before must open. */
export function closesQuotation({ text, index, end }: Spot): boolean {
  if (!isInked(text[index - 1]) || !isOutside(wordAfter(text, end))) return false;
  return OPENED.test(text.slice(Math.max(0, index - LONGEST_QUOTATION), index));
}

/** `said“fine”`, not `„fein“er`: the mark after must close. */
export function opensQuotation({ text, index, end }: Spot): boolean {
  if (!isOutside(wordBefore(text, index))) return false;
  return CLOSED.test(text.slice(end, end + LONGEST_QUOTATION));
}

const isInked = (character: string | undefined): boolean => character !== undefined && !WHITE.test(character);
/** Shorter words may be endings: `“A”s`. */
const isOutside = (word: string): boolean => word.length > 2 && isKnown(word);
