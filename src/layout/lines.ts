import { CharacterClass, classOf } from '../script/characters.ts';
import { isBasicSmall, isCapital } from '../script/shape.ts';
import { LineTable, type MeasuredLine } from './line-table.ts';
import { BLANK_EMS, widthOfUnit } from './widths.ts';

export type { MeasuredLine } from './line-table.ts';

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
const TAB = 0x09;
const FORM_FEED = 0x0c;
const BLANK = 0x20;
const QUOTE = 0x3e;
const TAB_STOP = 8;

const DEEPEST_QUOTE = 20;
const CODE_MARKS: ReadonlySet<number> = new Set([...'{}<>=_\\|#$~^@`*+;/[]&'].map((mark) => mark.charCodeAt(0)));

/** The lines of a text that are not blank, measured, in linear time. */
export function linesOf(text: string): LineTable {
  const lines = new LineTable();
  let blank = 0;
  let page = false;
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const line = measure(text, start, end, lines.length === 0 ? 0 : blank, page);
    if (line) {
      lines.add(line);
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
