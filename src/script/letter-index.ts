/** Letters that fonts of European names have beside A to Z: U+00C0 to U+017F. */
const FIRST_BEYOND = 0xc0;
const END_BEYOND = 0x180;

const capitals: string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const beyond = new Uint8Array(END_BEYOND - FIRST_BEYOND);
for (let unit = FIRST_BEYOND; unit < END_BEYOND; unit++) {
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  // `İ` and `ŉ` are two letters in the other case.
  if (small === letter || small.length > 1) continue;
  beyond[unit - FIRST_BEYOND] = capitals.length;
  if (small.charCodeAt(0) < END_BEYOND) beyond[small.charCodeAt(0) - FIRST_BEYOND] = capitals.length;
  capitals.push(letter);
}

/** A to Z, the letters beyond, and one place for every other. */
export const LETTERS: number = capitals.length + 1;
export const OTHER_LETTER: number = capitals.length;

/** The place of a letter, capital or small, in the tables. */
export function letterIndex(codePoint: number): number {
  const index = (codePoint | 0x20) - 0x61;
  if (index >= 0 && index < 26 && codePoint < 0x80) return index;
  if (codePoint < FIRST_BEYOND || codePoint >= END_BEYOND) return OTHER_LETTER;
  return beyond[codePoint - FIRST_BEYOND] || OTHER_LETTER;
}

/** The capital letter at a place in the tables. */
export const letterAt = (index: number): string => capitals[index] as string;
