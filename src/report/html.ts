/** How text from anywhere becomes HTML that shows it and nothing else. */
import { codePoint } from '../display/visible.ts';

/** Characters that no screen shows, or that would reorder what it shows; but not the joiners within emoji. */
const INVISIBLE =
  /(?!\r\n|[\n\t]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])(?:\u200D|\uFE0F))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const ASCII = /^[\n\u0020-\u007E]*$/u;
const SPECIAL = /[&<>"'`]/gu;
const BLANK = /\s/gu;
const UNUSUAL_BLANK = /[^\S ]| {2}/u;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  [' ', '·'],
  ['\n', '⏎'],
  ['\t', '⇥'],
]);

/** Text for an element: what is invisible stands there as its code point. */
export function visible(text: string): string {
  return escape(text, markCode);
}

/** As {@link visible}, and where blanks could be overlooked they are shown too. */
export function visibleBlanks(text: string): string {
  if (text.trim() === text && !UNUSUAL_BLANK.test(text)) return visible(text);
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    pieces.push(visible(text.slice(done, index)), SYMBOLS.get(blank) ?? markCode(codePoint(blank)));
    done = index + blank.length;
  }
  pieces.push(visible(text.slice(done)));
  return pieces.join('');
}

/** A spelling and what became of it. */
export function replacement(before: string, after: string): string {
  const nothing = '<span class="soft">nothing</span>';
  const removed = before === '' ? nothing : `<del>${visibleBlanks(before)}</del>`;
  const inserted = after === '' ? nothing : `<ins>${visibleBlanks(after)}</ins>`;
  return `${removed} <span class="soft">→</span> ${inserted}`;
}

/** Text for an attribute or a title, in which no elements can be. */
export function plain(text: string): string {
  return escape(text, (code) => `(${code})`);
}

function escape(text: string, mark: (code: string) => string): string {
  if (ASCII.test(text)) return escapeSpecial(text);
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    pieces.push(escapeSpecial(text.slice(done, index)), mark(codePoint(character)));
    done = index + character.length;
  }
  pieces.push(escapeSpecial(text.slice(done)));
  return pieces.join('');
}

function markCode(code: string): string {
  return `<span class="code">${code}</span>`;
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => `&#${character.codePointAt(0)!};`);
}

/** `31 %`, and what is not quite all or nothing is never shown as that. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return share < 1 && share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`;
}
