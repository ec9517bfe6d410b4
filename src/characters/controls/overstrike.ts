/** What printers and old terminals print over what is there: `_\bn_\bo` is underlined, `n\bno\bo` is bold. */
/* eslint-disable no-control-regex -- controls are what is looked for */
import { characterAt, characterBefore, type CharacterEdit } from '../fixer.ts';

const BACKSPACES = /\x08+/gu;
const UNDERLINE = '_';
const LETTER = /^\p{L}$/u;

export function* overstrikes(text: string): Generator<CharacterEdit> {
  let done = 0;
  for (const { 0: run, index } of text.matchAll(BACKSPACES)) {
    const end = index + run.length;
    let start = index;
    while (start > done && index - start < run.length && text[start - 1] === UNDERLINE) start--;
    const above = characterBefore(text, index);
    const below = characterAt(text, end);
    if (index - start === run.length) yield { start, end, after: '' };
    else if (run.length === 1 && above === below && LETTER.test(above)) {
      yield { start: index, end: end + below.length, after: '' };
    }
    done = end;
  }
}
