import type { CharacterEdit } from '../fixer.ts';

const FULL_WIDTH =
  /[\u{ff01}-\u{ff5e}\u{ffe0}\u{ffe1}\u{ffe5}\u{ffe6}]{1,1000}(?:\u3000{1,1000}[\u{ff01}-\u{ff5e}]{1,1000}){0,100}/gu;
const FULL_WIDTH_LATIN = /[\u{ff21}-\u{ff3a}]/iu;

/** Where full-width forms are at home. */
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** A sign between Latin letters, where nothing else is full-width. */
const BETWEEN_LATIN = /[a-z\d][\u{ff01}-\u{ff0f}\u{ff1a}-\u{ff1f}] ?[a-z\d]/iu;

/** Makes full-width letters, digits and signs plain in a text whose full-width letters are Latin and that has no ideographs. */
export function* plainWidths(text: string): Generator<CharacterEdit> {
  if (!(FULL_WIDTH_LATIN.test(text) || BETWEEN_LATIN.test(text)) || IDEOGRAPHIC.test(text)) return;
  for (const { 0: run, index } of text.matchAll(FULL_WIDTH)) {
    yield { start: index, end: index + run.length, after: run.normalize('NFKC') };
  }
}
