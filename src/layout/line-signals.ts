/** What the ends of lines, their starts and their margins tell, as small numbers. */
import { CharacterClass, classOf } from '../script/characters.ts';
import { isCapital, isSmall } from '../script/shape.ts';
import type { CaseTrust } from './case-trust.ts';
import type { LineTable } from './line-table.ts';
import type { Opener } from './openers.ts';
import { widthOfUnit } from './widths.ts';

const LONGEST_WORD = 40;

const Next = {
  small: 0,
  smallDoubtful: 1,
  smallUntrusted: 2,
  capital: 3,
  capitalDoubtful: 4,
  capitalUntrusted: 5,
  digit: 6,
  bullet: 7,
  number: 8,
  opening: 9,
  mark: 10,
  caseless: 11,
} as const;
const TRUST_STEPS = { high: 0, doubtful: 1, none: 2 } as const;
const OPENING: ReadonlySet<number> = new Set([...'“‘"\'«(['].map((mark) => mark.charCodeAt(0)));

/** How a line starts. */
export function nextOf(text: string, lines: LineTable, line: number, opener: Opener, trust: CaseTrust): number {
  if (opener !== 'none') return opener === 'bullet' ? Next.bullet : Next.number;
  const from = lines.from(line);
  const unit = text.charCodeAt(from);
  if (isSmall(unit)) return Next.small + TRUST_STEPS[trust.of(unit)];
  if (isCapital(unit)) return Next.capital + TRUST_STEPS[trust.of(unit)];
  if (OPENING.has(unit)) {
    const inner = from + 1 < text.length ? text.charCodeAt(from + 1) : unit;
    return isSmall(inner) && trust.of(inner) === 'high' ? Next.small : Next.opening;
  }
  const kind = classOf(unit);
  return kind === CharacterClass.digit ? Next.digit : kind === CharacterClass.letter ? Next.caseless : Next.mark;
}

const End = { word: 0, stop: 1, comma: 2, colon: 3, hyphen: 4, dash: 5, bracket: 6, mark: 7 } as const;
const CLOSERS: ReadonlySet<string> = new Set(['"', '”', '’', '»', "'", ')', ']', '*', '_']);

/** How a line ends. */
export function endOf(text: string, lines: LineTable, line: number): number {
  const from = lines.from(line);
  const last = lines.to(line) - 1;
  if (isInWord(text.charCodeAt(last))) return End.word;
  let at = last;
  while (at > from && CLOSERS.has(text.charAt(at))) at--;
  const mark = text.charAt(at);
  if (mark === '.' || mark === '!' || mark === '?' || mark === '…') return End.stop;
  if (at < last) return End.bracket;
  if (mark === ',' || mark === ';') return End.comma;
  if (mark === ':') return End.colon;
  if (mark === '-' || mark === '\u2010' || mark === '\u00ad') return End.hyphen;
  return mark === '–' || mark === '—' || mark === '/' ? End.dash : End.mark;
}

function isInWord(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CharacterClass.letter || kind === CharacterClass.digit || kind === CharacterClass.mark;
}

export function indentOf(lines: LineTable, line: number, next: number): number {
  const before = lines.indent(line);
  const by = lines.indent(next) - before;
  if (by === 0) return before === 0 ? 0 : 1;
  if (by > 0) return by < 2 ? 2 : by <= 8 ? 3 : 4;
  return by > -2 ? 5 : by >= -8 ? 6 : 7;
}

export function inCapitals(lines: LineTable, line: number): boolean {
  const letters = lines.letters(line);
  return letters >= 4 && lines.capitals(line) >= 0.8 * letters;
}

/** Measures the first word of a line, into `measures`. */
export function firstWordOf(
  text: string,
  lines: LineTable,
  line: number,
  measures: { columns: number; ems: number },
): void {
  const from = lines.from(line);
  const limit = Math.min(lines.to(line), from + LONGEST_WORD);
  let at = from;
  let ems = 0;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === CharacterClass.blank) break;
    ems += widthOfUnit(unit);
  }
  measures.columns = at - from;
  measures.ems = ems;
}
