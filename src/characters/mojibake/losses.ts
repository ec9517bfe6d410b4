/** Sequences of which a byte was lost on the way: a no-break space that became a blank, or a byte that no character had. */
import { encodingCount } from './bytes.ts';
import { draft, type Draft } from './drafts.ts';
import { sequenceAt, type Sequence } from './sequences.ts';

const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
const SMALL = /^\p{Ll}$/u;
const AFTER_QUOTATION = /^[\s.,;:!?)\]-]?$/u;
/** `“Yes,”?`: behind these nobody asks. */
const ENDS_PART = /^[,.…]$/u;
/** A question mark for the byte. */
const LOST_BYTE = /^\?\s?$/u;
/** What follows `à` in Portuguese: `às`, `àquele`. */
const CONTRACTED = /^(?:s|quel[ea]s?|quilo)(?![\p{L}'’])/u;
const LONGEST_CONTRACTION = 7;
/** Letters that with `à` make a word: `là`, `çà`. */
const OWN_WORDS = 'lLçÇ';

/** The drafts of a letter at `start` whose second byte, a no-break space, became a blank, for the encodings given. */
export function draftsWithBlank(text: string, start: number, encodings: number): Draft[] {
  const drafts: Draft[] = [];
  if (!isAmongSmallLetters(text, start)) return drafts;
  for (let encoding = 0; encoding < encodingCount; encoding++) {
    const sequence = (encodings >> encoding) & 1 ? sequenceAt(text, start, encoding, true) : undefined;
    if (sequence?.length === 2 && LETTER.test(sequence.character))
      drafts.push(draft(text, start, [keepBlank(text, start, sequence)], encoding));
  }
  return drafts;
}

/** Capitals, as in `S Ã O`, are followed by true blanks; a small letter on either side shows that one was meant. */
function isAmongSmallLetters(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 2);
  return SMALL.test(before) || SMALL.test(after) || (after === ' ' && !LETTER.test(before));
}

/**
 * `à` is a word, and ends many; of the two blanks that followed one may be gone: `voilÃ la`. But it also starts a word, or
 * stands within a short syllable: `às`, `Gàidhlig`.
 */
function keepBlank(text: string, start: number, sequence: Sequence): Sequence {
  const next = start + sequence.length;
  if (sequence.character !== 'à' || !WORD.test(text.charAt(next))) return sequence;
  const before = text.charAt(start - 1);
  const startsWord = !LETTER.test(before);
  const joins = startsWord
    ? CONTRACTED.test(text.slice(next, next + LONGEST_CONTRACTION + 1))
    : !LETTER.test(text.charAt(start - 2)) && !OWN_WORDS.includes(before);
  return joins ? sequence : { character: 'à', length: 1 };
}

/** A no-break space that became a blank behind its first byte, `Â`, which follows no small letter in good text. */
export function draftOfBlank(text: string, start: number): Draft | undefined {
  if (text[start] !== 'Â' || !SMALL.test(text.charAt(start - 1))) return undefined;
  return draft(text, start, [{ character: ' ', length: 2 }], 0);
}

/** Where a closing quotation mark lost its last byte, 9D, which Windows-1252 does not have: `â€œquotedâ€`, `â€œYes,â€?`. */
export function draftOfQuotation(text: string, start: number): Draft | undefined {
  if (!text.startsWith('â€', start) || !AFTER_QUOTATION.test(text.charAt(start + 2))) return undefined;
  const stands = ENDS_PART.test(text.charAt(start - 1)) && LOST_BYTE.test(text.slice(start + 2, start + 4));
  return draft(text, start, [{ character: '”', length: stands ? 3 : 2 }], 0);
}
