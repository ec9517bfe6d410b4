/** One word of the dictionaries. */
export interface Entry {
  /** The canonical spelling: `McDonald`, `US`, `Bilawal`, `van`. As long as its key. */
  readonly spelling: string;
  /** The sum of its `Tag`s. */
  readonly tags: number;
}

/** Reads lines of `tags TAB words with one capital, in lower case TAB other words`. A bare number is the tags of one of the former. */
export function unpackWords(packed: string): Map<string, Entry | number> {
  const unpacked = new Map<string, Entry | number>();
  for (const line of packed.split('\n')) {
    const [sum, regular = '', others = ''] = line.split('\t');
    const tags = Number(sum);
    if (regular !== '') for (const lower of regular.split(' ')) unpacked.set(lower, tags);
    if (others !== '')
      for (const spelling of others.split(' ')) unpacked.set(spelling.toLowerCase(), { spelling, tags });
  }
  return unpacked;
}

/** The spelling of a word with one capital, from its lower case. */
export function capitalise(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
