import { CharacterClass, classOf } from '../script/characters.ts';
import { isBasicSmall, isCapital } from '../script/shape.ts';
import type { Span } from '../types.ts';
import { BLANK_EMS, widthOfUnit } from './widths.ts';

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

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
const TAB = 0x09;
const FORM_FEED = 0x0c;
const BLANK = 0x20;
const QUOTE = 0x3e;
const TAB_STOP = 8;

const DEEPEST_QUOTE = 20;
const CODE_MARKS: ReadonlySet<number> = new Set([...'{}<>=_\\|#$~^@`*+;/[]&'].map((mark) => mark.charCodeAt(0)));

/** The lines of a text that are not blank, measured, in linear time. */
export function linesOf(text: string): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  let blank = 0;
  let page = false;
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const line = measure(text, start, end, lines.length === 0 ? 0 : blank, page);
    if (line) {
      lines.push(line);
      blank = 0;
      page = false;
    } else {
      blank++;
      page ||= hasPageBreak(text, start, end);
    }
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function hasPageBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === FORM_FEED) return true;
  return false;
}

function measure(
  text: string,
  start: number,
  end: number,
  blankBefore: number,
  page: boolean,
): MeasuredLine | undefined {
  let from = start;
  let indent = 0;
  let quoted = 0;
  let pageBefore = page;
  for (; from < end; from++) {
    const unit = text.charCodeAt(from);
    if (unit === BLANK || unit === 0xa0) indent++;
    else if (unit === TAB) indent += TAB_STOP - (indent % TAB_STOP);
    else if (unit === FORM_FEED) pageBefore = true;
    else if (unit === QUOTE && quoted < DEEPEST_QUOTE) {
      quoted++;
      indent = 0;
    } else if (classOf(unit) !== CharacterClass.blank) break;
  }
  let to = end;
  while (to > from && classOf(text.charCodeAt(to - 1)) === CharacterClass.blank) to--;
  if (from >= to) return undefined;
  let ems = indent * BLANK_EMS;
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let codeMarks = 0;
  let wideGaps = 0;
  let words = 1;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    ems += widthOfUnit(unit);
    if (isBasicSmall(unit)) {
      letters++;
      continue;
    }
    switch (classOf(unit)) {
      case CharacterClass.letter:
        letters++;
        if (isCapital(unit)) capitals++;
        break;
      case CharacterClass.digit:
        digits++;
        break;
      case CharacterClass.blank: {
        const next = text.charCodeAt(at + 1);
        if (classOf(next) !== CharacterClass.blank) words++;
        const isWide = unit === BLANK && next === BLANK && text.charCodeAt(at + 2) === BLANK;
        if (unit === TAB || (isWide && text.charCodeAt(at - 1) !== BLANK)) wideGaps++;
        break;
      }
      default:
        if (CODE_MARKS.has(unit)) codeMarks++;
    }
  }
  return {
    start,
    end,
    from,
    to,
    indent,
    quoted,
    columns: indent + to - from,
    ems,
    blankBefore,
    pageBefore,
    letters,
    capitals,
    digits,
    codeMarks,
    wideGaps,
    words,
  };
}
