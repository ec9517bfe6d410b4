/** One reading of an ambiguous word and the neighbours that speak for it. */
export interface Context {
  /** The spelling under this reading: `May`, `US`, `us`. */
  readonly spelling: string;
  /** The `Tag` of this reading; 0 for the ordinary word in lower case. */
  readonly reading: number;
  /**
   * Words any of which, just before, speaks for this reading. Besides lower-case words there are classes:
   * `#day` (1 to 31), `#year` (1000 to 2099), `#number` (any figure), `#name` (a capitalised name or an initial), `#start` (nothing).
   */
  readonly before: ReadonlySet<string>;
  /** Words or classes any of which, just after, speaks for this reading. */
  readonly after: ReadonlySet<string>;
}

/** Reads lines of `spelling TAB reading TAB before TAB after`, words separated by spaces. */
export function unpackContexts(packed: string): Map<string, readonly Context[]> {
  const unpacked = new Map<string, Context[]>();
  for (const line of packed.split('\n')) {
    const [spelling = '', reading = '', before = '', after = ''] = line.split('\t');
    const context = { spelling, reading: Number(reading), before: wordSet(before), after: wordSet(after) };
    const lower = spelling.toLowerCase();
    const contexts = unpacked.get(lower);
    if (contexts === undefined) unpacked.set(lower, [context]);
    else contexts.push(context);
  }
  return unpacked;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words === '' ? [] : words.split(' '));
}
