import { characterAt, characterBefore, type CharacterEdit } from '../fixer.ts';

const IDEOGRAPHIC_SPACE = '\u3000';
const NARROW_NO_BREAK_SPACE = '\u202f';

/** Blanks and line separators other than blank, tab, line feed, carriage return and page break. The Ogham one has ink. */
const RUN = /[\v\u{a0}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]+/gu;

const SEPARATES_LINES = /[\v\u{2028}\u{2029}]/u;

/** Where an ideographic space is the usual one. */
const IDEOGRAPHIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u{3001}-\u{303f}\u{ff00}-\u{ffef}]/u;

/** Where a narrow no-break space joins a suffix to its stem. */
const MONGOLIAN = /\p{Script=Mongolian}/u;

/** No-break spaces become blanks even where typography asks for them (`10 000 €`, `Ah !`): text tools split words at blanks. */
export function* oddSpaces(text: string): Generator<CharacterEdit> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const around = characterBefore(text, index) + characterAt(text, index + run.length);
    const ideographic = IDEOGRAPHIC.test(around);
    const mongolian = MONGOLIAN.test(around);
    for (const [i, character] of [...run].entries()) {
      if (ideographic && character === IDEOGRAPHIC_SPACE) continue;
      if (mongolian && character === NARROW_NO_BREAK_SPACE) continue;
      yield { start: index + i, end: index + i + 1, after: SEPARATES_LINES.test(character) ? '\n' : ' ' };
    }
  }
}
