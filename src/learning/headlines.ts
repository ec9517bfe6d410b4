import { isCapital } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';

/** How a house cases the words of its headlines: every word of some length, or only names. */
export const headlineStyles = ['sentence', 'title'] as const;
export type HeadlineStyle = (typeof headlineStyles)[number];

const LONG = 4;
/** From this share of small letters a word has a capital for its place alone. */
const PLAIN = 0.95;
const FEWEST_PLAIN = 3;
/** Damage may have taken most of the capitals of title case. */
const TITLE_SHARE = 0.35;

/** The style of each heading of a text that shows one. */
export function headlineStyleOf({ words, inParagraphs, language }: Document): HeadlineStyle[] {
  const styles: HeadlineStyle[] = [];
  for (const { kind, first, end } of inParagraphs) {
    if (kind !== 'heading') continue;
    let plain = 0;
    let raised = 0;
    for (let i = first + 1; i < end; i++) {
      if (words.isProtected(i) || words.text(i).length < LONG || words.shape(i) === 'upper') continue;
      if ((language.caseCountsOf(words.lower(i))?.lower ?? 0) < PLAIN) continue;
      plain++;
      if (isCapital(words.text(i).codePointAt(0)!)) raised++;
    }
    if (plain < FEWEST_PLAIN) continue;
    if (raised === 0) styles.push('sentence');
    else if (raised > 1 && raised >= TITLE_SHARE * plain) styles.push('title');
  }
  return styles;
}
