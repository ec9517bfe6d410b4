import type { DamageKind, Diagnosis } from '../../types.ts';
import type { Batch } from '../sources/batch.ts';
import { diagnosedTexts } from './diagnosed-texts.ts';
import { countDocument, emptyTally } from '../../report/tally.ts';
import type { BatchOutcome, RepairSettings, Trouble } from './outcome.ts';
import type { Tool } from './toolbox.ts';

/** Damage that lacks no capital: every word has one too many. */
const RAISED: ReadonlySet<DamageKind> = new Set(['upper', 'title']);
const LOWERED: ReadonlySet<DamageKind> = new Set(['letters', 'words', 'lower']);

/** Diagnoses the texts of a batch and repairs nothing. */
export function diagnoseBatch(batch: Batch, settings: RepairSettings, tool: Tool): BatchOutcome {
  const tally = emptyTally();
  tally.bytes = batch.bytes.length;
  const troubles: Trouble[] = [];
  const lines: string[] = [];
  let damagedWords = 0;
  for (const found of diagnosedTexts(batch, settings, tool)) {
    if (found.problem !== undefined) {
      tally.errors++;
      troubles.push(found);
      continue;
    }
    const { diagnosis, place } = found;
    countDocument(tally, { diagnosis, ambiguous: [] }, []);
    damagedWords += countDamaged(diagnosis);
    if (settings.explains) lines.push(`${JSON.stringify({ file: batch.file, ...place, ...diagnosis })}\n`);
  }
  return {
    output: new Uint8Array(),
    changed: false,
    tally,
    troubles,
    rejected: undefined,
    explained: lines.join(''),
    damagedWords,
    gathered: undefined,
    observations: [],
    note: undefined,
  };
}

/** How many words of a text certainly have wrong capitals, so that texts can be compared. */
function countDamaged({ kind, counts }: Diagnosis): number {
  if (RAISED.has(kind)) return counts.words;
  return LOWERED.has(kind) ? counts.missing : 0;
}
