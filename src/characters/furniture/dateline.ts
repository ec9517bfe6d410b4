/** Where and when a report was sent, at the start of its first line: `ISLAMABAD - `, `LONDON, Dec 3 (Reuters) — `. */
import { lookup, matchPhrase, Tag } from '../../casing/lexicon.ts';
import { isAgency, isRegion } from './agencies.ts';

const PLACE = String.raw`\p{L}[\p{L}\p{M}'’.-]{1,30}(?: \p{L}[\p{L}\p{M}'’.-]{1,30}){0,3}`;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DATE = String.raw`${MONTH}\.? \d{1,2}|\d{1,2} ${MONTH}`;
const SOURCE = String.raw`\((?<source>\p{L}[\p{L}\p{M} &/.-]{1,40})\)`;
const DATELINE = new RegExp(
  String.raw`(?<place>${PLACE})(?:, (?<region>\p{L}[\p{L}\p{M} .]{1,30}?))?(?:[,.]? (?<date>${DATE}),?)?(?: ${SOURCE})?(?<mark> ?[—–]| -{1,2}| ?:)[ \t]+(?=\S)`,
  'uyi',
);
const MARK = /[—–:]| -/u;
const LONGEST_DATELINE = 100;
const CAPITAL = /^\p{Lu}/u;
const LINE_END = /[\n\r]/u;
const BETWEEN_WORDS = /[ -]/u;
/** A list of places has shorter entries: `Italy – Rome`. */
const SHORTEST_REPORT = 80;

/**
 * The length of the datelines that start at `start`, as a rule one; 0 if there is none.
 *
 * @param opens whether no paragraph of the report stands before
 */
export function datelinesAt(text: string, start: number, opens: boolean): number {
  let end = start;
  for (let length = lengthAt(text, start, opens); length > 0; length = lengthAt(text, end, opens)) end += length;
  return end - start;
}

function lengthAt(text: string, start: number, opens: boolean): number {
  if (!MARK.test(text.slice(start, start + LONGEST_DATELINE))) return 0;
  DATELINE.lastIndex = start;
  const found = DATELINE.exec(text);
  if (!found) return 0;
  const { place = '', region, date, source, mark = '' } = found.groups!;
  const end = start + found[0].length;
  const tags = tagsOf(place);
  const inCapitals = place === place.toUpperCase();
  const agency = source !== undefined && isAgency(source);
  if ((tags & Tag.place) === 0) return inCapitals && agency ? end - start : 0;
  if (source !== undefined) return inCapitals || agency || !mark.endsWith(':') ? end - start : 0;
  if (inCapitals && (date ?? region) !== undefined) return end - start;
  // A country, a state and a word that is also an ordinary one are more often the head of an entry.
  if (isRegion(place) || ((tags & Tag.common) !== 0 && (!inCapitals || mark.endsWith(':')))) return 0;
  if (inCapitals) return end - start;
  return opens && startsReport(text, place, mark, end) ? end - start : 0;
}

/** Not a title, `Paris: a history`, or a list of places. Where the place has its capital, the report has one too. */
function startsReport(text: string, place: string, mark: string, start: number): boolean {
  const capital = CAPITAL.test(text.slice(start, start + 2));
  if (CAPITAL.test(place) && !capital && !mark.endsWith(':')) return false;
  const report = text.slice(start, start + SHORTEST_REPORT);
  return report.length === SHORTEST_REPORT && !LINE_END.test(report);
}

function tagsOf(name: string): number {
  const words = name.toLowerCase().split(BETWEEN_WORDS);
  if (words.length === 1) return lookup(words[0]!)?.tags ?? 0;
  const match = matchPhrase(words, 0);
  return match !== undefined && match.length === words.length ? match.tags : 0;
}
