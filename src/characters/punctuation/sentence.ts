/** Sentences without a blank between them: `Pakistan.The`, not `U.S.`, `node.js`, `Data.Gov` or `typing.Optional`. */
import { statisticsOf } from '../../casing/statistics.ts';
import { isKnown, wordAfter, wordBefore } from '../known-words.ts';
import type { Spot } from './lost.ts';
import { countOf, NOT_LANGUAGE, writtenAround, type LineFacts } from './places.ts';

const OPENS = /^[“‘(]$/u;
const TITLE_CASE = /^\p{Lu}[\p{Ll}\p{M}]+$/u;
const STARTS_SMALL = /^\p{Ll}/u;
const ADVERB = /ly$/u;
const CLOSES = /^[)\]”’%]$/u;
/** `1990.The`, `2.We`: the number is all there is before the dot. */
const NUMBER_ONLY = /^[(“‘"']?\d{1,4}[.!?][”’)\]]{0,2}[“‘(]?\p{L}/u;
const DOT_IN_WORD = /[\p{L}\p{N}]\.[\p{L}\p{N}]/gu;
/** What may stand after the word that a sentence starts with. */
const GOES_ON = /^(?:[\s,;:’'”)-]|$)/u;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that sentences start with, and names of sites, units and classes do not end in. */
const STARTERS = wordSet(
  'the this that these those they there their then he she his her we our you your but and however although though while ' +
    'when whereas where what why who how if after before since because during under over from for with without within ' +
    'according also additionally alternatively meanwhile moreover furthermore nevertheless nonetheless therefore thus ' +
    'hence instead indeed still yet such some many most several both each every all another other one two three ' +
    'on of not now today yesterday later earlier recently finally similarly likewise conversely historically typically ' +
    'traditionally ironically overall soon often first second further inside overnight here thereafter currently tomorrow ' +
    'between among despite even only once until unlike like please its',
);
/** Words that start sentences and are endings of addresses too, and what then shows the sentence. */
const STARTERS_AND_ENDINGS = wordSet('in it is at as to by my so no me an do be am us');
const AFTER_SUCH =
  /^ (?:\d{4}|an?|the|this|that|these|those|his|her|its|their|our|is|was|has|had|will|would|may|can|no|it|he|she|they|we|many|some|most|all|other|one|two|any|addition|fact|order|response|turn|particular|general|contrast|short|total)\b/u;
/** Words that start a sentence in text without capitals, and that no method or address ends in. */
const SMALL_STARTERS = wordSet('the they these those however according meanwhile although she but there');
/** What comes after the dot of a site's or a program's name, in any casing. */
const ENDINGS = wordSet(
  'com org net edu gov mil int info biz io co tv app dev ai fm ly js ts py uk de fr eu pk lk bd np cn jp kr ru au nz ca br mx ac ' +
    'pdf doc docx xls xlsx txt csv xml htm html json zip jpg jpeg png gif exe',
);
/** Words that no sentence ends with: `the.Mac` is something else. */
const OPEN_ENDED = wordSet('the a an and or my our your their its');
const TITLES = wordSet('Mr Mrs Ms Dr Prof Gen Col Sen Rep Lt Capt Sgt Rev Hon St Mt Messrs');
/** How far one must read after a word to know what it is. */
const REACH = 24;

export function endsSentence({ text, index, end, lineAt }: Spot): boolean {
  const rightStart = OPENS.test(text[end]!) ? end + 1 : end;
  const right = wordAfter(text, rightStart);
  const after = text.slice(rightStart + right.length, rightStart + right.length + REACH);
  const lower = right.toLowerCase();
  if (right === '' || !GOES_ON.test(after) || ENDINGS.has(lower)) return false;
  const left = wordBefore(text, index);
  const written = writtenAround(text, index);
  if (written === undefined || NOT_LANGUAGE.test(written) || countOf(written, DOT_IN_WORD) > 1) return false;
  if (right === lower) return SMALL_STARTERS.has(right) && text[index] === '.' && left.length > 2 && isKnown(left);
  if (!TITLE_CASE.test(right) && right !== 'A' && right !== 'I') return false;
  if (TITLES.has(left)) return text.slice(index, end) === '.' && right.length > 1;
  const starts = STARTERS.has(lower);
  if (left === '') {
    const follows = CLOSES.test(text[index - 1] ?? '') || NUMBER_ONLY.test(written);
    return follows && (starts || (STARTERS_AND_ENDINGS.has(lower) && AFTER_SUCH.test(after)));
  }
  if (left.length < 2 || OPEN_ENDED.has(left)) return false;
  if (starts) return !TITLE_CASE.test(left) || after.startsWith(',') || RUNS_ON.test(after);
  const endsSmall = STARTS_SMALL.test(left) && isKnown(left);
  if (STARTERS_AND_ENDINGS.has(lower)) return endsSmall ? GOES_ON_OR_ENDS.test(after) : AFTER_SUCH.test(after);
  if (right.length === 1) return endsSmall && GOES_ON_SMALL.test(after);
  if (!endsSmall || !isKnown(right) || left === lower || !isInProse(lineAt(index), text)) return false;
  return rightStart > end || runsOn(lower, after);
}

/** Where names of programs are not to be expected: `net.Socket`, `queue.Empty`. */
function isInProse({ start, end, code, columns, marked }: LineFacts, text: string): boolean {
  return !code && !columns && !marked && !DOTTED.test(text.slice(start, end));
}
const DOTTED = /\p{Ll}{2}\.(?!(?:com|net|org|gov|edu|co|uk)\b)\p{Ll}{2}|\p{L}\.\p{L}+\(/u;

/** A sentence goes on after its first word. */
function runsOn(lower: string, after: string): boolean {
  // `typing.Optional, but` is a name of programs; a name of people or places, or an adverb, starts a sentence.
  if (after.startsWith(',')) return isUsuallyCapitalised(lower) || ADVERB.test(lower);
  return RUNS_ON.test(after);
}
const GOES_ON_SMALL = /^ \p{L}/u;
const GOES_ON_OR_ENDS = /^[ ,\n’'-]/u;
const RUNS_ON = /^(?:[’'-]\p{L}|;? [^\s)]|: \S|:\n)/u;

const isUsuallyCapitalised = (lower: string): boolean => (statisticsOf(lower)?.capitalised ?? 0) > 0.5;
