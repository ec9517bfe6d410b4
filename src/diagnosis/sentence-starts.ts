import type { Profile } from '../lexicon/profile.ts';
import type { Profiles } from '../tokens/profiles.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../layout/index.ts';
import type { Document } from '../tokens/document.ts';

/** A full stop, perhaps with what closes, then blanks or a line end. Brackets and straight quotes may open a remark or a command. */
const FULL_STOP = /^\.[)\]"”’']{0,3}[ \n\r\t>]{1,40}[“‘]{0,2}$/u;
/** From this share of small letters the word before is an ordinary one, and no abbreviation or name. */
const ORDINARY = 0.5;
const SHORTEST = 2;
/** A paragraph of so many characters that ends like a sentence is one. */
const SHORTEST_PARAGRAPH = 40;
const SURE = 0.9;
const OPENS_PARAGRAPH = /^[\s>]{0,40}[“‘]?$/u;

/** Whether a sentence starts at a word beyond doubt, so that a small letter there is a missing capital. */
export function isSureStart(document: Document, profiles: Profiles, index: number, paragraph: Paragraph): boolean {
  const { words, text } = document;
  const previous = index - 1;
  if (previous < 0 || words.end(previous) <= paragraph.start) return isSureParagraph(document, index, paragraph);
  const { length } = words.text(previous);
  if (words.joint(index) !== 'space' || length < SHORTEST) return false;
  if (words.isNumeric(previous) || words.isProtected(previous)) return false;
  if (!isFullStop(text, words.wholeEnd(previous), words.start(index))) return false;
  const { caseCounts, entry } = profiles.at(previous) as Profile;
  if (((entry?.tags ?? 0) & Tag.abbreviation) !== 0) return false;
  if (length > LONG) return true;
  return caseCounts !== undefined && caseCounts.lower >= ORDINARY && caseCounts.weight >= COMMON;
}

/** Most are a full stop and a blank. */
const isFullStop = (text: string, from: number, to: number): boolean =>
  text.charCodeAt(from) === 0x2e &&
  ((to - from === 2 && text.charCodeAt(from + 1) === 0x20) || FULL_STOP.test(text.slice(from, to)));

/** What is shorter may be abbreviated, unless it is a common word. */
const LONG = 4;
const COMMON = 6;

function isSureParagraph(document: Document, index: number, paragraph: Paragraph): boolean {
  return paragraph.ended && paragraph.afterEnd && isLikelyStart(document, index, paragraph);
}

/** Whether a word opens a paragraph of running text, which may be a sentence that lost its full stop. */
export function isLikelyStart(
  { text, words }: Document,
  index: number,
  { kind, start, end, starts }: Paragraph,
): boolean {
  if (kind !== 'prose' || starts < SURE || end - start < SHORTEST_PARAGRAPH) return false;
  return OPENS_PARAGRAPH.test(text.slice(start, words.start(index)));
}

/** The share of paragraphs with a full stop below which a text has none to speak of, like a transcript. */
const PUNCTUATED = 0.1;
const FEWEST_PARAGRAPHS = 8;

/** Whether a text has a sentence a line, and no full stops. */
export function isTranscript({ paragraphs }: Document): boolean {
  let prose = 0;
  let punctuated = 0;
  for (const { kind, start, end, ended } of paragraphs) {
    if (kind !== 'prose' || end - start < SHORTEST_PARAGRAPH) continue;
    prose++;
    if (ended) punctuated++;
  }
  return prose >= FEWEST_PARAGRAPHS && punctuated < PUNCTUATED * prose;
}
