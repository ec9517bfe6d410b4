/** The first stage: mends characters and leaves their casing alone. */
import { applyEdits, composeEdits } from '../edits.ts';
import type { Edit } from '../types.ts';
import { composition } from './composition.ts';
import { controls } from './controls.ts';
import type { CharacterEdit, Fixer, FixerName } from './fixer.ts';
import { isHarmless } from './harmless.ts';
import { ligatures } from './ligatures.ts';
import { spaces } from './spaces.ts';
import { trailingBlanks } from './trailing-blanks.ts';
import { zeroWidth } from './zero-width.ts';

export type { FixerName } from './fixer.ts';

/**
 * Every fixer, in the order they run. What stands between letters goes first, so that the rest see whole words;
 * ligatures come before composition, for a mark may follow one; blanks are plain before those that trail are removed.
 */
export const fixers: readonly Fixer[] = [controls, zeroWidth, ligatures, composition, spaces, trailingBlanks];

export const fixerNames: readonly FixerName[] = fixers.map((fixer) => fixer.name);

/** Which fixers run; `false` for none. */
export type CharacterSettings = false | Readonly<Record<FixerName, boolean>>;

export interface CharactersResult {
  readonly text: string;
  /** What was changed, against the text that was given. */
  readonly edits: readonly Edit[];
}

/** A fixer may uncover work for an earlier one, but not for long: the last round finds nothing to do. */
const MOST_ROUNDS = 5;

/** Natural logarithm of the odds that an unmistakable fault is one. */
const CERTAIN = 20;

/** Runs the fixers that `settings` names until none has anything left to do. */
export function characters(text: string, settings: CharacterSettings): CharactersResult {
  if (settings === false || isHarmless(text)) return { text, edits: [] };
  const active = fixers.filter((fixer) => settings[fixer.name]);
  let current = text;
  let edits: Edit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = current;
    for (const fixer of active) {
      const found = describe(current, fixer);
      if (found.length === 0) continue;
      edits = composeEdits(text, edits, found);
      current = applyEdits(current, found);
    }
    if (current === before) break;
  }
  return { text: current, edits };
}

/** The fixer's edits with their reasons, those that touch in one. */
function describe(text: string, fixer: Fixer): Edit[] {
  return [...joinTouching(fixer.fix(text))].map(({ start, end, after }) => {
    const before = text.slice(start, end);
    const evidence = [{ rule: fixer.name, weight: CERTAIN, note: codePoints(before) }];
    return { start, end, before, after, rule: fixer.name, confidence: 1, evidence };
  });
}

function* joinTouching(edits: Iterable<CharacterEdit>): Generator<CharacterEdit> {
  let last: CharacterEdit | undefined;
  for (const edit of edits) {
    if (last?.end === edit.start) {
      last = { start: last.start, end: edit.end, after: last.after + edit.after };
    } else {
      if (last) yield last;
      last = edit;
    }
  }
  if (last) yield last;
}

/** The first four code points: `U+0065 U+0301`. */
function codePoints(text: string): string {
  const shown = [...text.slice(0, 8)].slice(0, 4);
  const names = shown.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  if (shown.join('').length < text.length) names.push('…');
  return names.join(' ');
}
