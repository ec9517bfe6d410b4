/** What a line opens with, other than words: `• `, `- `, `(a) `, `3. `, `iv) `, `[12] `. */
const BULLET = /^(?:[•·▪▸►●○◦‣–—*+-]|o(?= ))[ \t]/iu;
const NUMBERED = /^[[(]?(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,3}|\p{L}|[ivxIVX]{1,5})[.)\]:][ \t]/u;
const LONGEST = 14;

export type Opener = 'bullet' | 'number' | 'none';

/** The opener of the text that starts at `from`. */
export function openerAt(text: string, from: number): Opener {
  const head = text.slice(from, from + LONGEST);
  if (BULLET.test(head)) return 'bullet';
  return NUMBERED.test(head) ? 'number' : 'none';
}
