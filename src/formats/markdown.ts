import type { Format } from './format.ts';
import { readMarkdown } from './markdown-reading.ts';
import { bringsIn } from './newcomers.ts';
import { markupFormat } from './round-trip.ts';

/** What has a meaning in Markdown, and what ends a line. */
const MARKS = /[\\`*_{}[\]<>#|~&!$\n\r]/gu;

/** Markdown: its prose without code, HTML, front matter and what sites add of their own. Links are read but stay as they are. */
export function markdown(): Format {
  return markupFormat({
    read: readMarkdown,
    admits: (edit) => !bringsIn(edit, MARKS),
    encode: (text) => text,
  });
}
