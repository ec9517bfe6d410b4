import type { CharacterEdit, Fixer } from './fixer.ts';

const LIGATURE = /[\u{fb00}-\u{fb06}]/gu;

/** The letters of U+FB00 to U+FB06, in order. */
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;

export const ligatures: Fixer = {
  name: 'ligatures',
  description:
    'Spells out the Latin ligatures of print (ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ); letters in their own right such as æ and œ stay.',
  *fix(text): Generator<CharacterEdit> {
    for (const { index } of text.matchAll(LIGATURE)) {
      yield { start: index, end: index + 1, after: LETTERS[text.charCodeAt(index) - 0xfb00]! };
    }
  },
};
