/** Where and when a report was sent, at the start of its first line: `ISLAMABAD - `, `LONDON, Dec 3 (Reuters) — `. */
import { lookup, matchPhrase, Tag } from '../../casing/lexicon.ts';

const PLACE = String.raw`\p{L}[\p{L}\p{M}'’.-]{1,30}(?: \p{L}[\p{L}\p{M}'’.-]{1,30}){0,3}`;
const DATE = String.raw`\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}`;
const SOURCE = String.raw`\(\p{L}[\p{L}\p{M} &/.-]{1,40}\)`;
const DATELINE = new RegExp(
  String.raw`(?<place>${PLACE})(?:, \p{L}[\p{L}\p{M} .]{1,30}?)?(?:,? (?:${DATE}),?)?(?<source> ${SOURCE})?(?<mark> ?[—–]| -{1,2}|:)[ \t]+(?=\S)`,
  'uy',
);
const MARK = /[—–:]| -/u;
const LONGEST_DATELINE = 100;
const CAPITAL = /^\p{Lu}/u;
const BETWEEN_WORDS = /[ -]/u;

/** The length of the datelines that start at `start`, as a rule one; 0 if there is none. */
export function datelinesAt(text: string, start: number): number {
  let end = start;
  for (let length = lengthAt(text, start); length > 0; length = lengthAt(text, end)) end += length;
  return end - start;
}

function lengthAt(text: string, start: number): number {
  if (!MARK.test(text.slice(start, start + LONGEST_DATELINE))) return 0;
  DATELINE.lastIndex = start;
  const found = DATELINE.exec(text);
  if (!found) return 0;
  const { place = '', source, mark } = found.groups!;
  const inCapitals = place === place.toUpperCase();
  const end = start + found[0].length;
  const isCertain = inCapitals && (source !== undefined || isPlace(place));
  const isLikely =
    mark !== ':' && isPlace(place) && (source !== undefined || (CAPITAL.test(place) && opensReport(text, end)));
  return isCertain || isLikely ? end - start : 0;
}

/** A list of places has short lines: `Italy – Rome`. */
function opensReport(text: string, start: number): boolean {
  return (
    CAPITAL.test(text.slice(start, start + 2)) &&
    text.length - start >= SHORTEST_REPORT &&
    !LINE_END.test(text.slice(start, start + SHORTEST_REPORT))
  );
}
const LINE_END = /[\n\r]/u;
const SHORTEST_REPORT = 80;

function isPlace(name: string): boolean {
  const words = name.toLowerCase().split(BETWEEN_WORDS);
  const tags = words.length === 1 ? lookup(words[0]!)?.tags : matchPhrase(words, 0)?.tags;
  return ((tags ?? 0) & Tag.place) !== 0;
}
