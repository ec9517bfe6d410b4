import { CharacterClass, classOf } from '../script/characters.ts';

/** No word of a language is longer; a longer run is data. */
const LONGEST_WORD = 40;
/** A letter as well. */
const MODIFIER_APOSTROPHE = 0x2bc;

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
