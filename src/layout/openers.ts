/** What a line opens with, other than words: `• `, `- `, `(a) `, `3. `, `iv) `, `[12] `. */
import { QuickPattern } from '../script/quick-pattern.ts';

const BULLET = /^(?:[•·▪▸►●○◦‣–—*+-]|o(?= ))[ \t]/iu;
const NUMBERED = new QuickPattern(/^[[(]?(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,3}|\p{L}|[ivxIVX]{1,5})[.)\]:][ \t]/u);
const LONGEST = 14;
const TAB = 0x09;
const BLANK = 0x20;

export type Opener = 'bullet' | 'number' | 'none';

/** The opener of the text that starts at `from`. */
export function openerAt(text: string, from: number): Opener {
  let blank = from;
  const limit = Math.min(text.length, from + LONGEST);
  while (blank < limit && !isBlank(text.charCodeAt(blank))) blank++;
  // Most lines start with a word: no pattern need be asked.
  if (blank === limit || blank === from) return 'none';
  const head = text.slice(from, blank + 1);
  if (blank === from + 1) return BULLET.test(head) ? 'bullet' : 'none';
  return endsNumber(text.charCodeAt(blank - 1)) && NUMBERED.test(head) ? 'number' : 'none';
}

const isBlank = (unit: number): boolean => unit === BLANK || unit === TAB;

/** `.`, `)`, `]`, `:` */
const endsNumber = (unit: number): boolean => unit === 0x2e || unit === 0x29 || unit === 0x5d || unit === 0x3a;
