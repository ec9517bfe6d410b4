/** Headings whose letters are set apart: `T H E  N A T I O N`. */
import type { Language } from '../../lexicon/language.ts';
import type { CharacterEdit } from '../fixer.ts';

const SPACED = /[\t ]{0,40}(?:\p{L} {1,5}){3,60}\p{L}[\t ]{0,40}(?![^\r\n])/uy;
/** Where words begin: more than one blank, as there are between letters. */
const GAP = / {2,}/u;
const SHORTEST = 4;

export function* joinSpacedLetters(text: string, language: Language): Generator<CharacterEdit> {
  for (let index = 0; index >= 0; index = lineAfter(text, index)) {
    if (!mayBeSpaced(text, index)) continue;
    SPACED.lastIndex = index;
    const line = SPACED.exec(text)?.[0];
    if (line === undefined) continue;
    const from = index + line.length - line.trimStart().length;
    const spaced = line.trim();
    const words = spaced.split(GAP).map((word) => word.replaceAll(' ', ''));
    if (!words.every((word) => language.isKnown(word)) || !words.some((word) => word.length >= SHORTEST)) continue;
    for (const { 0: blanks, index: at } of spaced.matchAll(/ +/gu)) {
      const after = blanks.length > 1 ? ' ' : '';
      yield { start: from + at, end: from + at + blanks.length, after };
    }
  }
}

/** Where the next line starts; -1 if there is none. */
const lineAfter = (text: string, index: number): number => text.indexOf('\n', index) + 1 || -1;

/** Whether a line starts with a blank or with one letter, which may take two code units. */
function mayBeSpaced(text: string, index: number): boolean {
  const first = text.charCodeAt(index);
  const isWide = (first & 0xfc00) === 0xd800;
  return first === BLANK || first === TAB || text.charCodeAt(isWide ? index + 2 : index + 1) === BLANK;
}
const BLANK = 0x20;
const TAB = 0x09;
