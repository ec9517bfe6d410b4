/** The prose of a text, explained: what may change in it, and where that stands. */
import type { Edit, Explanation, Span } from '../../src/types.ts';
import type { Normalizer } from '../../src/core.ts';
import type { Reading, Stretch } from './reading.ts';

/** Something that may be changed. */
export interface Candidate extends Span {
  readonly edit: Edit;
  /** Which one it is: no other has this number, and it stays the same with other options. */
  readonly at: number;
  /** Whether casemend is sure enough of it. */
  readonly isSure: boolean;
}

/** A stretch of prose and all that may change in it. */
export interface Weighed extends Stretch {
  readonly explanation: Explanation;
  /** Placed in the whole text, in the order of the prose. */
  readonly candidates: readonly Candidate[];
}

/** Asks casemend about every stretch of prose. */
export function weigh({ stretches }: Reading, normalizer: Normalizer): Weighed[] {
  return stretches.map(({ offset, passage }) => {
    const explanation = normalizer.explain(passage.text);
    const sure = new Set(explanation.edits);
    const { taken, places } = passage.place(possible(explanation));
    const candidates = taken.map((edit, at): Candidate => {
      const { start, end } = places[at]!;
      return {
        edit,
        at: numberOf(offset + start, end > start),
        isSure: sure.has(edit),
        start: offset + start,
        end: offset + end,
      };
    });
    return { offset, passage, explanation, candidates };
  });
}

/** Something may be inserted where something is replaced. */
function numberOf(start: number, replaces: boolean): number {
  return 2 * start + (replaces ? 1 : 0);
}

/** Edits, and words that were left alone as if they were edits, in order and apart from each other. */
function possible({ edits, ambiguous }: Explanation): Edit[] {
  const doubts = ambiguous.map(({ candidate, ...rest }): Edit => ({ ...rest, after: candidate }));
  const all: Edit[] = [];
  let next = 0;
  let done = 0;
  for (const edit of edits) {
    for (; next < doubts.length && doubts[next]!.start < edit.start; next++) {
      if (doubts[next]!.start >= done && doubts[next]!.end <= edit.start) all.push(doubts[next]!);
    }
    all.push(edit);
    done = edit.end;
  }
  for (; next < doubts.length; next++) if (doubts[next]!.start >= done) all.push(doubts[next]!);
  return all;
}
