/** Whether a line belongs to a site and not to the article in it. */
import type { Language } from '../../lexicon/language.ts';
import { Tag } from '../../lexicon/tags.ts';
import type { BoilerplateKind } from '../../types.ts';
import { KINDS } from './kinds.ts';
import { isPlain, QuickPattern } from '../../script/quick-pattern.ts';

const BY =
  /^(?:by|(?:written|reported|edited|compiled|story|opinion|analysis|(?:additional )?reporting) by|author:|(?:written|reported|edited) by:) (.{3,80})$/iu;
const NAMES = new QuickPattern(
  /^\p{L}[\p{L}\p{M}'’.-]{0,30}(?:[,;]? (?:and |& |editing by )?\p{L}[\p{L}\p{M}'’.-]{0,30}){1,7}$/u,
);
/** What may follow the names: `, BBC News`, ` in London`. */
const AFTER_NAMES =
  /(?: in \p{L}[\p{L} ]{2,30}|, [\p{L} ]{0,30}(?:correspondent|reporter|editor|writer|news|reuters|afp|ap))$/iu;
const CAPITALISED = new QuickPattern(/^\p{Lu}/u);
const JOINING = /^(?:and|&|de|van|der|von|bin|al|el|la|di|da|editing|by)$/iu;
/** Of two people, in text that lost its capitals. */
const MOST_NAMES = 4;
const WORD_END = /[ ,;]+/u;

export const LONGEST_BOILERPLATE = 220;

/** The first letters or figure of a line, after marks. */
const OPENER = new QuickPattern(/^[^\p{L}\p{N}]{0,5}(\p{L}{1,14}|\p{N})/u);
/** Whose a picture is may stand after a name: `Amina Yusuf/AP`. */
const CLOSERS = new QuickPattern(/reserved\.?$|\/[\p{L} ]{2,24}[)\]]?$/iu);
/** Quicker to rule out. */
const ENDS_SO = /\/|d\.?$/iu;
const LONGEST_CLOSER = 28;
const BLANKS = /\s+/gu;
const FIGURE = new QuickPattern(/^\p{N}$/u);

/** A line that opens otherwise than such lines do is not looked at. */
function mayBeBoilerplate(text: string, language: Language): boolean {
  const opener = openerOf(text);
  const opens = opener !== undefined && (language.wordList('boilerplate-openers').has(opener) || FIGURE.test(opener));
  return opens || mayEndSo(text);
}

/** The same as by the pattern, found faster in ASCII. */
function openerOf(text: string): string | undefined {
  let from = 0;
  while (from < MOST_MARKS && isPlainMark(text.charCodeAt(from))) from++;
  let to = from;
  while (to < from + LONGEST_OPENER && isPlainLetter(text.charCodeAt(to))) to++;
  const isWhole = to > from && !(text.charCodeAt(to) >= ASCII);
  return (isWhole ? text.slice(from, to) : OPENER.exec(text)?.[1])?.toLowerCase();
}

const MOST_MARKS = 5;
const LONGEST_OPENER = 14;
const ASCII = 0x80;

const isPlainLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isPlainMark = (unit: number): boolean => unit < ASCII && !isPlainLetter(unit) && !(unit >= 0x30 && unit <= 0x39);

function mayEndSo(text: string): boolean {
  const end = text.slice(-LONGEST_CLOSER);
  return ENDS_SO.test(end) && CLOSERS.test(end);
}

/** What kind of boilerplate a line is, without the blanks around it; nothing if it may belong to the article. */
export function kindOfLine(text: string, language: Language): BoilerplateKind | undefined {
  if (!mayBeBoilerplate(text, language)) return undefined;
  const plain = text.replace(BLANKS, ' ');
  const small = plain.toLowerCase();
  const isItsPlain = isPlain(small);
  const found = KINDS.find(([, pattern, opens]) => (opens?.test(small) ?? true) && pattern.test(small, isItsPlain));
  if (found) return found[0];
  return isByline(plain, language) ? 'byline' : undefined;
}

/** `By` and names. In text that lost its capitals the first must be a known name. */
function isByline(text: string, language: Language): boolean {
  const names = BY.exec(text)?.[1]?.replace(AFTER_NAMES, '');
  if (names === undefined || !NAMES.test(names)) return false;
  const words = names.split(WORD_END).filter((word) => !JOINING.test(word));
  if (words.length < 2) return false;
  return (
    words.every((word) => CAPITALISED.test(word) && !isCalendar(word, language)) ||
    (words.length <= MOST_NAMES && isGivenName(words[0]!, language))
  );
}

const tagsOf = (word: string, language: Language): number => language.lookup(word.toLowerCase())?.tags ?? 0;
const isGivenName = (word: string, language: Language): boolean =>
  (tagsOf(word, language) & (Tag.givenName | Tag.common)) === Tag.givenName;
const isCalendar = (word: string, language: Language): boolean => (tagsOf(word, language) & Tag.calendar) !== 0;
