import type { Profile } from '../lexicon/profile.ts';
import type { Profiles } from '../tokens/profiles.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Paragraph } from '../layout/index.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';

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
export function isSureStart(document: Document, profiles: Profiles, word: Word, paragraph: Paragraph): boolean {
  const previous = document.words.at(word.index - 1);
  if (!previous || previous.end <= paragraph.start) return isSureParagraph(document, word, paragraph);
  if (word.joint !== 'space' || previous.text.length < SHORTEST || previous.numeric || previous.protected) return false;
  if (!FULL_STOP.test(document.text.slice(previous.end + previous.ending.length, word.start))) return false;
  const { caseCounts, entry } = profiles.at(previous.index) as Profile;
  if (((entry?.tags ?? 0) & Tag.abbreviation) !== 0) return false;
  if (previous.text.length > LONG) return true;
  return caseCounts !== undefined && caseCounts.lower >= ORDINARY && caseCounts.weight >= COMMON;
}

/** What is shorter may be abbreviated, unless it is a common word. */
const LONG = 4;
const COMMON = 6;

function isSureParagraph(document: Document, word: Word, paragraph: Paragraph): boolean {
  return paragraph.ended && paragraph.afterEnd && isLikelyStart(document, word, paragraph);
}

/** Whether a word opens a paragraph of running text, which may be a sentence that lost its full stop. */
export function isLikelyStart({ text }: Document, word: Word, { kind, start, end, starts }: Paragraph): boolean {
  if (kind !== 'prose' || starts < SURE || end - start < SHORTEST_PARAGRAPH) return false;
  return OPENS_PARAGRAPH.test(text.slice(start, word.start));
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
