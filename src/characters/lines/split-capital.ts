/** A first letter that a larger font set apart: `I NTRODUCTION`, `R ealized`. */
import { isKnown, weightOf, wordAfter } from '../../lexicon/known-words.ts';
import type { CharacterEdit } from '../fixer.ts';

const SPLIT = /(?<![\p{L}\p{M}\p{N}.'’&/-])\p{Lu} (?=\p{Ll}{3}|\p{Lu}{3})/gu;
const REST = /^(?:\p{Ll}+|\p{Lu}+)$/u;
const USUAL = 4;

export function* splitCapitals(text: string): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(SPLIT)) {
    const start = index + found.length - 1;
    const rest = wordAfter(text, start + 1);
    if (!REST.test(rest) || isKnown(rest) || weightOf(found.trim() + rest) < USUAL) continue;
    yield { start, end: start + 1, after: '' };
  }
}
