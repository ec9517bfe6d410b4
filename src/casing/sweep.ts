import type { Condition } from '../diagnosis/diagnose.ts';
import type { DamageKind } from '../types.ts';
import type { Scene } from './scene.ts';
import type { Question, Weigher } from './weigh.ts';

/** What the casing stage mends; it leaves all else alone. */
const MENDED: ReadonlySet<DamageKind> = new Set(['letters', 'words', 'lower', 'upper', 'title']);

export const isLeftAlone = ({ kind }: Pick<Condition, 'kind'>): boolean => !MENDED.has(kind);

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
export function sweepTwice(
  scene: Scene,
  weigher: Weigher,
  blocks: readonly Condition[],
  settled: ReadonlySet<number>,
  answer: (question: Question, block: Condition, last: boolean) => Answer,
): void {
  const sure = new Uint8Array(scene.document.words.length);
  for (const sweep of [1, 2]) {
    for (const block of blocks) {
      if (isLeftAlone(block)) continue;
      scene.capitalsMeanSomething = block.kind !== 'upper' && block.kind !== 'title';
      scene.inHeading = block.text === 'heading';
      for (let i = block.firstWord; i < block.endWord; i++) {
        const word = scene.word(i);
        if (!word || word.protected || word.shape === 'caseless' || settled.has(i)) continue;
        if (scene.capitalsMeanSomething && isPlain(scene, i)) {
          scene.decide(i, word.text);
          continue;
        }
        if (sweep === 2 && sure[i] === 1 && !scene.isDecidedBothWays(word.lower)) continue;
        const question = weigher.ask(word, block);
        if (!question) continue;
        const its = answer(question, block, sweep === 2);
        scene.decide(i, its.text);
        sure[i] = its.sure ? 1 : 0;
      }
    }
    if (sweep === 1) scene.rememberDecisions();
  }
}

/** A word is plain if it is small nearly always, was seen that often, and no capital stands beside it. */
const PLAIN = { lower: 0.995, weight: 4.5 };

function isPlain(scene: Scene, index: number): boolean {
  if (scene.word(index)?.shape !== 'lower' || scene.opening(index) !== 'none') return false;
  const statistics = scene.statistics(index);
  if (!statistics || statistics.lower < PLAIN.lower || statistics.weight < PLAIN.weight) return false;
  return !scene.raised(index - 1) && !scene.raised(index + 1);
}
