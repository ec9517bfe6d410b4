/** What the parts of pages come to as HTML. */
import { escapeSpecial, toHtml } from './parts/markup.ts';
import { plainText, shown, shownReplacement } from './parts/shown.ts';

/** Text for an element: what is invisible stands there as its code point. */
export function visible(text: string): string {
  return toHtml(shown(text));
}

/** A spelling and what became of it. */
export function replacement(before: string, after: string): string {
  return toHtml(shownReplacement(before, after));
}

/** Text for an attribute or a title, in which no elements can be. */
export function plain(text: string): string {
  return escapeSpecial(plainText(text));
}
