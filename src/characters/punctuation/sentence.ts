/** Sentences without a blank between them: `Pakistan.The`, not `U.S.`, `node.js`, `Data.Gov` or `typing.Optional`. */
import type { Language } from '../../lexicon/language.ts';
import { Tag } from '../../lexicon/tags.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { Spot } from './lost.ts';
import { countOf, NOT_LANGUAGE, writtenAround, type LineFacts } from './places.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const OPENS = /^[“‘(]$/u;
const TITLE_CASE = new QuickPattern(/^\p{Lu}[\p{Ll}\p{M}]+$/u);
const STARTS_SMALL = new QuickPattern(/^\p{Ll}/u);
const ADVERB = /ly$/u;
const CLOSES = /^[)\]”’%]$/u;
/** `1990.The`, `2.We`: the number is all there is before the dot. */
const NUMBER_ONLY = new QuickPattern(/^[(“‘"']?\d{1,4}[.!?][”’)\]]{0,2}[“‘(]?\p{L}/u);
const DOT_IN_WORD = /[\p{L}\p{N}]\.[\p{L}\p{N}]/gu;
/** What may stand after the word that a sentence starts with. */
const ENDS_WORD = /^(?:[\s,;:’'”)-]|$)/u;

/** Words that sentences start with, and names of sites, units and classes do not end in. */
const starters = (language: Language): ReadonlySet<string> => language.wordList('sentence-starters');
/** Words that start sentences and are endings of addresses too, and what then shows the sentence. */
const startersAndEndings = (language: Language): ReadonlySet<string> => language.wordList('starters-and-endings');
const AFTER_SUCH =
  /^ (?:\d{4}|an?|the|this|that|these|those|his|her|its|their|our|is|was|has|had|will|would|may|can|no|it|he|she|they|we|many|some|most|all|other|one|two|any|addition|fact|order|response|turn|particular|general|contrast|short|total)\b/u;
/** Words that start a sentence in text without capitals, and that no method or address ends in. */
const smallStarters = (language: Language): ReadonlySet<string> => language.wordList('small-starters');
/** What comes after the dot of a site's or a program's name, in any casing. */
const endings = (language: Language): ReadonlySet<string> => language.wordList('endings-of-addresses');
/** Words that no sentence ends with: `the.Mac` is something else. */
const openEnded = (language: Language): ReadonlySet<string> => language.wordList('no-sentence-ends');
/** Words that names of sites start with: `open.NASA`. */
const prefixes = (language: Language): ReadonlySet<string> => language.wordList('starts-of-sites');
/** How far one must read after a word to know what it is. */
const REACH = 24;

export function endsSentence({ text, language, index, end, lineAt, fewCapitals }: Spot): boolean {
  const rightStart = OPENS.test(text[end]!) ? end + 1 : end;
  const right = wordAfter(text, rightStart);
  const after = text.slice(rightStart + right.length, rightStart + right.length + REACH);
  const lower = right.toLowerCase();
  if (right === '' || !ENDS_WORD.test(after) || endings(language).has(lower)) return false;
  const left = wordBefore(text, index);
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written) || hasDotsInWords(written)) return false;
  const line = lineAt(index);
  const endsSmall = STARTS_SMALL.test(left) && language.isKnown(left);
  if (right === lower) {
    if (text[index] !== '.' || left.length < 3 || !language.isKnown(left)) return false;
    if (smallStarters(language).has(right)) return true;
    return (
      fewCapitals() &&
      !prefixes(language).has(left) &&
      text[index - left.length - 1] === ' ' &&
      isPlain(line) &&
      isSmallSentence(right, after, language)
    );
  }
  if (right.length > 1 && !TITLE_CASE.test(right)) {
    return (
      endsSmall &&
      !prefixes(language).has(left) &&
      isAcronym(lower, language) &&
      GOES_ON_SMALL.test(after) &&
      isInProse(line)
    );
  }
  if (isTitle(left, language)) return text.slice(index, end) === '.' && right.length > 1;
  const starts = starters(language).has(lower);
  if (left === '') {
    const closes = CLOSES.test(text[index - 1] ?? '');
    const goesOn = AFTER_SUCH.test(after) || (closes && GOES_ON_SMALL.test(after));
    return (closes || NUMBER_ONLY.test(written)) && (starts || (goesOn && startersAndEndings(language).has(lower)));
  }
  if (left.length < 2 || openEnded(language).has(left)) return false;
  if (starts) return !TITLE_CASE.test(left) || after.startsWith(',') || RUNS_ON.test(after);
  const endsName = TITLE_CASE.test(left) && isUsuallyCapitalised(left.toLowerCase(), language);
  if (startersAndEndings(language).has(lower)) {
    if (endsSmall) return GOES_ON_OR_ENDS.test(after);
    return AFTER_SUCH.test(after) || (endsName && GOES_ON_NAME.test(after) && isInProse(line));
  }
  if (right.length === 1) return (endsSmall && GOES_ON.test(after)) || (endsName && GOES_ON_SMALL.test(after));
  if (!(endsSmall || endsName) || !language.isKnown(right) || left.toLowerCase() === lower) return false;
  if (!isInProse(line)) return false;
  return endsSmall ? rightStart > end || runsOn(lower, after, language) : GOES_ON_SMALL.test(after);
}

const hasDotsInWords = (written: string): boolean =>
  written.indexOf('.') !== written.lastIndexOf('.') && countOf(written, DOT_IN_WORD) > 1;

/** Where names of programs are not to be expected: `net.Socket`, `queue.Empty`. */
const isInProse = (line: LineFacts): boolean => isPlain(line) && !line.dotted;
const isPlain = ({ code, columns, marked }: LineFacts): boolean => !code && !columns && !marked;

/** A sentence goes on after its first word. */
function runsOn(lower: string, after: string, language: Language): boolean {
  // `typing.Optional, but` is a name of programs; a name of people or places, or an adverb, starts a sentence.
  if (after.startsWith(',')) return isUsuallyCapitalised(lower, language) || ADVERB.test(lower);
  return RUNS_ON.test(after);
}
const GOES_ON = new QuickPattern(/^(?: [\p{L}\p{N}"“]|[’']\p{Ll}|-\p{L})/u);
const GOES_ON_SMALL = new QuickPattern(/^ \p{Ll}/u);
const GOES_ON_NAME = new QuickPattern(/^ \p{Lu}\p{Ll}/u);
const GOES_ON_OR_ENDS = /^[ ,\n’'-]/u;
const RUNS_ON = new QuickPattern(/^(?:[’'-]\p{L}|;? [^\s)]|: \S|:\n)/u);

/** Whether a word after a detached full stop, `ended .The`, starts a sentence: not in `uses .Net`. */
export function startsSentence(
  right: string,
  after: string,
  isAfterKnown: boolean,
  line: LineFacts,
  language: Language,
): boolean {
  const lower = right.toLowerCase();
  if (right === 'A' || right === 'I') return GOES_ON_SMALL.test(after);
  if (isTitle(right, language)) return GOES_ON_NAME.test(after);
  if (!TITLE_CASE.test(right) || endings(language).has(lower)) return false;
  if (starters(language).has(lower)) return true;
  if (startersAndEndings(language).has(lower)) return after.startsWith(' ');
  return (
    isAfterKnown &&
    right.length > LONGEST_MACRO &&
    language.isKnown(right) &&
    isInProse(line) &&
    GOES_ON_WORD.test(after)
  );
}
const LONGEST_MACRO = 3;
const GOES_ON_WORD = new QuickPattern(/^(?:,? |['’-])\p{L}/u);

/** In text that lost its capitals: `pakistan.analysts say`. */
const isSmallSentence = (right: string, after: string, language: Language): boolean =>
  right.length > 1 && language.isCommon(right) && GOES_ON_SMALL.test(after);

const isAcronym = (lower: string, language: Language): boolean =>
  ((language.lookup(lower)?.tags ?? 0) & Tag.acronym) !== 0;
const isUsuallyCapitalised = (lower: string, language: Language): boolean =>
  (language.caseCountsOf(lower)?.capitalised ?? 0) > 0.5;

/** `Mr`, `Gen`: a short form whose dot ends no sentence. */
function isTitle(word: string, language: Language): boolean {
  const entry = language.lookup(word.toLowerCase());
  return entry !== undefined && (entry.tags & Tag.nonTerminal) !== 0 && entry.spelling === word;
}
