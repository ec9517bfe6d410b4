import { lineKey } from '../characters/boilerplate/site-lines.ts';

const LINE_BREAK = /\r\n|[\n\r\f\u2028\u2029]/u;
const LETTER = /\p{L}/u;
const SHORTEST = 3;
const LONGEST = 120;
const MOST_LINES = 2000;

/** The short lines of a text, each once. What is all of a text is no furniture of it. */
export function linesOf(text: string): string[] {
  const found = new Set<string>();
  let inked = 0;
  for (const line of text.split(LINE_BREAK)) {
    const key = line.length > 2 * LONGEST ? '' : lineKey(line);
    if (key !== '' || line.length > LONGEST) inked++;
    if (key.length < SHORTEST || key.length > LONGEST || !LETTER.test(key)) continue;
    if (found.size < MOST_LINES) found.add(key);
  }
  return inked > 1 ? [...found] : [];
}
