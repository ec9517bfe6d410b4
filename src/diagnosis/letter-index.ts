/** A to Z, and one place for every other letter. */
export const LETTERS = 27;
export const OTHER_LETTER = 26;

/** The place of a letter in the tables. */
export function letterIndex(codePoint: number): number {
  const index = (codePoint | 0x20) - 0x61;
  return index >= 0 && index < 26 ? index : OTHER_LETTER;
}
