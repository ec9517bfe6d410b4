/* eslint-disable no-control-regex -- controls are what is looked for */
import type { Language } from '../lexicon/language.ts';
import type { Span } from '../types.ts';
import { overstrikes } from './controls/overstrike.ts';
import { disjoint } from './disjoint.ts';
import { invisibleEdits, turnsDirection } from './invisible.ts';
import { joinTouching } from './join-touching.ts';
import { ON_OR_OFF, type CharacterEdit, type Fixer } from './fixer.ts';

/**
 * A run of characters without ink, but for white space. A terminal escape (colours, cursor, title) counts with what it
 * says, whose length is bounded.
 */
const RUN =
  /(?:\x1b\[[\x30-\x3f]{0,40}[\x20-\x2f]{0,4}[\x40-\x7e]|\x1b\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)|[\u{180b}-\u{180d}\u{180f}\u{fe00}-\u{fe0f}\0-\x08\x0e-\x1f\x7f-\x9f\xad\u{61c}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}\u{2066}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e01ef}\p{Cs}]){1,10000}/gu;

/**
 * Removes control and invisible characters that do nothing where they stand: terminal escapes, zero-width spaces, soft hyphens,
 * marks of direction in text that runs one way, and what backspaces printed over. U+0080 to U+009F become what they are in
 * Windows-1252, half a surrogate pair becomes U+FFFD. Emoji and scripts that need joiners keep them.
 */
export const controls: Fixer<'controls'> = {
  name: 'controls',
  choices: ON_OR_OFF,
  watches: [
    [0, 0x09],
    [0x0e, 0x20],
    [0x7f, 0xa0],
    [0xad, 0xae],
    [0x61c, 0x61d],
    [0x180b, 0x1810],
    [0x200b, 0x2010],
    [0x202a, 0x202f],
    [0x2060, 0x2070],
    [0xd800, 0xe000],
    [0xfe00, 0xfe10],
    [0xfeff, 0xff00],
    [0xfff9, 0xfffc],
  ],
  fix: (text, _, language) => disjoint(overstrikes(text), joinTouching(invisible(text, language))),
};

function* invisible(text: string, language: Language): Generator<CharacterEdit> {
  const turns = turnsDirection(text);
  for (const { start, end } of runs(text)) yield* invisibleEdits(text, text.slice(start, end), start, turns, language);
}

/** The pieces of a run that touch are one: engines need memory for each repetition of a match. */
function* runs(text: string): Generator<Span> {
  let run: Span | undefined;
  for (const { 0: piece, index } of text.matchAll(RUN)) {
    const end = index + piece.length;
    if (run?.end === index) run = { start: run.start, end };
    else {
      if (run) yield run;
      run = { start: index, end };
    }
  }
  if (run) yield run;
}
