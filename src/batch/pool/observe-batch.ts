import type { Observation } from '../../learning/observe.ts';
import type { Batch } from '../sources/batch.ts';
import type { BatchOutcome, RepairSettings } from './outcome.ts';
import { surveyBatch } from './survey-batch.ts';
import type { Tool } from './toolbox.ts';

/** Observes the texts of a batch, to learn from them, and repairs nothing. */
export function observeBatch(
  batch: Batch,
  settings: RepairSettings,
  tool: Tool,
  observe: (text: string) => Observation,
): BatchOutcome {
  const observations: Observation[] = [];
  const outcome = surveyBatch(batch, settings, tool, ({ text }) => observations.push(observe(text)));
  return { ...outcome, observations };
}
