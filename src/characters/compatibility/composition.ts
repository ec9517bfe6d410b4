import type { CharacterEdit } from '../fixer.ts';

/**
 * A character with what may compose with it: marks, Hangul vowels and finals, and the vowel signs of Kirat Rai.
 * Nothing below U+0300 changes on its own.
 */
const CLUSTER =
  /[^\p{M}\u{1160}-\u{11ff}\u{d7b0}-\u{d7ff}\u{16d63}-\u{16d6a}]?[\p{M}\u{1160}-\u{11ff}\u{d7b0}-\u{d7ff}\u{16d63}-\u{16d6a}]+|[^\0-\u{2ff}]/gu;

/** What may need composing at all: U+0300 and above, but for the punctuation of print. */
const COMPOSABLE = /[\u{300}-\u{200f}\u{2100}-\u{10ffff}]/u;

/** Marks beyond any language. Putting them in order takes quadratic time, so such a run stays as it is. */
const OVERLONG = /\p{M}{64}/u;
const LONGEST_CLUSTER = 64;

/** Composes letters and their marks as Unicode normalisation form C says; runs of more than 60 marks stay. */
export function* compositions(text: string): Generator<CharacterEdit> {
  if (!COMPOSABLE.test(text)) return;
  if (!OVERLONG.test(text) && text.normalize('NFC') === text) return;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    if (cluster.length > LONGEST_CLUSTER) continue;
    const after = cluster.normalize('NFC');
    if (after !== cluster) yield { start: index, end: index + cluster.length, after };
  }
}
