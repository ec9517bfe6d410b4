const LINE_END = /\r\n?|\n/gu;

/** A place in a document as syntax trees have it: line and column from 1, offset from 0, in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Points of a document for offsets that do not decrease, in time linear in the document. */
export function pointsIn(document: string): (offset: number) => Point {
  const ends = document.matchAll(LINE_END);
  let line = 1;
  let lineStart = 0;
  let nextStart = startAfter(ends);
  return (offset) => {
    while (nextStart <= offset) {
      line++;
      lineStart = nextStart;
      nextStart = startAfter(ends);
    }
    return { line, column: offset - lineStart + 1, offset };
  };
}

function startAfter(ends: Iterator<RegExpExecArray>): number {
  const next = ends.next();
  return next.done ? Infinity : next.value.index + next.value[0].length;
}
