/** A multi-word name found in a run of words. */
export interface PhraseMatch {
  /** How many words it takes. */
  readonly length: number;
  /** The canonical spelling of each of them. */
  readonly spellings: readonly string[];
  /** The sum of its `Tag`s. With `common`, the lower-case form is usual too: `prime minister`. */
  readonly tags: number;
}

/** A point on the way through the names that share their first words. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  match: PhraseMatch | undefined;
}

const WORD_BREAK = /[ -]/u;

/** Reads lines of `first word TAB tags names TAB tags names …`, names separated by bars, as far as the first word. */
export function unpackFirstWords(packed: string): Map<string, PhraseNode | string> {
  const unpacked = new Map<string, PhraseNode | string>();
  for (const line of packed.split('\n')) {
    const tab = line.indexOf('\t');
    unpacked.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return unpacked;
}

/** Reads the rest of such a line. Most first words are never met, so their names are unpacked only when one is. */
export function unpackPhrases(packed: string): PhraseNode {
  const root: PhraseNode = { next: new Map(), match: undefined };
  for (const group of packed.split('\t')) {
    const blank = group.indexOf(' ');
    const tags = Number(group.slice(0, blank));
    for (const name of group.slice(blank + 1).split('|')) {
      const spellings = name.split(WORD_BREAK);
      let node = root;
      for (const spelling of spellings.slice(1)) {
        const lower = spelling.toLowerCase();
        let next = node.next.get(lower);
        if (next === undefined) node.next.set(lower, (next = { next: new Map(), match: undefined }));
        node = next;
      }
      node.match = { length: spellings.length, spellings, tags };
    }
  }
  return root;
}
