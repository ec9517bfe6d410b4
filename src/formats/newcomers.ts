import type { Edit } from '../types.ts';

/** What has a meaning in Markdown, and what ends a line. */
export const MARKDOWN_MARKS: RegExp = /[\\`*_{}[\]<>#|~&!$\n\r]/gu;

/** Whether an edit brings in more of a character that `marks`, a global pattern, finds than it takes away. */
export function bringsIn({ before, after }: Pick<Edit, 'before' | 'after'>, marks: RegExp): boolean {
  const found = after.match(marks);
  if (!found) return false;
  const counts = countMarks(before, marks);
  for (const [mark, count] of countMarks(after, marks)) if (count > (counts.get(mark) ?? 0)) return true;
  return false;
}

function countMarks(text: string, marks: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [mark] of text.matchAll(marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
