import type { CharacterEdit } from './fixer.ts';

/**
 * The edits of several lists as one sorted list. Where two overlap the one that starts first stays, or that of the earlier
 * list; the next round sees to the rest.
 */
export function* disjoint(...lists: readonly Iterable<CharacterEdit>[]): Generator<CharacterEdit> {
  const edits = lists.flatMap((list) => [...list]).sort((one, other) => one.start - other.start);
  let done = 0;
  for (const edit of edits) {
    if (edit.start < done) continue;
    done = edit.end;
    yield edit;
  }
}
