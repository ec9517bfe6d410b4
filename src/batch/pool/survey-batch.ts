import { countDocument, emptyTally } from '../../report/tally.ts';
import type { Batch } from '../sources/batch.ts';
import { diagnosedTexts, type DiagnosedText } from './diagnosed-texts.ts';
import { unrepaired, type BatchOutcome, type RepairSettings, type Trouble } from './outcome.ts';
import type { Tool } from './toolbox.ts';

/** Diagnoses the texts of a batch, hands each on, and repairs nothing. */
export function surveyBatch(
  batch: Batch,
  settings: RepairSettings,
  tool: Tool,
  take: (found: Exclude<DiagnosedText, Trouble>) => void,
): BatchOutcome {
  const tally = emptyTally();
  tally.bytes = batch.bytes.length;
  const troubles: Trouble[] = [];
  for (const found of diagnosedTexts(batch, settings, tool)) {
    if (found.problem !== undefined) {
      tally.errors++;
      troubles.push(found);
      continue;
    }
    countDocument(tally, { diagnosis: found.diagnosis, ambiguous: [] }, []);
    take(found);
  }
  return unrepaired({ output: new Uint8Array(), tally, troubles });
}
