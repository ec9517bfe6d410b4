/** Slices of texts as words: compared without making one, and kept without the text around. */

/** Engines let a longer slice keep its whole text alive. */
const LONGEST_COPIED = 12;

/** Whether `text` has `known` at a place. */
export function isAt(text: string, start: number, known: string): boolean {
  for (let i = 0; i < known.length; i++) if (text.charCodeAt(start + i) !== known.charCodeAt(i)) return false;
  return true;
}

/** A slice as a string of its own. */
export function copied(slice: string): string {
  if (slice.length <= LONGEST_COPIED) return slice;
  const units: number[] = [];
  for (let i = 0; i < slice.length; i++) units.push(slice.charCodeAt(i));
  return String.fromCharCode(...units);
}
