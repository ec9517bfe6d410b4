/** Display fonts that show some letters as capitals wherever they stand: `FiGhtinG tHrouGH tHe NiGHt`. */
import { isCapital, isSmall } from '../script/shape.ts';
import { letterIndex } from '../script/letter-index.ts';
import type { Document } from '../tokens/document.ts';
import type { Profile } from '../lexicon/profile.ts';
import type { Profiles } from '../tokens/profiles.ts';
import { LOST } from './letters.ts';

/** What a font makes of its letters. */
export interface DisplayFont {
  /** The letters that are capitals inside words, as small ones. */
  readonly letters: ReadonlySet<string>;
  /** Whether they are capitals at the start of words as well, so that a capital says nothing there. */
  readonly atStart: boolean;
}

/** So many different words must show it, which nobody spells so. */
const FEWEST_WORDS = 3;
/** The share of the words that have such letters, but not in capitals, from which there is no font: slips, and words beside it. */
const MOST_OTHERS = 0.05;
const NEVER_MIXED = 0.01;
const SELDOM_UPPER = 0.1;
/** From this share of small letters a capital inside a sentence is the font’s. */
const ORDINARY = 0.5;
const OFTEN = 4;

/**
 * The font of a stretch of words, if they show one.
 *
 * @param losses of a text that lost letters: what is small in `BOXIng` for these alone shows no font
 */
export function displayFontOf(
  document: Document,
  profiles: Profiles,
  from: number,
  to: number,
  losses?: Float64Array,
): DisplayFont | undefined {
  const { words } = document;
  const capitals = new Map<string, Set<string>>();
  const shown = new Set<string>();
  for (let i = from; i < to; i++) {
    if (words.shape(i) !== 'mixed' || words.isProtected(i) || words.isNumeric(i)) continue;
    const caseCounts = profiles.at(i)?.caseCounts;
    if (!caseCounts || caseCounts.weight < OFTEN || caseCounts.mixed > NEVER_MIXED || caseCounts.upper > SELDOM_UPPER)
      continue;
    if (losses && mayBeCapitals(words.text(i), losses)) continue;
    const lower = words.lower(i);
    shown.add(lower);
    for (const letter of words.text(i).slice(1)) {
      if (!isCapital(letter.codePointAt(0) as number)) continue;
      const its = capitals.get(letter.toLowerCase()) ?? new Set();
      capitals.set(letter.toLowerCase(), its.add(lower));
    }
  }
  if (shown.size < FEWEST_WORDS || isMostlyCapitals(document.text, words.start(from), words.end(to - 1)))
    return undefined;
  return fontOf(document, profiles, from, to, capitals, shown);
}

/**
 * @param capitals by letter: the words that have it as a capital inside
 * @param shown all of these words
 */
function fontOf(
  document: Document,
  profiles: Profiles,
  from: number,
  to: number,
  capitals: ReadonlyMap<string, ReadonlySet<string>>,
  shown: ReadonlySet<string>,
): DisplayFont | undefined {
  const { words } = document;
  const small = new Map<string, number>();
  const starts = { capital: 0, small: 0 };
  for (let i = from; i < to; i++) {
    const shape = words.shape(i);
    // `PowerShell` tells nothing of the font, and `BBC` neither.
    if (shape === 'upper' || words.isProtected(i) || (shape === 'mixed' && !shown.has(words.lower(i)))) continue;
    const text = words.text(i);
    if (capitals.has(words.lower(i).charAt(0))) {
      if (isSmall(text.charCodeAt(0))) starts.small++;
      else if (document.marked(i) === 'none' && (profiles.at(i)?.caseCounts?.lower ?? 0) > ORDINARY) starts.capital++;
    }
    const seen = new Set<string>();
    for (const letter of text.slice(1))
      if (capitals.has(letter) && !seen.has(letter)) {
        seen.add(letter);
        small.set(letter, (small.get(letter) ?? 0) + 1);
      }
  }
  const letters = new Set<string>();
  const showing = new Set<string>();
  for (const [letter, its] of capitals) {
    if ((small.get(letter) ?? 0) > MOST_OTHERS * its.size) continue;
    letters.add(letter);
    for (const lower of its) showing.add(lower);
  }
  // Who plays with capitals does not care which letters have them.
  if (showing.size < FEWEST_WORDS || showing.size < (1 - MOST_OTHERS) * shown.size) return undefined;
  return { letters, atStart: starts.capital > 0 && starts.small <= MOST_OTHERS * starts.capital };
}

/** `PowerShell`, `eBay`: whatever the font. */
export const isOwnSpelling = (text: string, profile: Profile | undefined): boolean =>
  profile?.caseCounts
    ? profile.caseCounts.mixed > OWN_SPELLING && profile.caseCounts.spelling === text
    : profile?.entry?.spelling === text;

const OWN_SPELLING = 0.1;

function mayBeCapitals(text: string, losses: Float64Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSmall(unit) && (losses[letterIndex(unit)] as number) < LOST) return false;
  }
  return true;
}

/** `THE LIgHTHOUsE PRIzE`: capitals that lost some letters. */
function isMostlyCapitals(text: string, from: number, to: number): boolean {
  let balance = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isCapital(unit)) balance++;
    else if (isSmall(unit)) balance--;
  }
  return balance > 0;
}
