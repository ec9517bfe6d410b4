/** Whether what stands before a mark is language, or something that is written as it must be. */
import type { Language } from '../../lexicon/language.ts';
import { wordBefore } from '../../lexicon/words-beside.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

/** No written word of language is longer. */
const LONGEST_WRITTEN = 60;
const BLANK = /\s/u;
/** Addresses, files, options: a blank keeps the mark after them out of them. */
const TECHNICAL = new QuickPattern(
  /[@\\_<>{}=|^`~#]|\p{Ll}\/\p{Ll}|:\/\/|^\/|\/$|\p{L}{2}\.[\p{L}\p{N}]|\.\p{Ll}{2}|^-|\[\d*\]$/u,
);
/** A quotation mark that has nothing before it opens. */
const OPENS = /^["'“‘(]$/u;
/** `console.log`, `file_open`, `prependLeft`. */
const CALLED = new QuickPattern(/\p{L}\.\p{L}{2}|_|\p{Ll}\p{Lu}/u);

/** Marks that close after a word. */
const CLOSES = /[)\]”’"'%]/u;
const MOST_CLOSING = 3;
/** Shorter words that are hardly ever seen are symbols: `the entropy, S , and (e, ef , es )`. */
const SHORTEST_UNKNOWN = 4;
const SHORTEST = 2;
const ACRONYM = new QuickPattern(/^\p{Lu}{3}$/u);
/** `Rev`, `Md`. */
const TITLE = new QuickPattern(/^\p{Lu}\p{Ll}{1,2}$/u);
const IN_FORMULA = new QuickPattern(/^[\p{N}\p{Sm},;:]$/u);
/** A number, not a symbol with one: `in 2022 ,`, not `C22 ,` or `N≥2 ,`. */
const NUMBER = new QuickPattern(/(?:^|[\s(“‘"'\p{Sc}–-]|\p{L}{3})\p{N}(?:\p{N}|[.,](?=\p{N}))*$/u);

/**
 * Whether a word or a number ends at `end`, with what closes after it, and not a sign or symbol of a formula. What is
 * before `from` was parted from it.
 */
export function endsInWord(text: string, language: Language, end: number, from = 0): boolean {
  let at = end;
  while (end - at < MOST_CLOSING && CLOSES.test(text[at - 1] ?? '')) at--;
  const word = wordBefore(text, at);
  if (word === '') return NUMBER.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
  const start = at - word.length;
  if (start > from && IN_FORMULA.test(text.charAt(start - 1))) return false;
  if (word.length >= SHORTEST_UNKNOWN || ACRONYM.test(word)) return true;
  if (word.length >= SHORTEST && (language.isCommon(word) || TITLE.test(word)) && language.isKnown(word)) return true;
  return (
    BEFORE_ENDING.includes(text.charAt(start - 1)) &&
    SHORTENED.test(text.slice(Math.max(0, at - LONGEST_SHORTENED), at))
  );
}
const LONGEST_NUMBER = 12;
/** `Mary’s`, `they’ve`, `U.S`, `a.m`. */
const SHORTENED = new QuickPattern(/\p{L}{2}[’']\p{L}{1,2}$|(?<![\p{L}\p{M}\p{N}])\p{L}\.\p{L}$/u);
const LONGEST_SHORTENED = 5;
const BEFORE_ENDING = "’'.";

/** Whether a blank between the word that ends at `end` and a mark is a fault; `from` as above. */
export function endsBeforeDetached(text: string, end: number, from: number): boolean {
  const written = writtenBefore(text, end, from);
  return !OPENS.test(written) && !TECHNICAL.test(written);
}

/** Whether the bracket at `open` holds the arguments of a function. */
export function isCall(text: string, open: number): boolean {
  return CALLED.test(writtenBefore(text, text[open - 1] === ' ' ? open - 1 : open));
}

/** What blanks separate from the rest, as far as `end`. */
function writtenBefore(text: string, end: number, from = 0): string {
  let start = end;
  while (start > from && end - start < LONGEST_WRITTEN && !BLANK.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
