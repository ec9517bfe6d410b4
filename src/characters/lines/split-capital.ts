/** A first letter that a larger font set apart: `I NTRODUCTION`, `R ealized`. */
import { isKnown, isUsual, wordAfter } from '../../lexicon/known-words.ts';
import type { CharacterEdit } from '../fixer.ts';
import { REST } from './drop-capital.ts';

const SPLIT = /(?<![\p{L}\p{M}\p{N}.'’&/-])\p{Lu} (?=\p{Ll}{3}|\p{Lu}{3})/gu;

export function* splitCapitals(text: string): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(SPLIT)) {
    const start = index + found.length - 1;
    const rest = wordAfter(text, start + 1);
    if (!REST.test(rest) || isKnown(rest) || !isUsual(found.trim() + rest)) continue;
    yield { start, end: start + 1, after: '' };
  }
}
