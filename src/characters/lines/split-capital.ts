/** A first letter that a larger font set apart: `I NTRODUCTION`, `R ealized`. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { REST } from './drop-capital.ts';

const SPLIT = /(?<![\p{L}\p{M}\p{N}.'’&/-])\p{Lu} (?=\p{Ll}{2}|\p{Lu}{2})/gu;
const SHORTEST_REST = 3;
const CAPITALS = /^\p{Lu}+$/u;
const LINE_END = /[\n\r]/u;

export function* splitCapitals(text: string, language: Language): Generator<CharacterEdit> {
  // What is a word without its letter as well is split only beside one that is not, in its line: `T HE N ATION`.
  let perhaps: CharacterEdit[] = [];
  let isSplit = false;
  let seen = 0;
  for (const { 0: found, index } of text.matchAll(SPLIT)) {
    const start = index + found.length - 1;
    if (LINE_END.test(text.slice(seen, start))) {
      perhaps = [];
      isSplit = false;
    }
    seen = start;
    const rest = wordAfter(text, start + 1);
    if (!REST.test(rest)) continue;
    const edit = { start, end: start + 1, after: '' };
    const whole = found.trim() + rest;
    if (rest.length >= SHORTEST_REST && !language.isKnown(rest) && language.isUsual(whole)) {
      yield* perhaps;
      perhaps = [];
      isSplit = true;
      yield edit;
    } else if (language.isCommon(whole) && (CAPITALS.test(rest) || isAtLineStart(text, index))) {
      if (isSplit) yield edit;
      else perhaps.push(edit);
    }
  }
}

const isAtLineStart = (text: string, index: number): boolean => index === 0 || LINE_END.test(text.charAt(index - 1));
