import type { Observation } from '../../learning/observe.ts';
import { countDocument, emptyTally } from '../../report/tally.ts';
import type { Batch } from '../sources/batch.ts';
import { diagnosedTexts } from './diagnosed-texts.ts';
import type { BatchOutcome, RepairSettings, Trouble } from './outcome.ts';
import type { Tool } from './toolbox.ts';

/** Observes the texts of a batch, to learn from them, and repairs nothing. */
export function observeBatch(
  batch: Batch,
  settings: RepairSettings,
  tool: Tool,
  observe: (text: string) => Observation,
): BatchOutcome {
  const tally = emptyTally();
  tally.bytes = batch.bytes.length;
  const troubles: Trouble[] = [];
  const observations: Observation[] = [];
  for (const found of diagnosedTexts(batch, settings, tool)) {
    if (found.problem !== undefined) {
      tally.errors++;
      troubles.push(found);
      continue;
    }
    countDocument(tally, { diagnosis: found.diagnosis, ambiguous: [] }, []);
    observations.push(observe(found.text));
  }
  return {
    output: new Uint8Array(),
    changed: false,
    tally,
    troubles,
    rejected: undefined,
    explained: '',
    damagedWords: 0,
    gathered: undefined,
    observations,
    note: undefined,
  };
}
