/** Paragraphs whose first words are capitals for the looks of the page alone, as after a drop capital: `IT WAS THE first time`. */
import { isCapital } from '../script/shape.ts';
import type { Paragraph } from '../layout/index.ts';
import type { Document } from '../tokens/document.ts';
import type { Profiles } from '../tokens/profiles.ts';

/** Such words, by number: from the first up to, but not including, `endWord`. */
export interface OpeningRun {
  readonly firstWord: number;
  readonly endWord: number;
  /** Whether enough speaks for it to be undone; it may be meant otherwise. */
  readonly isSure: boolean;
}

const MOST_WORDS = 6;
const FEWEST_AFTER = 6;
/** The share of capitals throughout from which a word may be an acronym. */
const MAYBE_ACRONYM = 0.1;
const SURE_START = 0.9;
const LONGEST_DATELINE = 40;
const DATELINE = /[(:—–]| - /u;
const BLANK = /^[ \n\r\t]{1,40}$/u;
const OPENS = /^[\s>]{0,40}[“‘"]?$/u;

/** So many paragraphs must begin so in sound text, with words that are no acronyms and differ, and some that begin any sentence. */
const FEWEST_RUNS = 3;
const FEWEST_OPENERS = 2;
/** Where so many other words are in capitals as begin paragraphs, they are meant. */
const MOST_SHOUTED = 0.5;

type Words = Omit<OpeningRun, 'isSure'>;

/**
 * The runs of a document.
 *
 * @param isDamaged whether capitals were lost or gained elsewhere, so that one is enough
 */
export function openingRuns(document: Document, profiles: Profiles, isDamaged: boolean): readonly OpeningRun[] {
  const runs: Words[] = [];
  const starters = new Set<string>();
  const shouted = new Set<string>();
  /** `HAMLET To be`: what a capital follows may be a label. */
  let leading = 0;
  const { words, paragraphs, inParagraphs, language } = document;
  for (const { paragraph, kind, first, end } of inParagraphs) {
    if (kind !== 'prose' || end - first < FEWEST_AFTER) continue;
    const run = runOf(document, profiles, paragraphs.at(paragraph) as Paragraph, first, end);
    if (run) {
      runs.push(run);
      if (words.shape(run.endWord) === 'lower') starters.add(words.lower(first));
      else leading++;
    }
    for (let i = run?.endWord ?? endOfLabel(document, first, end); i < end; i++)
      if (isPlainInCapitals(document, profiles, i)) shouted.add(words.lower(i));
  }
  if (!isDamaged && leading > starters.size) return [];
  if (shouted.size > MOST_SHOUTED * (starters.size + leading)) return [];
  const openers = [...starters].filter((lower) => language.wordList('usual-openers').has(lower));
  const areMany = starters.size >= FEWEST_RUNS && openers.length >= FEWEST_OPENERS;
  return runs.map((run) => ({ ...run, isSure: isDamaged || areMany }));
}

function runOf(
  document: Document,
  profiles: Profiles,
  { start, starts }: Paragraph,
  first: number,
  end: number,
): Words | undefined {
  const { text, words, language } = document;
  if (starts < SURE_START || !isInCapitals(document, first) || document.isLabel(first)) return undefined;
  if (!OPENS.test(text.slice(start, words.start(first)))) return undefined;
  const meant = language.wordList('said-in-capitals');
  let endWord = first;
  let isPlain = false;
  for (; endWord < end && isInCapitals(document, endWord); endWord++) {
    if (meant.has(words.lower(endWord)) || (endWord > first && !isJoined(document, endWord))) return undefined;
    isPlain ||= isPlainInCapitals(document, profiles, endWord);
  }
  if (!isPlain || endWord - first > MOST_WORDS || end - endWord < FEWEST_AFTER) return undefined;
  if (!isJoined(document, endWord) || words.isNumeric(endWord) || words.isProtected(endWord)) return undefined;
  // `CEDAR falls, Ohio (MVN) —`: the rest of a dateline.
  if (DATELINE.test(text.slice(words.start(endWord), words.start(endWord) + LONGEST_DATELINE))) return undefined;
  return { firstWord: first, endWord };
}

/** One past the words in capitals at `first` that are a label or a dateline: `THE CHAIR:`, `LONDON (Reuters) -`. */
function endOfLabel(document: Document, first: number, end: number): number {
  let after = first;
  while (after < end && document.words.shape(after) === 'upper') after++;
  return after < end && after > first && !isJoined(document, after) ? after : first;
}

/** `THE`, or the `A` of `A MAN`. */
function isInCapitals({ words, language }: Document, index: number): boolean {
  if (words.isProtected(index)) return false;
  const text = words.text(index);
  return text.length === 1
    ? isCapital(text.charCodeAt(0)) && language.wordList('usual-openers').has(words.lower(index))
    : words.shape(index) === 'upper';
}

/** Whether a word in capitals is no acronym. */
function isPlainInCapitals({ words }: Document, profiles: Profiles, index: number): boolean {
  if (words.shape(index) !== 'upper' || words.isProtected(index) || words.text(index).includes('.')) return false;
  const caseCounts = profiles.at(index)?.caseCounts;
  return caseCounts !== undefined && caseCounts.upper < MAYBE_ACRONYM;
}

/** Whether nothing but a blank stands between a word and the one before: no colon of a label, no dash of a dateline. */
const isJoined = ({ text, words }: Document, index: number): boolean =>
  words.joint(index) === 'space' && BLANK.test(text.slice(words.wholeEnd(index - 1), words.start(index)));
