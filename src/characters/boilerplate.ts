import type { Boilerplate, BoilerplateKind } from '../types.ts';
import { datelinesAt } from './boilerplate/dateline.ts';
import { kindOfLine, LONGEST_BOILERPLATE } from './boilerplate/lines.ts';
import type { CharacterEdit, Fixer } from './fixer.ts';

/** A longer line comes in pieces: engines need memory for each character of a match. */
const LINE = /[^\n\r\f\u2028\u2029]{1,100000}/gu;
const IS_LINE_END = /^[\n\r\f\u2028\u2029]$/u;
const ENDS_BLANK = /(?:\r\n\r\n|\n\n|\r\r|\f)$/u;
const TO_NEXT_LINE = /[^\S\n\r\f\u2028\u2029]{0,10000}(?:\r\n|[\n\r\f\u2028\u2029])?/uy;
const TO_NEXT_INK =
  /[^\S\n\r\f\u2028\u2029]{0,10000}(?:[\n\r\f\u2028\u2029][^\S\n\r\f\u2028\u2029]{0,10000}(?=[\n\r\f\u2028\u2029]|$)){0,10000}[\n\r\f\u2028\u2029]?/uy;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|[\n\f\u2028\u2029])[^\S\n\r]{0,10000}[\n\r\f\u2028\u2029]/u;
const INK = /\S/u;

/** What may be left over of a wrapped paragraph. */
const LAST_WORD = /^\p{Ll}+\.?$/u;

/** No headline or standfirst is longer. */
const LONGEST_STANDFIRST = 300;

/** What a site put around and before its article, in order. A line is one piece; a dateline is the start of one. */
export function* boilerplateOf(text: string): Generator<Boilerplate> {
  let first = true;
  let apart = true;
  let done = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (index > 0 && !IS_LINE_END.test(text[index - 1]!)) continue;
    const indent = line.search(INK);
    if (indent < 0) continue;
    const start = index + indent;
    apart ||= BLANK_LINE.test(text.slice(done, index));
    const length = datelinesAt(text, start, { apart, first });
    const trimmed = line.trim();
    const mayBe: boolean = length === 0 && line.length <= LONGEST_BOILERPLATE && (apart || !LAST_WORD.test(trimmed));
    const kind: BoilerplateKind | undefined = mayBe ? kindOfLine(trimmed) : undefined;
    if (length > 0) yield { kind: 'dateline', start, end: start + length };
    if (kind) yield { kind, start, end: start + trimmed.length };
    first &&= line.length - length <= LONGEST_STANDFIRST;
    apart = kind !== undefined;
    done = index + line.length;
  }
}

export const boilerplate: Fixer<'boilerplate'> = {
  name: 'boilerplate',
  description:
    'Recognises what a site puts around an article: lines with dates, share buttons, advertisements, links to more, by-lines and datelines; `explain` reports them, and `remove` takes them away.',
  choices: ['report', 'remove', false],
  *fix(text, setting): Generator<CharacterEdit> {
    if (setting !== 'remove') return;
    let done = -1;
    let afterBlank = false;
    for (const { kind, start: inked, end } of boilerplateOf(text)) {
      if (kind === 'dateline') {
        yield { start: inked, end, after: '' };
        continue;
      }
      const start = lineStart(text, inked);
      if (start !== done) afterBlank = start === 0 || ENDS_BLANK.test(text.slice(Math.max(0, start - 4), start));
      done = nextLine(text, end, afterBlank);
      yield { start, end: done, after: '' };
    }
  },
};

function lineStart(text: string, inked: number): number {
  let start = inked;
  while (start > 0 && !IS_LINE_END.test(text[start - 1]!)) start--;
  return start;
}

/** Where the text goes on after a line; past blank lines too if one stands before it already. */
function nextLine(text: string, end: number, afterBlank: boolean): number {
  const pattern = afterBlank ? TO_NEXT_INK : TO_NEXT_LINE;
  pattern.lastIndex = end;
  return end + (pattern.exec(text)?.[0].length ?? 0);
}
