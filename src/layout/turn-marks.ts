/** What a line starts with where another speaks: names, `Q.` and `A.`, sounds and speakers in brackets, dashes, chevrons. */
import { CharacterClass, classOf } from '../script/characters.ts';
import type { LineTable } from './line-table.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

export const turnKinds = ['name', 'question', 'answer', 'bracket', 'dash', 'chevrons'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** A mark at the start of a line. */
export interface TurnMark {
  readonly kind: TurnKind;
  /** The name of the speaker, or what else stands before the speech. */
  readonly label: string;
  /** Where the speech starts. */
  readonly speech: number;
}

const LONGEST_LABEL = 44;
const MOST_WORDS = 5;
const LONGEST_STAMP = 20;
/** `[00:12:05] `, `(1:02) `, `00:12 - ` */
const STAMP = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s[-–—])?\s/u;
/** `MR. OWENS`, `Speaker 2 (by phone)`, `D'Souza/Hill` */
const NAME = new QuickPattern(/^\p{L}[\p{L}\p{M}\p{N}.'’&#()/ -]*$/u);
const QUESTION = /^[QA][.:]\s/iu;
/** `-Yes`, `–I did`: but no `-v` and no `--yes`. */
const DASH = new QuickPattern(/^[-–—](?:[ia]\s|\p{L}[\p{L}'’])/iu);
const FEWEST_CHEVRONS = 2;
const MOST_CHEVRONS = 3;

/** The mark that a line starts with. */
export function turnMarkAt(text: string, lines: LineTable, line: number): TurnMark | undefined {
  const to = lines.to(line);
  const depth = lines.quoted(line);
  const start = lines.from(line);
  const from = start + stampAt(text, start, to);
  const named = nameAt(text, from, to) ?? bracketAt(text, from, to);
  if (depth > 0) {
    if (depth < FEWEST_CHEVRONS || depth > MOST_CHEVRONS) return undefined;
    return { kind: 'chevrons', label: '', speech: named?.speech ?? from };
  }
  const second = text.charCodeAt(from + 1);
  if ((second === STOP || second === COLON) && QUESTION.test(text.slice(from, from + 3))) {
    const isQuestion = text.charAt(from).toLowerCase() === 'q';
    return { kind: isQuestion ? 'question' : 'answer', label: '', speech: afterBlanks(text, from + 2, to) };
  }
  if (named) return named;
  return isDash(text.charCodeAt(from)) && DASH.test(text.slice(from, from + 3))
    ? { kind: 'dash', label: '', speech: from + 1 }
    : undefined;
}

/** How long the time stamp is that a line starts with. */
function stampAt(text: string, from: number, to: number): number {
  const first = text.charAt(from);
  if (first !== '[' && first !== '(' && classOf(text.charCodeAt(from)) !== CharacterClass.digit) return 0;
  const stamp = STAMP.exec(text.slice(from, Math.min(to, from + LONGEST_STAMP)));
  return stamp ? afterBlanks(text, from + stamp[0].length, to) - from : 0;
}

function nameAt(text: string, from: number, to: number): TurnMark | undefined {
  if (classOf(text.charCodeAt(from)) !== CharacterClass.letter) return undefined;
  const limit = Math.min(to - 1, from + LONGEST_LABEL);
  let colon = from;
  while (colon < limit && text.charCodeAt(colon) !== COLON) colon++;
  if (colon === limit || !isBlank(text, colon + 1)) return undefined;
  const label = text.slice(from, colon);
  if (!NAME.test(label) || label.split(' ').length > MOST_WORDS) return undefined;
  return { kind: 'name', label: label.toLowerCase(), speech: afterBlanks(text, colon + 1, to) };
}

function bracketAt(text: string, from: number, to: number): TurnMark | undefined {
  const close = text.charAt(from) === '[' ? ']' : text.charAt(from) === '(' ? ')' : '';
  if (close === '') return undefined;
  const limit = Math.min(to - 1, from + LONGEST_LABEL);
  let end = from + 1;
  while (end < limit && text.charAt(end) !== close) end++;
  const label = text.slice(from + 1, end).trim();
  const after = text.charAt(end + 1) === ':' ? end + 2 : end + 1;
  if (end === limit || !isBlank(text, after) || !NAME.test(label)) return undefined;
  if (label.split(' ').length > MOST_WORDS) return undefined;
  return { kind: 'bracket', label: label.toLowerCase(), speech: afterBlanks(text, after, to) };
}

const COLON = 0x3a;
const STOP = 0x2e;

const isDash = (unit: number): boolean => unit === 0x2d || unit === 0x2013 || unit === 0x2014;

const isBlank = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === CharacterClass.blank;

function afterBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}
