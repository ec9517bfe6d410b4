import { columnOf, messageOf } from '../../batch/pool/batch-repair.ts';
import type { BatchRecord } from '../../batch/pool/records-of.ts';
import { RecordError } from '../../formats/format.ts';
import type { RecordRepairer } from '../../formats/repair.ts';
import { countDocument, type Tally } from '../../report/tally.ts';

/** The functions of the library that can be asked for. */
export const asks = ['normalize', 'explain', 'diagnose'] as const;
export type Ask = (typeof asks)[number];

/** What is wrong with a line. */
export interface LineFault {
  readonly code: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The number of the line, from 1. */
  readonly line: number;
  /** Where in the line, from 1, if that is known. */
  readonly column?: number | undefined;
}

/** What is told of a line with more bytes than `--max-record` allows. */
export const TOO_LONG_LINE = 'is longer than --max-record allows; send less at a time, or raise it';

/** The line that stands for one that could not be done: an object with this one key. */
export function faultLine(casemendError: LineFault): string {
  return JSON.stringify({ casemendError });
}

/** One line, with its end, for a line of NDJSON. A blank one is answered by an empty one. Adds to the tally. */
export function answerRecord(record: BatchRecord, tool: RecordRepairer, ask: Ask, tally: Tally): string {
  return `${answerContent(record, tool, ask, tally)}${record.ending || '\n'}`;
}

function answerContent(record: BatchRecord, tool: RecordRepairer, ask: Ask, tally: Tally): string {
  const { source, content, line, problem } = record;
  const fail = (code: string, message: string, column?: number): string => {
    tally.errors++;
    return faultLine({ code, message, line, column });
  };
  if (typeof source !== 'string') return fail('NOT_UTF8', 'is not UTF-8; send it in UTF-8');
  if (problem !== undefined) return fail('TOO_LONG', TOO_LONG_LINE);
  if (content === undefined) return '';
  try {
    return ask === 'diagnose' ? diagnosed(content, tool, tally) : repaired(content, tool, ask, tally);
  } catch (error) {
    const code = error instanceof RecordError ? error.code : 'INTERNAL';
    return fail(code, messageOf(error), columnOf(error));
  }
}

function repaired(content: string, tool: RecordRepairer, ask: Ask, tally: Tally): string {
  const { text, passages } = tool.repair(content);
  for (const { explanation, taken } of passages) countDocument(tally, explanation, taken);
  if (ask === 'normalize') return text;
  return JSON.stringify({ passages: passages.map(({ field, explanation }) => ({ field, ...explanation })) });
}

function diagnosed(content: string, tool: RecordRepairer, tally: Tally): string {
  const passages = Array.from(tool.diagnose(content), ({ field, diagnosis }) => {
    countDocument(tally, { diagnosis, ambiguous: [] }, []);
    return { field, ...diagnosis };
  });
  return JSON.stringify({ passages });
}
