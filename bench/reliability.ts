import { createNormalizer } from '../src/index.ts';
import { damage, type Simulation } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { decimal } from '../src/evaluation/evaluate.ts';
import { formatTable } from './table.ts';

const BANDS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0001];

/** Of the changes made with a confidence between two bounds, the share that is right: it should lie between them too. */
export function reliabilityLines(documents: readonly string[], kinds: readonly Simulation[], seed: number): string[] {
  const { explain } = createNormalizer({ characters: false, minConfidence: 0.5 });
  const made = BANDS.map(() => ({ changes: 0, right: 0, confidence: 0 }));
  for (const kind of kinds) {
    for (const [index, gold] of documents.entries()) {
      const { edits } = explain(damage(gold, kind, createRandom(seed + index)));
      for (const { start, end, after, confidence } of edits) {
        const band = made[BANDS.findIndex((bound) => confidence < bound)];
        if (!band) continue;
        band.changes++;
        band.confidence += confidence;
        if (gold.slice(start, end) === after) band.right++;
      }
    }
  }
  const rows = made
    .slice(1)
    .map(({ changes, right, confidence }, i) => [
      `${decimal(BANDS[i] ?? 0, 2)} to ${decimal(Math.min(1, BANDS[i + 1] ?? 1), 2)}`,
      String(changes),
      decimal((100 * confidence) / changes),
      decimal((100 * right) / changes),
    ]);
  return [formatTable(['confidence', 'changes', 'mean', 'right %'], rows, 1), ''];
}
