import { CharacterClass, classOf } from '../script/characters.ts';
import { isBasicSmall, isCapital } from '../script/shape.ts';
import { LineTable } from './line-table.ts';
import type { MeasuredLine } from './measured-line.ts';
import { BLANK_EMS, widthOfUnit } from './widths.ts';

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
const TAB = 0x09;
const FORM_FEED = 0x0c;
const BLANK = 0x20;
const QUOTE = 0x3e;
const TAB_STOP = 8;

const DEEPEST_QUOTE = 20;
const codeMark = new Uint8Array(128);
for (const mark of '{}<>=_\\|#$~^@`*+;/[]&') codeMark[mark.charCodeAt(0)] = 1;

/** One line after the other is measured into the same object, for a text may have millions. */
type Sheet = { -readonly [Name in keyof MeasuredLine]: MeasuredLine[Name] };

/** The lines of a text that are not blank, measured, in linear time. */
export function linesOf(text: string): LineTable {
  const lines = new LineTable();
  const sheet = emptySheet();
  let blank = 0;
  let page = false;
  let start = 0;
  // Engines look for one character much faster than code looks at every one.
  const isUsual = !OTHER_LINE_ENDS.some((other) => text.includes(other));
  while (start <= text.length) {
    const end = endOfLine(text, start, isUsual);
    sheet.blankBefore = lines.length === 0 ? 0 : blank;
    sheet.pageBefore = page;
    if (measure(text, start, end, sheet)) {
      lines.add(sheet);
      blank = 0;
      page = false;
    } else {
      blank++;
      page ||= hasPageBreak(text, start, end);
    }
    const isPair = end + 1 < text.length && text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a;
    start = end + (isPair ? 2 : 1);
  }
  return lines;
}

const OTHER_LINE_ENDS = ['\r', '\u2028', '\u2029'];

/** @param isUsual whether the text has no other line end than `\n` */
function endOfLine(text: string, start: number, isUsual: boolean): number {
  if (isUsual) {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end;
  }
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

function hasPageBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === FORM_FEED) return true;
  return false;
}

/** Whether a line has any text; its measures are on the sheet then. */
function measure(text: string, start: number, end: number, sheet: Sheet): boolean {
  let from = start;
  let indent = 0;
  let quoted = 0;
  for (; from < end; from++) {
    const unit = text.charCodeAt(from);
    if (unit === BLANK || unit === 0xa0) indent++;
    else if (unit === TAB) indent += TAB_STOP - (indent % TAB_STOP);
    else if (unit === FORM_FEED) sheet.pageBefore = true;
    else if (unit === QUOTE && quoted < DEEPEST_QUOTE) {
      quoted++;
      indent = 0;
    } else if (classOf(unit) !== CharacterClass.blank) break;
  }
  let to = end;
  while (to > from && classOf(text.charCodeAt(to - 1)) === CharacterClass.blank) to--;
  if (from >= to) return false;
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
    if (unit === BLANK) {
      const next = text.charCodeAt(at + 1);
      if (classOf(next) !== CharacterClass.blank) words++;
      else if (next === BLANK && text.charCodeAt(at + 2) === BLANK && text.charCodeAt(at - 1) !== BLANK) wideGaps++;
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
      case CharacterClass.blank:
        if (classOf(text.charCodeAt(at + 1)) !== CharacterClass.blank) words++;
        if (unit === TAB) wideGaps++;
        break;
      default:
        if (codeMark[unit] === 1) codeMarks++;
    }
  }
  sheet.start = start;
  sheet.end = end;
  sheet.from = from;
  sheet.to = to;
  sheet.indent = indent;
  sheet.quoted = quoted;
  sheet.columns = indent + to - from;
  sheet.ems = ems;
  sheet.letters = letters;
  sheet.capitals = capitals;
  sheet.digits = digits;
  sheet.codeMarks = codeMarks;
  sheet.wideGaps = wideGaps;
  sheet.words = words;
  return true;
}

const emptySheet = (): Sheet => ({
  start: 0,
  end: 0,
  from: 0,
  to: 0,
  indent: 0,
  quoted: 0,
  columns: 0,
  ems: 0,
  blankBefore: 0,
  pageBefore: false,
  letters: 0,
  capitals: 0,
  digits: 0,
  codeMarks: 0,
  wideGaps: 0,
  words: 0,
});
