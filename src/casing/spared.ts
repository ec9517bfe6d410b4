import { acronymPlural } from '../lexicon/acronym-plural.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';

const LONGEST_LABEL = 4;
const LABEL = /^[ivx]+$|^\p{Ll}$/u;

/** Words that are right as they stand, whatever speaks for another casing: the plural of an acronym, and labels such as `(iv)`. */
export function isSpared({ text, language }: Document, { start, end, text: word, lower }: Word): boolean {
  if (word === lower) return end - start <= LONGEST_LABEL && isBracketed(text, start, end) && LABEL.test(word);
  return word.endsWith('s') && acronymPlural(language, lower) === word;
}

const isBracketed = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')';
