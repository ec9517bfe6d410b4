/** How the page stays small, whatever is in it. */

const encoder = new TextEncoder();

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The first of these parts that have room together, in bytes. */
export function fitting(parts: Iterable<string>, room: number): string[] {
  const fit: string[] = [];
  let left = room;
  for (const part of parts) {
    left -= byteLength(part);
    if (left < 0) break;
    fit.push(part);
  }
  return fit;
}

/** How much each may have at most, for all to have room together: who needs less leaves the rest to the others. */
export function fairShare(sizes: readonly number[], room: number): number {
  let left = room;
  const sorted = sizes.toSorted((one, other) => one - other);
  for (const [at, size] of sorted.entries()) {
    const share = left / (sorted.length - at);
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}
