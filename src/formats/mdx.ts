import type { Span } from '../types.ts';

const BRACES = /[{}]|(?:\r\n?|\n)(?=[ \t]*[\n\r])/gu;
const TAG_START = /<\/?[A-Z][^<>{}]*(?=\{)/gu;
const TAG_REST = /[^<>{}]*/uy;

/** Braces with all that is in them, the outermost of those that are closed before a blank line: expressions. */
export function expressionsIn(record: string): Span[] {
  const found: Span[] = [];
  let open: number[] = [];
  for (const { 0: mark, index } of record.matchAll(BRACES)) {
    if (mark === '{') {
      open.push(index);
    } else if (mark === '}') {
      const start = open.pop();
      if (start === undefined) continue;
      while (found.length > 0 && found.at(-1)!.start > start) found.pop();
      found.push({ start, end: index + 1 });
    } else {
      open = [];
    }
  }
  return found;
}

/** Tags of components that have expressions in them and so are no HTML: `<Chart data={x}>`. */
export function componentTagsIn(record: string, expressions: readonly Span[]): Span[] {
  const ends = new Map(expressions.map(({ start, end }) => [start, end]));
  const found: Span[] = [];
  for (const { 0: head, index: start } of record.matchAll(TAG_START)) {
    let at = start + head.length;
    for (let end = ends.get(at); end !== undefined; end = ends.get(at)) {
      TAG_REST.lastIndex = end;
      at = end + TAG_REST.exec(record)![0].length;
    }
    if (record[at] === '>') found.push({ start, end: at + 1 });
  }
  return found;
}
