/** A first letter that a larger font set apart: `I NTRODUCTION`, `R ealized`. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { REST } from './drop-capital.ts';

const SPLIT = /(?<![\p{L}\p{M}\p{N}.'’&/-])\p{Lu} (?=\p{Ll}{3}|\p{Lu}{3})/gu;

export function* splitCapitals(text: string, language: Language): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(SPLIT)) {
    const start = index + found.length - 1;
    const rest = wordAfter(text, start + 1);
    if (!REST.test(rest) || language.isKnown(rest) || !language.isUsual(found.trim() + rest)) continue;
    yield { start, end: start + 1, after: '' };
  }
}
