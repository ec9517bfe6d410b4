import { english } from '../../english/index.ts';
import { recordsOf } from '../../batch/pool/records-of.ts';
import { Toolbox, type Tool } from '../../batch/pool/toolbox.ts';
import { cutRecords, LineCutter } from '../../batch/sources/cut-records.ts';
import type { FormatChoice } from '../../formats/load.ts';
import { emptyTally } from '../../report/tally.ts';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { requireOutput, write } from '../output.ts';
import { standardInput } from '../standard-stream.ts';
import { answerRecord, faultLine, TOO_LONG_LINE } from './answer-record.ts';

/** Has lost capitals: to repair it, everything that is loaded at the first question is needed. */
const SAMPLE = { text: 'on monday the us senate met in washington.' };

/**
 * `casemend --ndjson-server`: answers each line of standard input with one line on standard output before it takes the next one,
 * until the input ends. What cannot be done is answered in its place, so that it is no reason for another exit status than 0.
 */
export async function answerLines({ fields, options, maxRecord }: CleanCommand): Promise<0> {
  requireOutput();
  const format: FormatChoice = { name: 'ndjson', fields };
  const toolbox = new Toolbox(english, options);
  const tool = await toolbox.toolFor(format);
  (await toolbox.toolFor({ name: 'ndjson', fields: ['text'] })).repair(JSON.stringify(SAMPLE));
  let line = 1;
  for await (const part of cutRecords(standardInput(), new LineCutter(), maxRecord)) {
    if (part.kind === 'records') {
      await answerAll(part.bytes, line, { tool, format, maxRecord });
      line += part.lines;
    } else if (part.isLast) {
      await write(`${faultLine({ code: 'TOO_LONG', message: TOO_LONG_LINE, line })}\n`);
      line++;
    }
  }
  return 0;
}

interface Means {
  readonly tool: Tool;
  readonly format: FormatChoice;
  readonly maxRecord: number;
}

async function answerAll(bytes: Uint8Array, line: number, { tool, format, maxRecord }: Means): Promise<void> {
  const batch = { bytes, file: '', framing: 'lines', format, record: line, line } as const;
  for (const record of recordsOf(batch, maxRecord)) await write(answerRecord(record, tool, 'normalize', emptyTally()));
}
