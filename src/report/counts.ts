import { ranked } from './commonest.ts';
import type { Gathered } from './gather.ts';

/** A kind of repair and how often it was made. */
export interface Repair {
  /** Those that made it, the busiest first. */
  readonly rules: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** The repairs, commonest first; what several rules did is added up. */
export function commonestRepairs({ repairs }: Gathered): Repair[] {
  const byWords = new Map<string, Repair>();
  for (const [key, count] of ranked(repairs)) {
    const [rule, before, after] = JSON.parse(key) as [string, string, string];
    const words = JSON.stringify([before, after]);
    const known = byWords.get(words);
    byWords.set(words, {
      rules: [...(known?.rules ?? []), rule],
      before,
      after,
      count: (known?.count ?? 0) + count,
    });
  }
  return [...byWords.values()].sort((one, other) => other.count - one.count);
}

/** A word that was left alone, what it would have become, and how often. */
export type Spared = Omit<Repair, 'rules'>;

/** The words that were left alone, commonest first. */
export function commonestSpared({ leftAlone }: Gathered): Spared[] {
  return ranked(leftAlone).map(([key, count]) => {
    const [before, after] = JSON.parse(key) as [string, string];
    return { before, after, count };
  });
}
