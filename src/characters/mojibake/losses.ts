/** Sequences of which a byte was lost on the way: a no-break space that became a blank, or a byte that no character had. */
import { encodingCount } from './bytes.ts';
import { judge, type Reading } from './readings.ts';
import { sequenceAt, type Sequence } from './sequences.ts';

const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
const AFTER_QUOTATION = /^[\s.,;:!?)\]-]?$/u;

/** The readings of a letter at `start` whose second byte, a no-break space, became a blank, for the encodings given. */
export function readingsWithBlank(text: string, start: number, encodings: number): Reading[] {
  const readings: Reading[] = [];
  for (let encoding = 0; encoding < encodingCount; encoding++) {
    const sequence = (encodings >> encoding) & 1 ? sequenceAt(text, start, encoding, true) : undefined;
    if (sequence?.length === 2 && LETTER.test(sequence.character))
      readings.push(judge(text, start, [keepBlank(text, start, sequence)], encoding));
  }
  return readings;
}

/** `à` often ends a word, and of the two blanks that followed one may be gone: `voilÃ la`. */
function keepBlank(text: string, start: number, sequence: Sequence): Sequence {
  const wordFollows = WORD.test(text.charAt(start + sequence.length));
  return sequence.character === 'à' && wordFollows ? { character: 'à', length: 1 } : sequence;
}

/** Where a closing quotation mark lost its last byte, 9D, which Windows-1252 does not have: `â€œquotedâ€`. */
export function readingOfQuotation(text: string, start: number): Reading | undefined {
  if (!text.startsWith('â€', start) || !AFTER_QUOTATION.test(text.charAt(start + 2))) return undefined;
  return judge(text, start, [{ character: '”', length: 2 }], 0);
}
