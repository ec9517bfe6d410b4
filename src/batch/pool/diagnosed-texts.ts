import type { Diagnosis } from '../../types.ts';
import type { Batch } from '../sources/batch.ts';
import { columnOf, messageOf } from './batch-repair.ts';
import type { RepairSettings, Trouble } from './outcome.ts';
import { recordsOf } from './records-of.ts';
import { documentText } from './text-of.ts';
import type { Tool } from './toolbox.ts';

/** A text of a batch with its diagnosis, or why there is none. */
export type DiagnosedText =
  | Trouble
  | {
      readonly problem: undefined;
      readonly text: string;
      /** Whether it is all of its record, without markup. */
      readonly isPlain: boolean;
      readonly diagnosis: Diagnosis;
      /** Where it is in its file; nothing where it is all of it. */
      readonly place:
        { readonly record: number; readonly line: number; readonly field: string | undefined } | undefined;
    };

/** The texts of a batch with their diagnoses, in order. */
export function* diagnosedTexts(
  batch: Batch,
  settings: Pick<RepairSettings, 'encoding' | 'maxRecord'>,
  tool: Tool,
): Generator<DiagnosedText> {
  const { encoding, maxRecord } = settings;
  if (batch.framing === 'document') {
    const { text, problem = '' } = documentText(batch.bytes, encoding, tool.declaredEncoding?.(batch.bytes));
    if (text === undefined) yield { problem, line: undefined };
    else yield* inRecord(text, undefined, tool);
    return;
  }
  for (const { content, record, line, problem } of recordsOf(batch, maxRecord)) {
    if (problem !== undefined) yield { problem, line };
    else if (content !== undefined) yield* inRecord(content, { record, line }, tool);
  }
}

function* inRecord(
  source: string,
  at: { readonly record: number; readonly line: number } | undefined,
  tool: Tool,
): Generator<DiagnosedText> {
  try {
    for (const { text, field, diagnosis } of tool.diagnose(source)) {
      yield { problem: undefined, text, isPlain: text === source, diagnosis, place: at && { ...at, field } };
    }
  } catch (error) {
    yield { problem: messageOf(error), line: at?.line, column: columnOf(error) };
  }
}
