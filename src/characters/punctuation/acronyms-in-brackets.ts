/** An acronym in brackets that touches what it stands for, `Trade Organization(WTO)`, or the word after it, `(WTO)said`. */
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import { HYPHENATED } from './initials.ts';
import type { Spot } from './lost.ts';
import { NOT_LANGUAGE, writtenAround } from './places.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const ACRONYM = new QuickPattern(/^\((\p{Lu}{2,8})\)(?=[\s,.;:’'”)]|$|\p{Ll})/u);
const IN_BRACKETS = new QuickPattern(/(?<=[\s“‘"])\(\p{Lu}{2,8}\)$/u);
const LONGEST = 11;
const CAPITALISED = new QuickPattern(/^\p{Lu}[\p{Ll}\p{M}]+$/u);
const SMALL = new QuickPattern(/^\p{Ll}{2,}$/u);
const GOES_ON = new QuickPattern(/^ \p{L}/u);

/** Whether the bracket at `index` holds the initials of the words before it; not `iron(III)` or `GDP(PPP)`. */
export function abbreviates({ text, index, lineAt }: Spot): boolean {
  const acronym = ACRONYM.exec(text.slice(index, index + LONGEST))?.[1];
  if (acronym === undefined || lineAt(index).code) return false;
  const last = wordBefore(text, index);
  const before = wordBefore(text, index - last.length - 1);
  if (!CAPITALISED.test(last) || !CAPITALISED.test(before) || text[index - last.length - 1] !== ' ') return false;
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written)) return false;
  return acronym.endsWith(before[0]! + last[0]!);
}

/** Whether a word that goes on in small letters touches the bracket that ends at `end`: not `(NO)x` or `(RE)act now`. */
export function followsAcronym({ text, language, end, lineAt }: Spot): boolean {
  const bracket = IN_BRACKETS.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0];
  if (bracket === undefined || lineAt(end - 1).code) return false;
  const right = wordAfter(text, end);
  if (
    !SMALL.test(right) ||
    HYPHENATED.test(right) ||
    !language.isCommon(right) ||
    !GOES_ON.test(text.slice(end + right.length, end + right.length + 2))
  )
    return false;
  const written = writtenAround(text, end);
  if (written === undefined || NOT_LANGUAGE.test(written)) return false;
  return !language.isKnown(bracket.slice(1, -1) + right);
}
