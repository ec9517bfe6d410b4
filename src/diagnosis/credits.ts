/** Names of people in by-lines and photo credits that lack a capital: `By John smith`, `Photograph: joseph Otieno/Reuters`. */
import { Tag } from '../lexicon/tags.ts';
import type { Document } from '../tokens/document.ts';
import type { Profiles } from '../tokens/profiles.ts';
import type { Block, Blocks } from './blocks.ts';

const MOST_WORDS = 12;
const LONGEST_OPENING = 40;
/** What opens such a line. */
const OPENING =
  /^(?:(?:words|story|text|report(?:ing)?|analysis|pictures?|photos?|photographs?) )?by |^(?:photo(?:graph)?s?|pictures?|images?) ?: ?/iu;
const LONGEST_NAME = 4;
/** From this share of small letters a word is no given name. */
const OFTEN_SMALL = 0.1;

/** The numbers of the small words of such names in the lines of a block. */
export function* namesInCredits(
  document: Document,
  profiles: Profiles,
  blocks: Blocks,
  block: Block,
): Generator<number> {
  for (const { paragraph, firstWord, endWord } of blocks.paragraphsOf(block)) {
    const isLine = paragraph.kind === 'heading' || paragraph.kind === 'caption';
    if (!isLine || endWord - firstWord > MOST_WORDS) continue;
    const opening = OPENING.exec(document.text.slice(paragraph.start, paragraph.start + LONGEST_OPENING))?.[0];
    if (opening === undefined) continue;
    const { words } = document;
    let index = firstWord;
    while (index < endWord && words.start(index) < paragraph.start + opening.length) index++;
    while (index < endWord) {
      const end = endOfName(document, profiles, index, endWord);
      for (let at = index; at < end; at++)
        if (words.shape(at) === 'lower' && profiles.at(at)?.linking !== true && !has(profiles, at, Tag.particle))
          yield at;
      index = end === index ? index + 1 : end;
    }
  }
}

const has = (profiles: Profiles, index: number, tag: number): boolean =>
  ((profiles.at(index)?.entry?.tags ?? 0) & tag) !== 0;

/** One past the last word of a name of a person that starts at a word; the word itself if none does. */
function endOfName(document: Document, profiles: Profiles, from: number, to: number): number {
  const { words, text } = document;
  if (!has(profiles, from, Tag.givenName)) return from;
  const isSmall = words.shape(from) === 'lower';
  if (isSmall && (has(profiles, from, Tag.common) || (profiles.at(from)?.caseCounts?.lower ?? 0) > OFTEN_SMALL))
    return from;
  let end = from + 1;
  while (
    end < to &&
    end < from + LONGEST_NAME &&
    mayGoOn(profiles, end) &&
    /^[ .-]{1,2}$/u.test(text.slice(words.wholeEnd(end - 1), words.start(end)))
  )
    end++;
  return end > from + 1 ? end : from;
}

/** A word that nobody knows is a name here. */
function mayGoOn(profiles: Profiles, index: number): boolean {
  const its = profiles.at(index);
  if (its?.linking === true) return false;
  return its?.entry === undefined
    ? its?.caseCounts === undefined
    : has(profiles, index, Tag.surname | Tag.givenName | Tag.particle);
}
