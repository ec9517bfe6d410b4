/** Blanks gained before a mark or inside brackets: `word ,word`, `word , word`, `( word)`. */
import type { Language } from '../../lexicon/language.ts';
import type { CharacterEdit } from '../fixer.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import { placesOf } from '../places.ts';
import { countOf, lineReader, type LineFacts } from './places.ts';
import { startsSentence } from './sentence.ts';
import { endsBeforeDetached, endsInWord, isCall } from './written.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const LETTER = new QuickPattern(/^\p{L}$/u);
const BLANK = /[ \t]/u;
const WHITE = /\s/u;
const STARTS_WORD = new QuickPattern(/[\p{L}\p{N}]/u);
const TITLE_CASE = new QuickPattern(/^\p{Lu}\p{Ll}+$/u);

/** How the text has its marks elsewhere. */
const ATTACHED = /[\p{L})”"],(?=\s)/gu;
const DETACHED = /\s[,.](?=\s|$)/gu;
const ATTACHED_BRACKET = /\((?=\S)/gu;
const DETACHED_BRACKET = /\((?=\s)/gu;

/** So many times as often must a mark touch its word as not, before those that do not are faults and no convention. */
const CLEAR_MAJORITY = 2;
/** In a long text one in so many is a slip of the writer's hand, and stays: what damages a text does so more often. */
const SLIP = 15;
/** A text with so many marks is long. Of a shorter one nobody knows how often it slips. */
const MANY_MARKS = 36;

export function* gainedBlanks(text: string, language: Language): Generator<CharacterEdit> {
  const lineAt = lineReader(text);
  let marks: boolean | undefined;
  let brackets: boolean | undefined;
  const marksTouch = (): boolean => (marks ??= isUsual(text, ATTACHED, DETACHED));
  const bracketsTouch = (): boolean => (brackets ??= isUsual(text, ATTACHED_BRACKET, DETACHED_BRACKET));
  let done = 0;
  for (const index of spotsIn(text)) {
    const line = lineAt(index);
    if (line.code || line.columns) continue;
    const edit = text.startsWith('(', index)
      ? insideOpening(text, index, line, bracketsTouch, language)
      : text.startsWith(')', index + 1)
        ? insideClosing(text, index, line, bracketsTouch, language)
        : beforeMark(text, index, done, line, marksTouch, language);
    if (edit === undefined || edit.start < done) continue;
    done = edit.end;
    yield edit;
  }
}

/** Where a comma, full stop or closing bracket stands after a blank, and an opening bracket before one. */
function* spotsIn(text: string): Generator<number> {
  const isOpening = (at: number): boolean => text.charCodeAt(at) === OPENING;
  let done = 0;
  for (const at of placesOf(text, ',.()', (at) => isBlank(text.charCodeAt(isOpening(at) ? at + 1 : at - 1)))) {
    const index = isOpening(at) ? at : at - 1;
    if (index < done) continue;
    yield index;
    done = index + 2;
  }
}
const OPENING = 0x28;
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09;

function isUsual(text: string, attached: RegExp, detached: RegExp): boolean {
  const touching = countOf(text, attached);
  const faults = countOf(text, detached);
  const areSlips = touching >= MANY_MARKS && touching >= SLIP * faults;
  return touching > 0 && touching >= CLEAR_MAJORITY * faults && !areSlips;
}

/** `index` is that of the blank; what is before `done` is repaired already. A mark that touches the next word goes to the other side of the blank. */
function beforeMark(
  text: string,
  index: number,
  done: number,
  line: LineFacts,
  marksTouch: () => boolean,
  language: Language,
): CharacterEdit | undefined {
  let start = index;
  while (start > 0 && BLANK.test(text[start - 1]!)) if (index - --start > MOST_BLANKS) return undefined;
  if (start === 0 || !endsInWord(text, language, start, done) || !endsBeforeDetached(text, start, done))
    return undefined;
  const mark = text[index + 1]!;
  const next = text[index + 2] ?? ' ';
  if (LETTER.test(next))
    return isSlipped(text, start, index + 2, line, language) ? { start, end: index + 2, after: `${mark} ` } : undefined;
  if (!WHITE.test(next) || isSpacedEllipsis(text, start, index + 2)) return undefined;
  if (isOpenEnded(wordBefore(text, start), language)) return undefined;
  if (mark === '.' && !isFullStop(text, index + 2)) return undefined;
  if (!marksTouch()) return undefined;
  return { start, end: index + 1, after: '' };
}
const MOST_BLANKS = 8;

/** Whether the mark before `at` belongs to the word that ends at `end`: `word ,word`, `ended .The`. */
function isSlipped(text: string, end: number, at: number, line: LineFacts, language: Language): boolean {
  const left = wordBefore(text, end);
  const right = wordAfter(text, at);
  const after = text.slice(at + right.length, at + right.length + REACH);
  if (left.length < 2 || isOpenEnded(left, language)) return false;
  if (text[at - 1] === '.') {
    if (isOpenEnded(left, language) || !WHITE_OR_MARK.test(after)) return false;
    return startsSentence(right, after, language.isKnown(left), line, language);
  }
  if (!language.isKnown(left) && !TITLE_CASE.test(left)) return false;
  return right.length > 1 ? language.isKnown(right) : (right === 'I' || right === 'a') && after.startsWith(' ');
}
const REACH = 8;
const WHITE_OR_MARK = /^[\s,’'-]/u;

/** `went home . The`, not the name of a folder: `from . import`. */
function isFullStop(text: string, after: number): boolean {
  const next = text.slice(after, after + LONGEST_START);
  if (ENDS_LINE.test(next)) return true;
  return STARTS_SENTENCE.test(next) || SMALL_STARTER.test(next);
}
const LONGEST_START = 16;
const ENDS_LINE = /^[\t ]*(?:[\n\r]|$)/u;
const STARTS_SENTENCE = new QuickPattern(
  /^[\t ]+["'“‘”’(«[]{0,3}(?:[\p{Lu}\p{Lt}\p{N}]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{Lo})/u,
);
const SMALL_STARTER =
  /^[\t ]+["“‘]?(?:the|this|that|these|they|there|he|she|it|we|however|but|according|meanwhile|although)\s/u;
/** Words after which something was left out, and the blank is what is left of it: `this girl is . Too`. */
const isOpenEnded = (word: string, language: Language): boolean =>
  language.wordList('open-ended').has(word.toLowerCase());

const isSpacedEllipsis = (text: string, before: number, after: number): boolean =>
  text[before - 1] === '.' || /^\s?[.,]/u.test(text.slice(after, after + 2));

function insideOpening(
  text: string,
  index: number,
  line: LineFacts,
  bracketsTouch: () => boolean,
  language: Language,
): CharacterEdit | undefined {
  const before = text[index - 1] ?? '\n';
  let end = index + 1;
  while (BLANK.test(text[end]!)) if (++end - index > MOST_BLANKS) return undefined;
  if (!STARTS_WORD.test(text[end] ?? '')) return undefined;
  const inside = text.slice(end, Math.min(line.end, end + LONGEST_BRACKET));
  const close = end + inside.indexOf(')');
  if (close < end) return undefined;
  if (isCall(text, index)) return undefined;
  const isMoved = LETTER.test(before);
  if (!isMoved && !/[\s"“‘”’.?!]/u.test(before)) return undefined;
  if (isMoved && !(language.isKnown(wordBefore(text, index)) && language.isKnown(wordAfter(text, end))))
    return undefined;
  if (BLANK.test(text[close - 1]!) && !bracketsTouch()) return undefined;
  return { start: index, end, after: isMoved ? ' (' : '(' };
}
const LONGEST_BRACKET = 300;

function insideClosing(
  text: string,
  index: number,
  line: LineFacts,
  bracketsTouch: () => boolean,
  language: Language,
): CharacterEdit | undefined {
  if (text[index - 1] !== '.' && !endsInWord(text, language, index)) return undefined;
  const inside = text.slice(Math.max(line.start, index - LONGEST_BRACKET), index);
  const open = inside.lastIndexOf('(');
  if (open < 0 || inside.includes(')', open) || NOT_PROSE.test(inside.slice(open + 1, open + 2))) return undefined;
  const start = index - inside.length + open;
  if (text[start - 1] === '(' || isCall(text, start)) return undefined;
  if (BLANK.test(inside[open + 1] ?? ' ') && !bracketsTouch()) return undefined;
  return { start: index, end: index + 1, after: '' };
}
/** `(?…` opens a group of a pattern. */
const NOT_PROSE = /^\?$/u;
