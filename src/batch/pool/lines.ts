/** Texts and bytes, taken apart and put together. */

/** Strings are joined first: the halves of a surrogate pair may stand in two of them. */
export function join(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let text: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text.push(part);
    else {
      if (text.length > 0) chunks.push(Buffer.from(text.join('')));
      text = [];
      chunks.push(part);
    }
  }
  if (text.length > 0) chunks.push(Buffer.from(text.join('')));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** The lines of a text, each with its end. */
export function* splitLines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

/** Whether a text has more than `most` bytes in UTF-8. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most || (text.length * 3 > most && Buffer.byteLength(text) > most);
}

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Gives the number of the line, from 1, in which an offset of a text lies. */
export function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
