/** Where and when a report was sent, at the start of its first line: `ISLAMABAD - `, `LONDON, Dec 3 (Reuters) — `. */
import type { Language } from '../../lexicon/language.ts';
import { Tag } from '../../lexicon/tags.ts';
import { isAgency, isRegion } from './agencies.ts';

const PLACE = String.raw`\p{L}[\p{L}\p{M}'’.-]{1,30}(?: \p{L}[\p{L}\p{M}'’.-]{1,30}){0,3}`;
/** To heed no casing at all would take engines long to prepare, for `\p{L}` too. */
const inAnyCase = (words: string): string => words.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const MONTH = `(?:${inAnyCase('jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec')})[a-zA-Z]{0,6}`;
const AGENCY = inAnyCase('reuters?|afp|app|pti|xinhua|upi');
const DATE = String.raw`${MONTH}\.? \d{1,2}|\d{1,2} ${MONTH}`;
const SOURCE = String.raw`\((?<source>\p{L}[\p{L}\p{M} &/.-]{1,40})\)`;
const DATELINE = new RegExp(
  String.raw`(?<place>${PLACE})(?:, (?<region>\p{L}[\p{L}\p{M} .]{1,30}?))?(?:[,.]? (?<date>${DATE}),?)?(?: ${SOURCE}| (?<bare>${AGENCY}))?(?<mark> ?[—–]| -{1,2}| ?:)[ \t]+(?=\S)`,
  'uy',
);
const LONGEST_DATELINE = 100;
const CAPITAL = /^\p{Lu}/u;
const NAMED = /^\p{Lu}[\p{L}\p{M}.]*(?: (?:of )?\p{Lu}[\p{L}\p{M}.]*){0,3}$/u;
const OPENS_QUOTATION = /^["“‘*]/u;
const LINE_END = /[\n\r]/u;
const BETWEEN_WORDS = /[ -]/u;
/** A list of places has shorter entries: `Italy – Rome`. */
const SHORTEST_REPORT = 80;

/** Where in the text a line stands. */
export interface Standing {
  /** Whether a blank line, the start of the text or boilerplate stands before it. */
  readonly apart: boolean;
  /** Whether no paragraph of the report stands before it. */
  readonly first: boolean;
}

/** The length of the datelines that a line starts with, as a rule one; 0 if there is none. */
export function datelinesAt(text: string, start: number, end: number, standing: Standing, language: Language): number {
  let at = start;
  for (let length = -1; length !== 0; at += length)
    length = hasMark(text, at, end) ? lengthAt(text, at, standing, language) : 0;
  return at - start;
}

/** Whether a line has a mark, `—`, `:` or ` -`, that may end a dateline, with a blank behind it. Most have none. */
function hasMark(text: string, start: number, end: number): boolean {
  const limit = Math.min(end - 1, start + LONGEST_DATELINE);
  for (let at = start + 2; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2014 || unit === 0x2013 || unit === 0x3a) return true;
    if (unit === 0x2d && text.charCodeAt(at - 1) === 0x20) return true;
  }
  return false;
}

function lengthAt(text: string, start: number, { apart, first }: Standing, language: Language): number {
  DATELINE.lastIndex = start;
  const found = DATELINE.exec(text);
  if (!found) return 0;
  const { place = '', region = '', date, source, bare, mark = '' } = found.groups!;
  const length = found[0].length;
  const inCapitals = place === place.toUpperCase();
  const isCertain = inCapitals || apart;
  const byAgency = bare !== undefined || (source !== undefined && isAgency(source, language));
  const tags = tagsOf(place, language);
  if ((tags & Tag.place) === 0) {
    return inCapitals && (byAgency || (tagsOf(region, language) & Tag.place) !== 0) ? length : 0;
  }
  if (byAgency) return length;
  if (isCertain && source !== undefined && !mark.endsWith(':')) return length;
  if (isCertain && (date !== undefined || isNamed(region, language))) return length;
  // A country, a state or a word that is also an ordinary one is more often the head of an entry.
  if (source !== undefined || isRegion(place, language) || isOrdinary(tags, inCapitals && !mark.endsWith(':')))
    return 0;
  return inCapitals || (apart && first && startsReport(text, place, mark, start + length)) ? length : 0;
}

const isOrdinary = (tags: number, isSafe: boolean): boolean => (tags & Tag.common) !== 0 && !isSafe;

const isNamed = (region: string, language: Language): boolean =>
  NAMED.test(region) || (tagsOf(region, language) & Tag.place) !== 0;

/** Not a title, `Paris: a history`, what somebody says, or a list of places. */
function startsReport(text: string, place: string, mark: string, start: number): boolean {
  const report = text.slice(start, start + SHORTEST_REPORT);
  if (report.length < SHORTEST_REPORT || LINE_END.test(report) || OPENS_QUOTATION.test(report)) return false;
  // Where the place has its capital, the report has one too, but for one of which many capitals are lost.
  return !CAPITAL.test(place) || CAPITAL.test(report) || mark.endsWith(':');
}

function tagsOf(name: string, language: Language): number {
  const words = name.toLowerCase().split(BETWEEN_WORDS);
  if (words.length === 1) return language.lookup(words[0]!)?.tags ?? 0;
  const match = language.matchPhrase(words, 0);
  return match !== undefined && match.length === words.length ? match.tags : 0;
}
