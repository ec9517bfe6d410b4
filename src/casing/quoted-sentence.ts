import type { Context } from './context.ts';

/** A quotation of fewer words may be a term: it had one name: “trouble.” */
const FEWEST_WORDS = 4;
const LONGEST = 1000;
const CLOSING = new Set(['”', '"', '»', '’']);
const ENDS = new Set(['.', '!', '?', '…']);

/** Whether a word opens a quotation behind a colon that ends as a sentence does. */
export function opensQuotedSentence(context: Context, index: number): boolean {
  if (context.opening(index) !== 'quotation' || !context.gapBefore(index).includes(':')) return false;
  const { text } = context.document;
  const start = context.word(index)?.start ?? 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at++) {
    if (!CLOSING.has(text.charAt(at)) || isInWord(text, at)) continue;
    const last = context.word(index + FEWEST_WORDS - 1);
    return ENDS.has(text.charAt(at - 1)) && last !== undefined && last.end <= at;
  }
  return false;
}

/** An apostrophe. */
const isInWord = (text: string, at: number): boolean =>
  /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
