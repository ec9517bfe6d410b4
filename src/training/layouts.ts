import { between } from './layouts/draw.ts';
import { fill, wordsOf } from './layouts/fill.ts';
import { materialOf } from './layouts/material.ts';
import { quoteMail } from './layouts/mail.ts';
import { paginate } from './layouts/pages.ts';
import { piece } from './layouts/pieces.ts';
import { ADDED, blankRows, FORM_FEED, isBlank, rowsOf, type Row } from './layouts/rows.ts';
import { drawStyle } from './layouts/style.ts';
import type { Random } from './random.ts';
import type { Span } from '../types.ts';

/** How text comes laid out by typesetters, mailers and extractors. */
export const layouts = [
  /** A paragraph a line. */
  'one-line',
  'column-30',
  'column-60',
  'column-72',
  'column-100',
  /** A column of 28 to 110 characters. */
  'column',
  /** A column measured in proportional letters. */
  'proportional',
  /** Lines that end early at random. */
  'ragged',
  /** A narrow newspaper column whose words are cut at line ends. */
  'hyphenated',
  /** First lines, or all others, stand in. */
  'indented',
  'blank-lines',
  /** Page heads and numbers, also in the middle of a sentence. */
  'page-heads',
  /** A column with lines far longer than it is. */
  'long-line',
  /** Headings, lists, tables, captions and code between the paragraphs. */
  'pieces',
  'quoted-mail',
  /** Everything may come together. */
  'mixed',
] as const;

export type LayoutName = (typeof layouts)[number];

/** The layout of a name. @throws Error that lists the names, if there is none */
export function layoutNamed(name: string): LayoutName {
  const layout = layouts.find((its) => its === name);
  if (!layout) throw new Error(`Unknown layout "${name}". Known: ${layouts.join(', ')}.`);
  return layout;
}

export type LineKind = 'prose' | 'heading' | 'list' | 'label' | 'table' | 'quotation' | 'code' | 'page' | 'caption';

/** A text in lines. A line that has nothing but marks of quotation is a blank one. */
export interface LaidOut {
  readonly text: string;
  /** For each line that is not blank and no page head: whether its paragraph goes on in the next such line. */
  readonly goesOn: readonly boolean[];
  /** For each line that is not blank: whether it is a page head, and what it is. */
  readonly pageHead: readonly boolean[];
  readonly kinds: readonly LineKind[];
  /** Where the lines are that are not of the paragraphs: page heads, headings, tables and the like. */
  readonly added: readonly Span[];
}

/** How often what stands between paragraphs has blank lines around it, though they may have none. */
const SET_OFF = 0.6;

/**
 * Lays paragraphs out. Their letters stay in order; blanks, line ends, hyphens at line ends and whole lines are added.
 *
 * @param headlines from which headings are taken, now and then
 */
export function layOut(
  paragraphs: readonly string[],
  layout: LayoutName,
  random: Random,
  headlines: readonly string[] = [],
): LaidOut {
  const style = drawStyle(layout, random);
  const material = materialOf(paragraphs, random);
  const unwrapped = style.longLine ? between(0, paragraphs.length - 1, random) : -1;
  const blocks: Row[][] = [];
  for (const [source, paragraph] of paragraphs.entries()) {
    const words = wordsOf(paragraph);
    if (words.length === 0) continue;
    if (random() < style.pieces) {
      const around = blankRows(random() < SET_OFF ? 1 : 0);
      blocks.push([...around, ...piece(material, style, random, headlines), ...around]);
    }
    const width = source === unwrapped ? Infinity : style.width;
    blocks.push(rowsOf(fill(words, { ...style, width }, random), 'prose', source));
  }
  const quoted = style.quoted > 0 ? quoteMail(blocks, style, random) : blocks;
  const rows = quoted.flatMap((block, i) => [
    ...blankRows(i === 0 ? 0 : style.blankLines),
    ...block.flatMap((row, j) => (j === 0 ? [row] : [...blankRows(style.leading), row])),
  ]);
  return toText(style.pageLength > 0 ? paginate(rows, material, style, random) : rows);
}

function toText(rows: readonly Row[]): LaidOut {
  let text = '';
  const added: Span[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.source === ADDED && !isBlank(row)) added.push({ start: text.length, end: text.length + row.text.length });
    text += row.text === FORM_FEED || i + 1 === rows.length ? row.text : `${row.text}\n`;
  }
  const kinds = rows.filter((row) => !isBlank(row)).map((row) => row.kind);
  return {
    text,
    goesOn: rows.filter((row) => !isBlank(row) && row.kind !== 'page').map((row) => row.goesOn),
    pageHead: kinds.map((kind) => kind === 'page'),
    kinds,
    added,
  };
}
