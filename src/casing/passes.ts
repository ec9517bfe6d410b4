import { isDamaged, isUniform, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import type { Shape } from '../script/shape.ts';
import type { Word } from '../tokens/words.ts';
import { askedWords, isSpotted } from './slips.ts';
import type { Context } from './context.ts';
import type { Candidates, CandidateFinder } from './candidates.ts';

/** What to go on with at a word: its casing, and whether that is beyond doubt. */
export interface Answer {
  readonly text: string;
  readonly sure: boolean;
}

/**
 * Asks about every word of the damaged blocks, twice: first from what the text shows, then knowing how its neighbours and
 * all other mentions were decided. What was sure the first time, and is decided alike everywhere, is not asked again.
 *
 * @param settled words that are not to be asked about at all
 * @param answer told whether it is asked for the last time; what is sure is not asked again either, mostly
 */
export function inTwoPasses(
  context: Context,
  finder: CandidateFinder,
  blocks: readonly DiagnosedBlock[],
  settled: ReadonlySet<number>,
  answer: (candidates: Candidates, block: DiagnosedBlock, last: boolean) => Answer,
): void {
  const { words } = context.document;
  const sure = new Uint8Array(words.length);
  for (const pass of [1, 2]) {
    for (const block of blocks) {
      if (!isDamaged(block)) continue;
      turnTo(block, context);
      for (const i of askedWords(block)) {
        const shape = words.shape(i);
        if (words.isProtected(i) || shape === 'uncased' || settled.has(i)) continue;
        if (isSpotted(block) && hasOwnShape(shape, words.text(i)) && !block.slips.has(i)) continue;
        if (context.capitalsMeanSomething && shape === 'lower' && isPlain(context, i)) {
          context.decide(i, words.text(i));
          continue;
        }
        if (pass === 2 && sure[i] === 1 && !context.isDecidedBothWays(words.lower(i))) continue;
        const candidates = finder.find(context.word(i) as Word, block);
        if (!candidates) continue;
        const its = answer(candidates, block, pass === 2);
        context.decide(i, its.text);
        sure[i] = its.sure ? 1 : 0;
      }
    }
    if (pass === 1) context.rememberDecisions();
  }
}

/** Has a context see words as the block at hand has them. */
export function turnTo(block: DiagnosedBlock, context: Context): void {
  context.capitalsMeanSomething = !isUniform(block);
  context.inHeading = block.text === 'heading';
}

/** `mBH`, `Unicef`, `v.i.`: what stands so in text that is not told to be damaged is meant. */
const hasOwnShape = (shape: Shape, text: string): boolean => shape !== 'lower' || text.includes('.');

/** Shares of small letters from which a word is small where no capital stands beside it, or perhaps; and how often it was seen. */
const PLAIN = { alone: 0.995, perhaps: 0.98, weight: 4.5 };

/** A small word is plain if it is small nearly always, and nothing around is raised that it may belong to: there is nothing to ask. */
function isPlain(context: Context, index: number): boolean {
  const caseCounts = context.caseCounts(index);
  if (!caseCounts || caseCounts.lower < PLAIN.perhaps || caseCounts.weight < PLAIN.weight) return false;
  if (context.opening(index) !== 'none' || context.raised(index - 1) || context.raised(index + 1)) return false;
  if (caseCounts.lower >= PLAIN.alone) return true;
  return !context.phrasePart(index) && !context.inTitleCaseHeading(index) && !isSeenRaised(context, index);
}

function isSeenRaised(context: Context, index: number): boolean {
  const seen = context.names.get(context.lower(index));
  return seen !== undefined && (seen.capitalised + seen.upper > 0 || seen.mixed !== undefined);
}
