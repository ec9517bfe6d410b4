/** A slip of the finger changes little of a name. */
const MOST_EDITS = 3;
/** A beginning that is long enough to tell what is meant. */
const LEAST_START = 3;

/** The one of `names` that was probably meant by `given`, if there is one. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const lower = given.toLowerCase();
  const begun = names.filter((name) => lower.length >= LEAST_START && name.toLowerCase().startsWith(lower));
  // Of several the one of which it is the first word.
  const [only, ...others] = begun.length > 1 ? begun.filter((name) => name[lower.length] === '-') : begun;
  if (only !== undefined && others.length === 0) return only;
  const most = Math.min(MOST_EDITS, Math.floor(given.length / 2));
  let best: string | undefined;
  let least = most + 1;
  for (const name of names) {
    if (Math.abs(name.length - given.length) >= least) continue;
    const edits = distance(lower, name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

/** ` (did you mean …?)` if a name is near. */
export function didYouMean(given: string, names: readonly string[], write = (name: string): string => name): string {
  const name = nearest(given, names);
  return name === undefined ? '' : ` (did you mean ${write(name)}?)`;
}

/** Letters to insert, remove, replace, or swap with their neighbour. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_none, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let k = 1; k <= to.length; k++) {
      const isSame = from[i - 1] === to[k - 1];
      let least = Math.min(last[k]! + 1, row[k - 1]! + 1, last[k - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && k > 1 && from[i - 1] === to[k - 2] && from[i - 2] === to[k - 1];
      if (isSwap) least = Math.min(least, beforeLast[k - 2]! + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length]!;
}
