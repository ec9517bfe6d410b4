/** Where a text speaks of characters, which it then shows as they are. */

export const MARKUP: RegExp =
  /\b(?:(?:X?HTML|XML|SGML|entit(?:y|ies)|character references?|U\+[\dA-F]{4,6})\b|entit(?:at|[àäé]))/giu;
export const ENCODINGS: RegExp =
  /\b(?:mojibake|encodings?|Unicode|UTF-?\d{1,2}|ISO[- ]?8859|Windows-125\d|Latin-?1|code ?pages?|byte[- ]order marks?)\b/giu;

/** How far from such a word, in code units. */
const REACH = 300;

/** Tells if there is a match of `topic` near a place; the places that are asked for must not go back. */
export function createMentions(text: string, topic: RegExp): (at: number) => boolean {
  const places = Array.from(text.matchAll(topic), ({ index }) => index);
  let next = 0;
  return (at) => {
    while (next < places.length && places[next]! < at - REACH) next++;
    return next < places.length && places[next]! <= at + REACH;
  };
}
