/** The verdict on a text of several stretches of prose. */
import { cut } from '../../src/report/parts/cut.ts';
import type { SightedLetter } from '../../src/types.ts';
import type { Answer, Block } from '../messages.ts';
import type { Weighed } from './weighing.ts';

const MOST_BLOCKS = 60;
const LONGEST_EXCERPT = 90;

type Verdict = Pick<Answer, 'kind' | 'confidence' | 'words' | 'letters' | 'blocks' | 'moreBlocks'>;

/** What happened to most of the words, to each letter, and to each block. */
export function sumUp(weighed: readonly Weighed[]): Verdict {
  const longest = [...weighed].sort((one, other) => wordsOf(other) - wordsOf(one))[0];
  const blocks: Block[] = [];
  let count = 0;
  for (const { passage, explanation } of weighed) {
    count += explanation.diagnosis.blocks.length;
    for (const { kind, confidence, counts, slips, start, end } of explanation.diagnosis.blocks) {
      if (blocks.length === MOST_BLOCKS) break;
      const excerpt = cut(passage.text.slice(start, end).trim().replace(/\s+/gu, ' '), LONGEST_EXCERPT);
      blocks.push({ kind, confidence, words: counts.words, slips, excerpt });
    }
  }
  return {
    kind: longest?.explanation.diagnosis.kind ?? 'unknown',
    confidence: longest?.explanation.diagnosis.confidence ?? 0,
    words: weighed.reduce((sum, one) => sum + wordsOf(one), 0),
    letters: lettersOf(weighed),
    blocks,
    moreBlocks: count - blocks.length,
  };
}

function wordsOf({ explanation }: Weighed): number {
  return explanation.diagnosis.counts.words;
}

/** Of each letter what was sighted in all stretches together. */
function lettersOf(weighed: readonly Weighed[]): SightedLetter[] {
  const letters = new Map<string, SightedLetter>();
  for (const { explanation } of weighed) {
    for (const one of explanation.diagnosis.letters) {
      const known = letters.get(one.letter);
      if (!known) letters.set(one.letter, one);
      else {
        letters.set(one.letter, {
          letter: one.letter,
          seen: known.seen + one.seen,
          missing: known.missing + one.missing,
          probability: Math.max(known.probability, one.probability),
          lost: known.lost || one.lost,
        });
      }
    }
  }
  return [...letters.values()];
}
