import type { Word } from '../tokens/words.ts';
import { isBasicSmall } from '../script/shape.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from '../script/letter-case.ts';
import { acronymPlural } from '../lexicon/acronym-plural.ts';
import type { Context } from './context.ts';

/** The ways to case a word that the model tells apart; `spelling` is one of the word's own, such as `iPhone`. */
export const casingClasses = ['lower', 'capitalised', 'upper', 'spelling'] as const;
export const CLASS_COUNT = 4;

/** Whether a word is of `a` to `z` alone, as nearly all are. */
function isOfSmallAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBasicSmall(text.charCodeAt(i))) return false;
  return true;
}

/** The text of a word in each class; undefined where a class does not apply or says the same as an earlier one. */
export function textsOf(word: Word, spelling: string | undefined): (string | undefined)[] {
  const { text } = word;
  if (spelling === undefined && word.shape === 'lower' && isOfSmallAscii(text)) {
    const upper = text.toUpperCase();
    return [text, upper.charAt(0) + text.slice(1), text.length > 1 ? upper : undefined, undefined];
  }
  const lower = toLower(word.text);
  const capitalised = toCapitalised(word.text);
  const upper = word.text.length > 1 ? toUpper(word.text) : undefined;
  const own = spelling === undefined ? undefined : likeSpelling(word.text, spelling);
  return [
    lower,
    capitalised === lower ? undefined : capitalised,
    upper === capitalised || upper === lower ? undefined : upper,
    own === lower || own === capitalised || own === upper ? undefined : own,
  ];
}

/** The spelling of its own that a word may have, by what was counted, by the dictionaries, or by the document. */
export function spellingOf(context: Context, index: number): string | undefined {
  const known = context.caseCounts(index)?.spelling ?? context.entry(index)?.spelling;
  if (known !== undefined) return known;
  return (
    (context.caseCounts(index) ? undefined : acronymPlural(context.document.language, context.lower(index))) ??
    context.names.get(context.lower(index))?.mixed
  );
}
