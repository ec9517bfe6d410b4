/** The house style of plain text: straight quotation marks, hyphens for dashes, three dots. */
import type { CharacterEdit } from '../fixer.ts';

const MARK = /[“”„‟‘’‚‛…‐‑‒–]|[^\S\n\r]?[—―][^\S\n\r]?/gu;
const DOUBLE = '“”„‟';
const SINGLE = '‘’‚‛';

export function* plainMarks(text: string): Generator<CharacterEdit> {
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    yield { start: index, end: index + mark.length, after: plain(mark) };
  }
}

function plain(mark: string): string {
  if (DOUBLE.includes(mark)) return '"';
  if (SINGLE.includes(mark)) return "'";
  if (mark === '…') return '...';
  return /[—―]/u.test(mark) ? ' - ' : '-';
}
