import { markLength } from './byte-order-mark.ts';
import { Dialects } from './markdown-dialects.ts';
import { Prose } from './markdown-prose.ts';
import { readTokens, type MarkdownEvent } from './markdown-tokens.ts';
import type { MarkupReading } from './round-trip.ts';

/** Tokens that hold a stretch of prose. */
const BLOCKS = new Set<string>(['atxHeading', 'paragraph', 'setextHeading', 'tableData', 'tableHeader']);

/** Tokens in which nothing is prose, though some are a word of the sentence around them. */
const CLOSED = new Set<string>(
  'autolink codeFenced codeIndented codeText definition gfmFootnoteCall gfmFootnoteDefinitionLabel htmlFlow htmlText image literalAutolink reference resource taskListCheck toml yaml'.split(
    ' ',
  ),
);

/** Tokens that come and go with the words of the prose. */
const FLEETING = /^(?:data|whitespace|line(?:Prefix|Suffix|Ending)|character(?:Reference|Escape).*|escapeMarker)$/u;

/** Reads the prose of Markdown: a blank line between blocks, a blank for a line end in a paragraph, and the text of links. */
export function readMarkdown(record: string): MarkupReading {
  const dialects = new Dialects(record);
  const prose = new Prose(dialects);
  const markup: string[] = [];
  /** The token that is being passed over. */
  let closed: MarkdownEvent[1] | undefined;
  const shift = markLength(record);
  for (const [kind, token] of readTokens(record)) {
    if (closed) {
      if (kind === 'exit' && token === closed) closed = undefined;
      continue;
    }
    const { type } = token;
    const isStart = kind === 'enter';
    const start = token.start.offset + shift;
    const raw = isStart ? record.slice(start, token.end.offset + shift) : '';
    if (isStart && CLOSED.has(type)) closed = token;
    if (isStart && !FLEETING.test(type)) markup.push(closed || type === 'link' ? `${type} ${raw}` : type);
    if (BLOCKS.has(type)) {
      if (isStart) prose.startBlock();
      else prose.endBlock();
    } else if (type === 'link') {
      prose.links += isStart ? 1 : -1;
    } else if (isStart && prose.isOpen) {
      prose.add(type, raw, start);
    }
    if (closed) dialects.leave({ start, end: token.end.offset + shift });
  }
  for (const dialect of dialects.written(record)) markup.push(dialect);
  return { text: prose.text, markup: markup.join(' ') };
}
