import type { Judgement } from './judge.ts';

/** Bounds of the bands of confidence; the last band takes in 1. */
export const BOUNDS: readonly number[] = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** The band that is promised to be right so often. */
export const PROMISED: Readonly<Record<'band' | 'least' | 'most', number>> = {
  band: BOUNDS.indexOf(0.9),
  least: 0.88,
  most: 0.97,
};

/** What is counted of the changes of a band. Those of one document stand or fall together, so that their squares are needed too. */
export interface Band {
  changes: number;
  right: number;
  documents: number;
  /** Summed up over documents. */
  readonly squares: { changes: number; right: number; both: number };
}

export const emptyBands = (): Band[] =>
  BOUNDS.slice(1).map(() => ({ changes: 0, right: 0, documents: 0, squares: { changes: 0, right: 0, both: 0 } }));

/** Counts the changes of a document in their bands; those with a lower confidence than any band has are left out. */
export function addDocument(bands: readonly Band[], judgements: readonly Judgement[]): void {
  for (const [number, band] of bands.entries()) {
    const its = judgements.filter(({ confidence }) => bandOf(confidence) === number);
    if (its.length === 0) continue;
    const right = its.filter((judgement) => judgement.right).length;
    band.documents++;
    band.changes += its.length;
    band.right += right;
    band.squares.changes += its.length ** 2;
    band.squares.right += right ** 2;
    band.squares.both += its.length * right;
  }
}

function bandOf(confidence: number): number {
  const above = BOUNDS.findIndex((bound) => confidence < bound);
  return above < 0 ? BOUNDS.length - 2 : above - 1;
}

/** Of fewer changes, or fewer documents, nothing is said. */
const ENOUGH = { changes: 20, documents: 5 };
/** Of a normal distribution, 95 % lie within so many standard deviations. */
const Z = 1.96;

/**
 * Between these the true share of right changes lies with a probability of 95 %: Wilson's interval, with as many changes as
 * would vary as much if each stood for itself.
 */
export function intervalOf({ changes, right, documents, squares }: Band): readonly [least: number, most: number] {
  const share = right / changes;
  const spread = squares.right - 2 * share * squares.both + share ** 2 * squares.changes;
  const variance = (spread / changes ** 2) * (documents / (documents - 1));
  const apart = variance > 0 ? Math.min(changes, (share * (1 - share)) / variance) : changes;
  const middle = share + Z ** 2 / (2 * apart);
  const margin = Z * Math.sqrt((share * (1 - share)) / apart + Z ** 2 / (4 * apart ** 2));
  const whole = 1 + Z ** 2 / apart;
  return [(middle - margin) / whole, (middle + margin) / whole];
}

/** Whether enough changes show that the promised band does not keep the promise. */
export function breaksPromise(bands: readonly Band[]): boolean {
  const band = bands[PROMISED.band]!;
  if (band.changes < ENOUGH.changes || band.documents < ENOUGH.documents) return false;
  const [least, most] = intervalOf(band);
  return most < PROMISED.least || least > PROMISED.most;
}
