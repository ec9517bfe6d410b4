/** A document as the report shows it: its text in pieces, with the reasons of its changes, in bounded size. */
import { lostOf } from '../display/lost-letters.ts';
import type { DamageKind, Edit, Explanation } from '../types.ts';
import { toChange, type Change } from './parts/change.ts';
import { cut, textBetween } from './parts/cut.ts';
import type { Origin } from './origin.ts';

/** A document of which the report shows what was changed. */
export interface Sample extends Origin {
  readonly lot: number;
  /** What had happened to its capitals. */
  readonly kind: DamageKind;
  /** The letters that had lost theirs, in order. */
  readonly lostLetters: string;
  /** How many words were left alone for want of confidence. */
  readonly ambiguous: number;
  /** In order. */
  readonly pieces: readonly SamplePiece[];
  /** Changes that are left out. */
  readonly more: number;
}

/** Text that stays, a change, or `null` for text that is left out. */
export type SamplePiece = string | Change | null;

/** What a sample is taken of. */
export interface SampledDocument extends Origin {
  readonly lot: number;
  readonly text: string;
  /** Those that were carried out. */
  readonly edits: readonly Edit[];
  readonly explanation: Pick<Explanation, 'diagnosis' | 'ambiguous'>;
}

const LONGEST_TEXT = 20_000;
const MOST_CHANGES = 100;
/** Markup weighs more than text. */
const SIZE_OF_CHANGE = 100;
const SURROUNDINGS = 160;
const LONGEST_NAME = 300;

/** The document in full, or if it is long, the surroundings of its first changes. */
export function takeSample({ lot, file, line, field, text, edits, explanation }: SampledDocument): Sample {
  const { diagnosis, ambiguous } = explanation;
  const isWhole = text.length <= LONGEST_TEXT && edits.length <= MOST_CHANGES;
  const reach = isWhole ? LONGEST_TEXT : SURROUNDINGS;
  const pieces: SamplePiece[] = [];
  let done = 0;
  let shown = 0;
  let left = isWhole ? Infinity : LONGEST_TEXT;
  for (const edit of edits) {
    if (shown === MOST_CHANGES || left <= 0) break;
    const around = textBetween(text, shown === 0 ? undefined : done, edit.start, reach);
    const change = toChange(edit);
    for (const piece of around) left -= piece?.length ?? 0;
    left -= change.before.length + change.after.length;
    pieces.push(...around, change);
    done = edit.end;
    shown++;
  }
  // What comes after a change that is left out would be shown as it was before.
  pieces.push(...textBetween(text, done, edits[shown]?.start, reach));
  if (shown < edits.length && pieces.at(-1) !== null) pieces.push(null);
  return {
    lot,
    file: cut(file, LONGEST_NAME),
    ...(line !== undefined && { line }),
    ...(field !== undefined && { field: cut(field, LONGEST_NAME) }),
    kind: diagnosis.kind,
    lostLetters: cut(lostOf(diagnosis).sort().join(''), LONGEST_NAME),
    ambiguous: ambiguous.length,
    pieces,
    more: edits.length - shown,
  };
}

/** How much room a sample takes, in code units. */
export function sizeOf({ file, field, lostLetters, pieces }: Sample): number {
  let size = file.length + (field?.length ?? 0) + lostLetters.length;
  for (const piece of pieces) {
    if (piece === null) continue;
    if (typeof piece === 'string') size += piece.length;
    else {
      size += SIZE_OF_CHANGE + piece.before.length + piece.after.length + piece.rule.length;
      for (const { note } of piece.reasons) size += note.length;
    }
  }
  return size;
}
