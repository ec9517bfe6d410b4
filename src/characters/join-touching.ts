import type { CharacterEdit } from './fixer.ts';

/** Edits in order, those that touch in one. */
export function* joinTouching(edits: Iterable<CharacterEdit>): Generator<CharacterEdit> {
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
