import type { Edit } from '../types.ts';
import type { Format } from './format.ts';
import { readMarkdown } from './markdown-reading.ts';
import { bringsIn } from './newcomers.ts';
import { provenPassage } from './proof.ts';

/** What has a meaning in Markdown, and what ends a line. */
const MARKS = /[\\`*_{}[\]<>#|~&!$\n\r]/gu;

/** Markdown: its prose without code, HTML and front matter. Links are read but stay as they are. */
export function markdown(): Format {
  const notation = {
    read: readMarkdown,
    admits: (edit: Edit) => !bringsIn(edit, MARKS),
    encode: (text: string) => text,
  };
  return {
    unfit: ['tags', 'entities', 'whitespace', 'lines', 'furniture'],
    passages: (record) => [provenPassage(record, notation)],
  };
}
