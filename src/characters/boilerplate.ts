import type { Language } from '../lexicon/language.ts';
import type { Boilerplate, BoilerplateKind } from '../types.ts';
import { datelinesAt } from './boilerplate/dateline.ts';
import { kindOfLine, LONGEST_BOILERPLATE } from './boilerplate/lines.ts';
import { lineKey } from './boilerplate/site-lines.ts';
import type { CharacterEdit, Fixer } from './fixer.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

const ENDS_BLANK = /(?:\r\n\r\n|\n\n|\r\r|\f)$/u;
const TO_NEXT_LINE = /[^\S\n\r\f\u2028\u2029]{0,10000}(?:\r\n|[\n\r\f\u2028\u2029])?/uy;
const TO_NEXT_INK =
  /[^\S\n\r\f\u2028\u2029]{0,10000}(?:[\n\r\f\u2028\u2029][^\S\n\r\f\u2028\u2029]{0,10000}(?=[\n\r\f\u2028\u2029]|$)){0,10000}[\n\r\f\u2028\u2029]?/uy;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|[\n\f\u2028\u2029])[^\S\n\r]{0,10000}[\n\r\f\u2028\u2029]/u;

/** What may be left over of a wrapped paragraph. */
const LAST_WORD = new QuickPattern(/^\p{Ll}+\.?$/u);

/** No headline or standfirst is longer. */
const LONGEST_STANDFIRST = 300;

/** What a site put around and before its article, in order. A line is one piece; a dateline is the start of one. */
export function* boilerplateOf(
  text: string,
  language: Language,
  siteLines?: ReadonlySet<string>,
): Generator<Boilerplate> {
  let first = true;
  let apart = true;
  let done = 0;
  let known = '';
  let kindOfKnown: BoilerplateKind | undefined;
  for (let from = 0, to = lineEnd(text, 0); from < text.length; from = to + 1, to = lineEnd(text, from)) {
    let start = from;
    while (start < to && isSpace(text, start)) start++;
    if (start === to) continue;
    let end = to;
    while (isSpace(text, end - 1)) end--;
    apart ||= hasBlankLine(text, done, from);
    const length = datelinesAt(text, start, end, { apart, first }, language);
    let kind: BoilerplateKind | undefined;
    if (length === 0 && to - from <= LONGEST_BOILERPLATE) {
      const line = text.slice(start, end);
      // Lines that repeat mostly do so one after the other.
      if (line !== known)
        kindOfKnown = kindOfLine(line, language) ?? (siteLines?.has(lineKey(line)) ? 'site' : undefined);
      known = line;
      if (kindOfKnown && (apart || !LAST_WORD.test(line))) kind = kindOfKnown;
    }
    if (length > 0) yield { kind: 'dateline', start, end: start + length };
    if (kind) yield { kind, start, end };
    first &&= to - from - length <= LONGEST_STANDFIRST;
    apart = kind !== undefined;
    done = to;
  }
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

const isLineEnd = (unit: number): boolean =>
  unit <= 0x0d ? unit === NEWLINE || unit >= 0x0c : unit === 0x2028 || unit === 0x2029;

const isSpace = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || ((unit < 0x20 || unit > 0x7e) && text.charAt(at).trim() === '');
};

/** Whether a blank line stands between two lines. */
function hasBlankLine(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (text.charCodeAt(from) === NEWLINE && text.charCodeAt(from + 1) === NEWLINE) return true;
  return BLANK_LINE.test(text.slice(from, to));
}

const NEWLINE = 0x0a;

/**
 * Recognises what a site puts around an article: lines with dates, share buttons, advertisements, links to more, by-lines and
 * datelines; `explain` reports them, and `remove` takes them away.
 */
export const boilerplate: Fixer<'boilerplate'> = {
  name: 'boilerplate',
  choices: ['report', 'remove', false],
  *fix(text, setting, language, siteLines): Generator<CharacterEdit> {
    if (setting !== 'remove') return;
    let done = -1;
    let afterBlank = false;
    for (const { kind, start: inked, end } of boilerplateOf(text, language, siteLines)) {
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
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the text goes on after a line; past blank lines too if one stands before it already. */
function nextLine(text: string, end: number, afterBlank: boolean): number {
  const pattern = afterBlank ? TO_NEXT_INK : TO_NEXT_LINE;
  pattern.lastIndex = end;
  return end + (pattern.exec(text)?.[0].length ?? 0);
}
