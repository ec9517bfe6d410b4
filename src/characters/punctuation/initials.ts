/** `U.S.Department`, `D.C.The`: the initials of a country or body that touch the next word. */
import type { Language } from '../../lexicon/language.ts';
import { Tag } from '../../lexicon/tags.ts';
import { wordAfter } from '../../lexicon/words-beside.ts';
import type { Spot } from './lost.ts';
import { NOT_LANGUAGE, writtenAround } from './places.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const INITIALS = new QuickPattern(/(?<![\p{L}\p{M}\p{N}.'’&-])(?:\p{Lu}\.){1,3}\p{Lu}$/u);
const LONGEST_INITIALS = 8;
const TITLE_CASE = new QuickPattern(/^\p{Lu}[\p{Ll}\p{M}]+$/u);
const SMALL = new QuickPattern(/^\p{Ll}{3,}$/u);
/** What a hyphen joins to initials: `U.S.-based`. */
export const HYPHENATED: RegExp = /^(?:based|born|led|backed|made|style|trained|wide)$/u;
const ENDS_WORD = /^(?:[\s,;:’'”)-]|\.(?!\S)|$)/u;
const GOES_ON_SMALL = new QuickPattern(/^,? \p{L}/u);
const OF = /^ of /u;
const REACH = 8;

export function followsInitials({ text, language, index, end, lineAt }: Spot): boolean {
  if (end !== index + 1 || text[index] !== '.') return false;
  const initials = INITIALS.exec(text.slice(Math.max(0, index - LONGEST_INITIALS), index))?.[0];
  if (!initials || !language.wordList('countries-in-initials').has(initials.toLowerCase())) return false;
  const right = wordAfter(text, end);
  const after = text.slice(end + right.length, end + right.length + REACH);
  if (language.wordList('endings-of-addresses').has(right.toLowerCase()) || !ENDS_WORD.test(after)) return false;
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written) || lineAt(index).code) return false;
  if (SMALL.test(right)) return !HYPHENATED.test(right) && language.isCommon(right) && GOES_ON_SMALL.test(after);
  return TITLE_CASE.test(right) && language.isKnown(right) && (!isOfPeople(right, language) || OF.test(after));
}

/** Initials may be those of somebody: `U.S.Grant`, `D.C.Cooper`; but `U.S.House of Representatives`. */
const isOfPeople = (word: string, language: Language): boolean =>
  ((language.lookup(word.toLowerCase())?.tags ?? 0) & (Tag.surname | Tag.givenName)) !== 0;
