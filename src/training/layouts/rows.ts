import type { LineKind } from '../layouts.ts';

/** A line on its way into the text. */
export interface Row {
  readonly text: string;
  readonly kind: LineKind;
  /** Which paragraph it belongs to; -1 for what the layout adds. */
  readonly source: number;
  readonly goesOn: boolean;
}

/** The source of lines that are no paragraph's. */
export const ADDED = -1;
export const BLANK: Row = { text: '', kind: 'prose', source: ADDED, goesOn: false };

/** A row of its own that begins the next line. */
export const FORM_FEED = '\f';

export const blankRows = (count: number): Row[] => Array.from({ length: count }, () => BLANK);

const BLANK_OR_QUOTED = /^[\s>]*$/u;

export const isBlank = (row: Row): boolean => BLANK_OR_QUOTED.test(row.text);

/** The lines of one paragraph, heading, list item or the like. */
export function rowsOf(lines: readonly string[], kind: LineKind, source: number): Row[] {
  return lines.map((text, i) => ({ text, kind, source, goesOn: i + 1 < lines.length }));
}
