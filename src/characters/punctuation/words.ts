/** Words that a comma, a semicolon or a quotation mark parts, without the blank that belongs there. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { Spot } from './lost.ts';
import { countOf, NOT_LANGUAGE, writtenAround } from './places.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const OPENS = /^[“‘(]$/u;
const CAPITALS = new QuickPattern(/^\p{Lu}+$/u);
const TIGHT_COMMA = /\p{L},(?=\p{L})/gu;
const CONTRACTED: ReadonlySet<string> = new Set(['re', 've', 'll']);
/** Formulas: `Platinum(II,IV)`. */
const TOUCHES_BRACKET = new QuickPattern(/[\p{L}\p{N}][([]|[)\]][\p{L}\p{N}]/u);
/** Values that belong together: `(row,column)`, `"name,rank"`; or the names of settings: `menu:left,right`. */
const PAIR = new QuickPattern(/^(?:\([^()]*\)|\[[^[\]]*\]|"[^"]*"|“[^“”]*”|'[^']*')[.,;:]?$|\p{L}:\p{L}/u);
/** Goes on as a list of names does: `TELO,EPRLF and`, not `CR,LF.` */
const LISTED = /^(?:,| and| or)/u;
const SHORT = 2;

/** `Lahore,the capital`, not `red,green,blue` or a row of a table: the line must have its commas otherwise. */
export function separatesWords({ text, language, index, end, lineAt, blanksFollowCommas }: Spot): boolean {
  const left = wordBefore(text, index);
  const right = wordAfter(text, OPENS.test(text[end]!) ? end + 1 : end);
  if (!isWordBefore(text, index, left, right, language) || !isWordAfter(text, end, right, language)) return false;
  if (text[index] === ';' && !isSemicolonBetween(left, right, language)) return false;
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written) || TOUCHES_BRACKET.test(written)) return false;
  if (countOf(written, TIGHT_COMMA) > 1 || PAIR.test(written)) return false;
  if (left.length <= SHORT && right.length <= SHORT) return false;
  const { start, code, loose, tight } = lineAt(index);
  if (code || tight > Math.max(1, loose)) return false;
  const isShort = CAPITALS.test(left) && CAPITALS.test(right);
  if (isShort && loose < 2 && !LISTED.test(text.slice(end + right.length, end + right.length + 5))) return false;
  if (text[end + right.length] === ':' && text.slice(start, index).trim() === left) return false;
  // Before some words a comma stands in language, whatever the rest of the text does.
  return loose > 0 || language.wordList('after-a-comma').has(right) || blanksFollowCommas();
}

/** A known word; before a usual word also a name that no dictionary has, or a number. */
function isWordBefore(text: string, index: number, left: string, right: string, language: Language): boolean {
  if (left.length > 1 && language.isKnown(left)) return true;
  if (text[index] !== ',' || !language.isCommon(right) || right !== right.toLowerCase()) return false;
  return left === '' ? NUMBER.test(text.slice(Math.max(0, index - LONGEST_NUMBER), index)) : NAME.test(left);
}
const NUMBER = /(?:^|[\s(“‘"])\d{1,4}$/u;
const LONGEST_NUMBER = 6;
const NAME = new QuickPattern(/^\p{Lu}[\p{Ll}\p{M}]{2,}$/u);

function isWordAfter(text: string, end: number, right: string, language: Language): boolean {
  if (right.length > 1) return language.isKnown(right);
  return (right === 'a' || right === 'I') && GOES_ON.test(text.slice(end, end + REACH));
}
const GOES_ON = new QuickPattern(/^[“‘(]?\p{L} \p{L}{2}/u);
const REACH = 6;

/** Not `TL;DR`, `they;re` or `pl;aced`. */
function isSemicolonBetween(left: string, right: string, language: Language): boolean {
  if (CAPITALS.test(left) && CAPITALS.test(right)) return false;
  return language.isCommon(left) && language.isCommon(right) && !CONTRACTED.has(right);
}

const LONGEST_QUOTATION = 300;
const OPENED = /“[^“”„\n]*$/u;
const CLOSED = /^[^“”„\n]*”/u;

/** `“fine”he`, not `the ”fine” one`: the mark before must open. */
export function closesQuotation({ text, language, index, end }: Spot): boolean {
  const word = wordAfter(text, end);
  const before = text[index - 1];
  if (!isInWord(before) || language.wordList('turkish-endings').has(word)) return false;
  if (!(ENDS_PART.test(before!) ? language.isKnown(word) : isOutside(word, language))) return false;
  return OPENED.test(text.slice(Math.max(0, index - LONGEST_QUOTATION), index));
}

/** `said“fine”`, not `„fein“er`: the mark after must close. */
export function opensQuotation({ text, language, index, end }: Spot): boolean {
  if (!isOutside(wordBefore(text, index), language) || !isInWord(text[end])) return false;
  return CLOSED.test(text.slice(end, end + LONGEST_QUOTATION));
}

/** Not a blank, another quotation mark, or of a script that puts no blanks around quotation marks. */
const NOT_IN_WORD = new QuickPattern(/^[\s“”„\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u);
const isInWord = (character: string | undefined): boolean => character !== undefined && !NOT_IN_WORD.test(character);
/** A quotation that ends so may go on with any word: `“I went,”he said`. */
const ENDS_PART = /^[,.!?…]$/u;
/** Shorter words may be endings: `“A”s`. */
const isOutside = (word: string, language: Language): boolean => word.length > 2 && language.isKnown(word);
