import type { Span } from '../types.ts';
import { spansOf } from './dialect.ts';

/** One line end, but no blank line. */
const LINE_END = String.raw`(?:\r\n?|\n)(?![ \t]*[\n\r])`;
/** What may stand in a formula: no tag, no blank line. */
const INNER = String.raw`[^$<\\\n\r]|<(?![a-z/!?])|${LINE_END}`;
const ESCAPED = String.raw`\\[^\n\r]`;

/** `$$x$$` */
const DISPLAY = new RegExp(String.raw`\$\$(?:${INNER}|\\)*\$\$`, 'giu');
/** `$x$`, as Pandoc knows it from money: nothing blank within the dollars, no letter or figure outside of them. */
const INLINE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$\\])\$(?![\s$])(?:${INNER}|${ESCAPED})+(?<!\s)\$(?![\p{L}\p{N}$])`,
  'giu',
);
/** `\(x\)` and `\[x\]`, with one backslash or, for Markdown, two. */
const ROUND = new RegExp(String.raw`\\{1,2}\((?:${INNER}|\$|\\(?![()]))*\\{1,2}\)`, 'giu');
const SQUARE = new RegExp(String.raw`\\{1,2}\[(?:${INNER}|\$|\\(?![[\]]))*\\{1,2}\]`, 'giu');

/** Two prices, with words between them and nothing that formulas have. */
const PRICES = /^\$\d[^\\^_=+<>]*\s\p{L}{2}/u;

/** The formulas in a record, as TeX writes them. */
export function mathsIn(record: string): Span[] {
  const inline = spansOf(record, INLINE).filter(({ start, end }) => !PRICES.test(record.slice(start, end)));
  return [...inline, ...[DISPLAY, ROUND, SQUARE].flatMap((pattern) => spansOf(record, pattern))];
}
