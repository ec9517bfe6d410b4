import { CharacterClass, classOf } from '../script/characters.ts';
import { lookup } from './lookup.ts';
import { caseCountsOf } from './case-counts.ts';

/** No word of a language is longer; a longer run is data. */
const LONGEST_WORD = 40;
/** A letter as well. */
const MODIFIER_APOSTROPHE = 0x2bc;

/** Whether the dictionaries know a word, in any casing. */
export function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return caseCountsOf(lower) !== undefined || lookup(lower) !== undefined;
}

/** Whether a word was seen in running text more than a few times. */
export function isCommon(word: string): boolean {
  return weightOf(word) > LOG_OF_A_FEW;
}
const LOG_OF_A_FEW = 6;

/** Whether a word was seen often enough that two runs of letters make it by no chance. */
export const isUsual = (word: string): boolean => weightOf(word) >= LOG_OF_SOME;
const LOG_OF_SOME = 4;

/** The natural logarithm of how often a word was seen in running text; 0 if it was not. */
export function weightOf(word: string): number {
  return caseCountsOf(word.toLowerCase())?.weight ?? 0;
}

/** The letters that end at `end`; empty if there are none or too many for a word. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isInWord(text, start - 1)) if (end - --start > LONGEST_WORD) return '';
  return text.slice(start, end);
}

/** The letters that start at `start`; empty if there are none or too many for a word. */
export function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isInWord(text, end)) if (++end - start > LONGEST_WORD) return '';
  return text.slice(start, end);
}

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = classOf(unit);
  return kind === CharacterClass.letter || kind === CharacterClass.mark || unit === MODIFIER_APOSTROPHE;
}
