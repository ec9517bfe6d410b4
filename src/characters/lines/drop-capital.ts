/** A large first letter on a line of its own: `T\n\nhe minister`. */
import type { Span } from '../../types.ts';
import type { CharacterEdit } from '../fixer.ts';
import type { Language } from '../../lexicon/language.ts';
import { wordAfter } from '../../lexicon/words-beside.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const LONE_LETTER = /(?<![^\n])[“‘"']?\p{Lu}[\t ]{0,8}\r?\n(?:[\t ]{0,8}\r?\n){0,3}/gu;
/** What may follow a first letter that stands apart. */
export const REST: QuickPattern = new QuickPattern(/^(?:\p{Ll}+|\p{Lu}+)$/u);
/** A drop capital opens a sentence, not a list entry. */
const GOES_ON = new QuickPattern(/^[\p{L}\p{M}'’-]*[,.:]? \S/u);
/** Letters that are words of their own, so that what follows may be a word as well. */
const WORDS = 'AIO';

/**
 * Where all letters that stand alone can be the first of the next line, they are drop capitals. Where one cannot, the text
 * is an index or a table, and all stay.
 */
export function* dropCapitals(text: string, language: Language): Generator<CharacterEdit> {
  if (!hasShortLine(text)) return;
  const found: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LONE_LETTER)) {
    const start = index + line.trimEnd().length;
    const end = index + line.length;
    if (!opensWord(text, text[start - 1]!, end, language)) return;
    found.push({ start, end });
  }
  for (const span of found) yield { ...span, after: '' };
}

/** No longer can a line be that holds a letter, a quotation mark and blanks. */
const LONGEST_LINE = 12;

function hasShortLine(text: string): boolean {
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    if (end > start && end - start <= LONGEST_LINE) return true;
  }
  return false;
}

function opensWord(text: string, letter: string, at: number, language: Language): boolean {
  const rest = wordAfter(text, at);
  if (!REST.test(rest) || !GOES_ON.test(text.slice(at, at + 60))) return false;
  const whole = letter + rest;
  if (!language.isKnown(whole)) return false;
  return !WORDS.includes(letter) || !language.isKnown(rest) || isFarMoreUsual(whole, rest, language);
}

/** `about` than `bout`, not `along` than `long`. */
const isFarMoreUsual = (whole: string, rest: string, language: Language): boolean =>
  rest.length === 1 ? language.isCommon(whole) : language.weightOf(whole) - language.weightOf(rest) > LOG_OF_MANY;
const LOG_OF_MANY = 2;
