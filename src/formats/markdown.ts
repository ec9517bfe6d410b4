import type { Format } from './format.ts';
import { readMarkdown } from './markdown-reading.ts';
import { bringsIn, MARKDOWN_MARKS } from './newcomers.ts';
import { markupFormat } from './round-trip.ts';

/** Markdown: its prose without code, HTML, front matter and what sites add of their own. Links are read but stay as they are. */
export function markdown(): Format {
  return markupFormat({
    read: readMarkdown,
    admits: (edit) => !bringsIn(edit, MARKDOWN_MARKS),
    encode: (text) => text,
  });
}
