import type { CharacterEdit, Fixer } from './fixer.ts';

const LINE_END = /[\n\r\f]|$/gu;
const BLANK = /[\t\p{Zs}]/u;

export const trailingBlanks: Fixer = {
  name: 'trailing-blanks',
  description: 'Removes blanks at the ends of lines and of the text; blanks that start a line of words stay.',
  *fix(text): Generator<CharacterEdit> {
    let lineStart = 0;
    for (const { index: end } of text.matchAll(LINE_END)) {
      let start = end;
      while (start > lineStart && BLANK.test(text[start - 1]!)) start--;
      if (start < end) yield { start, end, after: '' };
      lineStart = end + 1;
    }
  },
};
