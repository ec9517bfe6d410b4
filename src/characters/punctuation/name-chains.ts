/** Names in a row that only commas part: `in Quito,Lima,Bogota and Cusco`. */
import type { Language } from '../../lexicon/language.ts';
import type { Spot } from './lost.ts';

const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}’'-]{2,30}(?: \p{Lu}[\p{Ll}\p{M}’'-]{2,30}){0,3}`;
/** In a sentence a small word or a comma stands before the names, and another name ends them. */
const CHAIN = new RegExp(
  String.raw`(?<=\p{Ll},? )(${NAME}(?:, ?${NAME}){1,12}),? (?:and|or) ${NAME}(?![\p{L}\p{N}_/@]|\.\S)`,
  'gu',
);
const REACH_BACK = 200;
const REACH = 300;
/** More commas without blanks are those of a table. */
const MOST_TIGHT = 12;
const SMALL_WORD = /(?<=^|\s)\p{Ll}{2,}(?=\s)/gu;
const FEWEST_SMALL_WORDS = 2;

/** Whether the comma at `index` stands in such a row, most of which are names, in a line of prose. */
export function isInNameChain({ text, language, index, lineAt }: Spot): boolean {
  if (!mayBeBetweenNames(text, index)) return false;
  const line = lineAt(index);
  if (line.code || line.columns || line.tight > MOST_TIGHT) return false;
  const from = Math.max(line.start, index - REACH_BACK);
  const near = text.slice(from, Math.min(line.end, index + REACH));
  for (const { 1: chain, index: at } of near.matchAll(CHAIN)) {
    if (from + at > index || from + at + chain!.length <= index) continue;
    if ((near.slice(0, at).match(SMALL_WORD)?.length ?? 0) < FEWEST_SMALL_WORDS) return false;
    const names = chain!.split(/, ?/u);
    return names.filter((name) => isName(name, language)).length * 2 > names.length;
  }
  return false;
}

/** Whether no small letter of ASCII, figure or mark stands behind a comma and its blank: a name starts with a capital. */
function mayBeBetweenNames(text: string, index: number): boolean {
  const unit = text.charCodeAt(text.charCodeAt(index + 1) === BLANK ? index + 2 : index + 1);
  return unit >= 0x80 || (unit >= 0x41 && unit <= 0x5a);
}
const BLANK = 0x20;

/** Words that are capitalised wherever they stand; one that no dictionary has may be any. */
function isName(name: string, language: Language): boolean {
  return name.split(' ').some((word) => (language.caseCountsOf(word.toLowerCase())?.capitalised ?? 0) > MOSTLY);
}
const MOSTLY = 0.8;
