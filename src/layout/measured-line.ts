import type { Span } from '../types.ts';

/** A line that is not blank, measured. */
export interface MeasuredLine extends Span {
  /** Where its text starts, behind blanks and the marks of quoted mail, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** Columns before the text; a tabulator goes to the next column of eight. */
  readonly indent: number;
  /** How deep it is quoted: `> > so`. */
  readonly quoted: number;
  /** Characters from the left margin to the end of its text. */
  readonly columns: number;
  /** The same in hundredths of an em of a proportional font. */
  readonly ems: number;
  /** Blank lines before it; a page break counts as one. */
  readonly blankBefore: number;
  readonly pageBefore: boolean;
  /** Characters of its text by class. */
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  /** Marks that code, markup and data have and prose hardly: `{ } < > = _ \ | # $ …` */
  readonly codeMarks: number;
  /** Gaps inside it of three blanks or more, and tabulators. Two blanks may be a typesetter's, to make lines of one width. */
  readonly wideGaps: number;
  readonly words: number;
}

/** A line that is not blank, without its line end. */
export interface Line extends MeasuredLine {
  /** Probability that its paragraph goes on in the next line; for the line before a page head, in the first line after it. */
  readonly goesOn: number;
}
