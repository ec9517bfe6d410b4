/** One tag of an ambiguous word and the neighbours that speak for it. */
export interface Sense {
  /** The spelling under this tag: `May`, `US`, `us`. */
  readonly spelling: string;
  /** The `Tag` of this tag; 0 for the ordinary word in lower case. */
  readonly tag: number;
  /**
   * Words any of which, just before, speaks for this tag. Besides lower-case words there are classes:
   * `#day` (1 to 31), `#year` (1000 to 2099), `#number` (any figure), `#name` (a capitalised name or an initial), `#start` (nothing).
   */
  readonly before: ReadonlySet<string>;
  /** Words or classes any of which, just after, speaks for this tag. */
  readonly after: ReadonlySet<string>;
}

/** Reads lines of `spelling TAB tag TAB before TAB after`, words separated by spaces. */
export function unpackSenses(packed: string): Map<string, readonly Sense[]> {
  const unpacked = new Map<string, Sense[]>();
  for (const line of packed.split('\n')) {
    const [spelling = '', tag = '', before = '', after = ''] = line.split('\t');
    const sense = { spelling, tag: Number(tag), before: wordSet(before), after: wordSet(after) };
    const lower = spelling.toLowerCase();
    const senses = unpacked.get(lower);
    if (senses === undefined) unpacked.set(lower, [sense]);
    else senses.push(sense);
  }
  return unpacked;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words === '' ? [] : words.split(' '));
}
