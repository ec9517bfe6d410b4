import { characterBefore, type CharacterEdit } from '../fixer.ts';

/** What may compose with the character before it: marks, Hangul vowels and finals, and the vowel signs of Kirat Rai. */
const JOINING = /[\p{M}\u{1160}-\u{11ff}\u{d7b0}-\u{d7ff}\u{16d63}-\u{16d6a}]/u;

/** Where something may have to be composed: before what joins, or alone. Nothing below U+0300 changes on its own. */
const SPOT = /[^\0-\u{2ff}]/gu;

/** What may need composing at all: U+0300 and above, but for the punctuation of print. */
const COMPOSABLE = /[\u{300}-\u{200f}\u{2100}-\u{10ffff}]/u;

/** Marks beyond any language. Putting them in order takes quadratic time, so such a run stays as it is. */
const OVERLONG = /\p{M}{64}/u;
const LONGEST_CLUSTER = 64;

/** Composes letters and their marks as Unicode normalisation form C says; runs of more than 60 marks stay. */
export function* compositions(text: string): Generator<CharacterEdit> {
  if (!COMPOSABLE.test(text)) return;
  if (!OVERLONG.test(text) && text.normalize('NFC') === text) return;
  let done = 0;
  for (const { 0: character, index } of text.matchAll(SPOT)) {
    if (index < done) continue;
    const joins = JOINING.test(character);
    const base = joins ? characterBefore(text, index) : '';
    const start = index - (index - base.length >= done ? base.length : 0);
    done = endOfRun(text, index + character.length);
    if (done - start > LONGEST_CLUSTER) continue;
    const cluster = text.slice(start, done);
    const after = cluster.normalize('NFC');
    if (after !== cluster) yield { start, end: done, after };
  }
}

/** Step by step: a pattern for a run of any length would need memory for each of its characters. */
function endOfRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined || code < 0x300) return end;
    const character = String.fromCodePoint(code);
    if (!JOINING.test(character)) return end;
    end += character.length;
  }
}
