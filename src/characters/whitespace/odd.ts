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

/** The spaces that typography asks for where a line must not break: `10 000 €`, `5 km`, `« Ah ! »`, `№ 7`, `A. S. Pushkin`. */
const NO_BREAK = /^[\u{a0}\u{2009}\u{202f}]$/u;
const STANDS_BEFORE = /^[!?;:»›%‰°–—\p{Sc}]/u;
const STANDS_AFTER = /[«‹–—№§¶\p{Sc}\p{Nd}]$/u;
const INITIAL = /(?<!\p{L})\p{Lu}\.$/u;
const CAPITAL = /^\p{Lu}/u;
const WHITE = /^\s?$/u;
const REACH = 4;

export function* oddSpaces(text: string): Generator<CharacterEdit> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (NO_BREAK.test(run) && isTypography(text, index, end)) continue;
    const around = characterBefore(text, index) + characterAt(text, end);
    const ideographic = IDEOGRAPHIC.test(around);
    const mongolian = MONGOLIAN.test(around);
    for (const [i, character] of [...run].entries()) {
      if (ideographic && character === IDEOGRAPHIC_SPACE) continue;
      if (mongolian && character === NARROW_NO_BREAK_SPACE) continue;
      yield { start: index + i, end: index + i + 1, after: SEPARATES_LINES.test(character) ? '\n' : ' ' };
    }
  }
}

function isTypography(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = characterAt(text, end);
  if (WHITE.test(after) || WHITE.test(before.slice(-1))) return false;
  return STANDS_BEFORE.test(after) || STANDS_AFTER.test(before) || (INITIAL.test(before) && CAPITAL.test(after));
}
