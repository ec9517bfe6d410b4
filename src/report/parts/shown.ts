/** How text from anywhere is shown, and nothing of it hides or reorders what is around it. */
import { codePoint } from '../../display/visible.ts';
import { tag, type Markup } from './markup.ts';

/** Characters that no screen shows, or that would reorder what it shows; but not the joiners within emoji. */
const INVISIBLE =
  /(?!\r\n|[\n\t]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])(?:\u200D|\uFE0F))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const ASCII = /^[\n\u0020-\u007E]*$/u;
const BLANK = /\s/gu;
const UNUSUAL_BLANK = /[^\S ]| {2}/u;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  [' ', '·'],
  ['\n', '⏎'],
  ['\t', '⇥'],
]);

/** Text for an element: what is invisible stands there as its code point. */
export function shown(text: string): Markup[] {
  return ASCII.test(text) ? [text] : parted(text, INVISIBLE, (text) => [text], code);
}

/** As {@link shown}, and where blanks could be overlooked they are shown too. */
export function shownBlanks(text: string): Markup[] {
  if (text.trim() === text && !UNUSUAL_BLANK.test(text)) return shown(text);
  return parted(text, BLANK, shown, (blank) => SYMBOLS.get(blank) ?? code(blank));
}

/** Text for an attribute or a title, in which no elements can be. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, (character) => `(${codePoint(character)})`);
}

/** A spelling and what became of it. */
export function shownReplacement(before: string, after: string): Markup[] {
  const nothing = tag('span', { class: 'soft' }, 'nothing');
  const removed = before === '' ? nothing : tag('del', {}, ...shownBlanks(before));
  const inserted = after === '' ? nothing : tag('ins', {}, ...shownBlanks(after));
  return [removed, ' ', tag('span', { class: 'soft' }, '→'), ' ', inserted];
}

function code(character: string): Markup {
  return tag('span', { class: 'code' }, codePoint(character));
}

function parted(
  text: string,
  pattern: RegExp,
  between: (text: string) => Markup[],
  found: (character: string) => Markup,
): Markup[] {
  const pieces: Markup[] = [];
  let done = 0;
  for (const { 0: character, index } of text.matchAll(pattern)) {
    if (index > done) for (const piece of between(text.slice(done, index))) pieces.push(piece);
    pieces.push(found(character));
    done = index + character.length;
  }
  if (done < text.length) for (const piece of between(text.slice(done))) pieces.push(piece);
  return pieces;
}
