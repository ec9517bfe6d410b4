import type { DamageKind, Diagnosis } from '../../types.ts';
import type { Batch } from '../sources/batch.ts';
import type { BatchOutcome, RepairSettings } from './outcome.ts';
import { surveyBatch } from './survey-batch.ts';
import type { Tool } from './toolbox.ts';

/** Damage that lacks no capital: every word has one too many. */
const RAISED: ReadonlySet<DamageKind> = new Set(['upper', 'title']);
const LOWERED: ReadonlySet<DamageKind> = new Set(['letters', 'words', 'lower']);

/** Diagnoses the texts of a batch and repairs nothing. */
export function diagnoseBatch(batch: Batch, settings: RepairSettings, tool: Tool): BatchOutcome {
  const lines: string[] = [];
  let damagedWords = 0;
  const outcome = surveyBatch(batch, settings, tool, ({ diagnosis, place }) => {
    damagedWords += countDamaged(diagnosis);
    if (settings.explains) lines.push(`${JSON.stringify({ file: batch.file, ...place, ...diagnosis })}\n`);
  });
  return { ...outcome, explained: lines.join(''), damagedWords };
}

/** How many words of a text certainly have wrong capitals, so that texts can be compared. */
function countDamaged({ kind, counts }: Diagnosis): number {
  if (RAISED.has(kind)) return counts.words;
  return LOWERED.has(kind) ? counts.missing : 0;
}
