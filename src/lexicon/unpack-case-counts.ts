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

/** A line holds the words of one class: small, Capitalised, CAPITALS and mixed in thousandths, weight in tenths; then the words. */
export function unpackCaseCounts(packed: string): (lower: string) => CaseCounts | undefined {
  const map = new Map<string, CaseCounts>();
  for (const line of packed.split('\n')) {
    const [shares = '', members = ''] = line.split('\t');
    const [lower = 0, capitalised = 0, upper = 0, mixed = 0, weight = 0] = shares.split(' ').map(Number);
    const common = {
      lower: lower / 1000,
      capitalised: capitalised / 1000,
      upper: upper / 1000,
      mixed: mixed / 1000,
      weight: weight / 10,
    };
    if (mixed === 0) {
      const entry: CaseCounts = { ...common, spelling: undefined };
      for (const word of members.split(' ')) map.set(word, entry);
    } else {
      for (const spelling of members.split(' ')) {
        const key = spelling.toLowerCase();
        map.set(key, { ...common, spelling: spelling === key ? undefined : spelling });
      }
    }
  }
  return (lower) => map.get(lower);
}
