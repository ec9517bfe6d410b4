import type { Span } from '../types.ts';
import { NextFinder } from './next-finder.ts';

/** How a template says that something is for its engine. */
interface Mark {
  readonly open: string;
  readonly close: string;
  /** Whether it may go on over blank lines; what is not closed before one is text otherwise. */
  readonly isLong: boolean;
  /** Whether the end of the record closes it, too. */
  readonly closesAtEnd?: boolean;
}

/** Of two that begin alike the longer one comes first. */
const MARKS: readonly Mark[] = [
  { open: '{{!--', close: '--}}', isLong: true },
  { open: '{{', close: '}}', isLong: false },
  { open: '{%', close: '%}', isLong: true },
  { open: '{#', close: '#}', isLong: true },
  { open: '{!!', close: '!!}', isLong: false },
  { open: '{/*', close: '*/}', isLong: true },
  { open: '${', close: '}', isLong: false },
  { open: '#{', close: '}', isLong: false },
  { open: '[%', close: '%]', isLong: true },
  { open: '<%', close: '%>', isLong: true },
  { open: '<?php', close: '?>', isLong: true, closesAtEnd: true },
  { open: '<?=', close: '?>', isLong: true, closesAtEnd: true },
];

const OPENINGS = /\{(?:[%#/]|\{(?:!--)?|!!)|[$#]\{|\[%|<(?:%|\?(?:php(?=\s)|=))/gu;
const BLANK_LINE = /(?:\r\n?|\n)[ \t]*[\n\r]/gu;

/**
 * What is written for engines of templates: `{{ x }}`, `{% x %}`, `{# x #}`, `<% x %>`, `<?php x ?>`, `${x}` and their like, in order.
 * Each mark is looked for once, so that it takes linear time.
 */
export function templateMarks(record: string): Span[] {
  const found: Span[] = [];
  const finders = new Map<string, NextFinder>();
  const next = (mark: string, from: number): number => {
    const finder = finders.get(mark) ?? NextFinder.ofText(record, mark);
    finders.set(mark, finder);
    return finder.from(from);
  };
  const blankLines = new NextFinder((from) => {
    BLANK_LINE.lastIndex = from;
    return BLANK_LINE.exec(record)?.index;
  });
  let done = 0;
  for (const { 0: opening, index } of record.matchAll(OPENINGS)) {
    if (index < done) continue;
    const mark = MARKS.find(({ open }) => open.startsWith(opening) && record.startsWith(open, index));
    if (!mark) continue;
    const inside = index + mark.open.length;
    const close = next(mark.close, inside);
    const isClosed =
      close < Infinity && (mark.isLong || close < Math.min(next(mark.open, inside), blankLines.from(inside)));
    if (!isClosed && !mark.closesAtEnd) continue;
    done = isClosed ? close + mark.close.length : record.length;
    // `{{{ x }}}`, and an object in `{{ }}`.
    while (isClosed && mark.close === '}}' && record[done] === '}') done++;
    found.push({ start: index, end: done });
  }
  return found;
}
