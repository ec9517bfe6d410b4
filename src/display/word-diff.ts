import type { Replacement } from '../edits.ts';
import type { Span } from '../types.ts';
import { escape } from './escape.ts';
import { tame, visible } from './visible.ts';

/** How removed and inserted words are marked. */
export interface Marks {
  readonly removed: (words: string) => string;
  readonly inserted: (words: string) => string;
  /** What is done to the text between; nothing unless the mark is given. */
  readonly kept?: (text: string) => string;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}'’-]/u;

/** Marks for a file or a pipe. */
export const PLAIN: Marks = { removed: (words) => `[-${words}-]`, inserted: (words) => `{+${words}+}` };

/** Marks for a terminal, which the text between must not command: red and struck out, green. */
export const COLOURED: Marks = {
  removed: escape('31;9', '39;29'),
  inserted: escape('32', '39'),
  kept: tame,
};

/** The original `text` with each changed word marked, in time linear in its length. `edits` are sorted and disjoint. */
export function wordDiff(text: string, edits: readonly Replacement[], marks: Marks): string {
  const pieces: string[] = [];
  const { removed, inserted, kept = (between: string): string => between } = marks;
  let done = 0;
  for (const { start, end, after } of changedWords(text, edits)) {
    pieces.push(kept(text.slice(done, start)));
    if (end > start) pieces.push(removed(visible(text.slice(start, end))));
    if (after) pieces.push(inserted(visible(after)));
    done = end;
  }
  pieces.push(kept(text.slice(done)));
  return pieces.join('');
}

interface ChangedWord extends Span {
  readonly after: string;
}

/** The edits widened to whole words; edits that meet in one word become one. */
function changedWords(text: string, edits: readonly Replacement[]): ChangedWord[] {
  const words: { start: number; end: number; after: string; copied: number }[] = [];
  for (const edit of edits) {
    let word = words.at(-1);
    if (!word || edit.start >= word.end) {
      const start = wordStart(text, edit.start, word?.end ?? 0);
      word = { start, end: start, after: '', copied: start };
      words.push(word);
    }
    word.after += text.slice(word.copied, edit.start) + edit.after;
    word.copied = edit.end;
    word.end = wordEnd(text, Math.max(word.end, edit.end));
  }
  for (const word of words) word.after += text.slice(word.copied, word.end);
  return words;
}

/** Where the word begins that goes on at `from`. */
function wordStart(text: string, from: number, lowest: number): number {
  if (!WORD_CHARACTER.test(characterAt(text, from))) return from;
  let start = from;
  while (start > lowest) {
    const before = characterBefore(text, start);
    if (!WORD_CHARACTER.test(before)) break;
    start -= before.length;
  }
  return start;
}

/** Where the word ends that reaches up to `from`. */
function wordEnd(text: string, from: number): number {
  if (!WORD_CHARACTER.test(characterBefore(text, from))) return from;
  let end = from;
  while (end < text.length) {
    const next = characterAt(text, end);
    if (!WORD_CHARACTER.test(next)) break;
    end += next.length;
  }
  return end;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && text.codePointAt(at - 2)! > 0xffff;
  return text.slice(isPair ? at - 2 : at - 1, at);
}
