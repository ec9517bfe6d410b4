import { WordIndex } from './word-index.ts';

/** How a word is cased in running text, away from sentence starts. The four shares add up to 1. */
export interface CaseCounts {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
  readonly mixed: number;
  /** The mixed spelling, if it is a usual one. */
  readonly spelling: string | undefined;
  /** Natural logarithm of how often it was seen. */
  readonly weight: number;
}

/**
 * Looks words up by their small letters. A line holds the words of one class: small, Capitalised, CAPITALS and mixed in
 * thousandths, weight in tenths; then the words.
 */
export function unpackCaseCounts(packed: string): (lower: string) => CaseCounts | undefined {
  const index = new WordIndex(packed);
  const known = new Map<string, CaseCounts>();
  const classes = new Map<string, CaseCounts>();
  const make = (start: number): CaseCounts => {
    const head = index.headOf(start);
    let common = classes.get(head);
    if (!common) classes.set(head, (common = readClass(head)));
    const spelling = common.mixed === 0 ? undefined : index.wordAt(start);
    return spelling === undefined || spelling === spelling.toLowerCase() ? common : { ...common, spelling };
  };
  return (lower) => {
    const found = known.get(lower);
    if (found) return found;
    const start = index.find(lower);
    if (start === undefined) return undefined;
    const made = make(start);
    known.set(lower, made);
    return made;
  };
}

function readClass(head: string): CaseCounts {
  const [lower = 0, capitalised = 0, upper = 0, mixed = 0, weight = 0] = head.split(' ').map(Number);
  return {
    lower: lower / 1000,
    capitalised: capitalised / 1000,
    upper: upper / 1000,
    mixed: mixed / 1000,
    weight: weight / 10,
    spelling: undefined,
  };
}
