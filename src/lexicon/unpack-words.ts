/** One word of the dictionaries. */
export interface Entry {
  /** The canonical spelling: `McDonald`, `US`, `Bilawal`, `van`. As long as its key. */
  readonly spelling: string;
  /** The sum of its `Tag`s. */
  readonly tags: number;
}

/** The spelling of a word with one capital, from its lower case. */
export function capitalise(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The spelling of a word, from its lower case and a bit for each letter that is a capital, the lowest for the first. */
export function spelled(lower: string, capitals: number): string {
  if (capitals === 1) return capitalise(lower);
  let spelling = '';
  for (let at = 0; at < lower.length; at++) {
    const letter = lower.charAt(at);
    spelling += (capitals >>> at) & 1 ? letter.toUpperCase() : letter;
  }
  return spelling;
}
