import { statSync } from 'node:fs';
import { Complaints } from '../complaints.ts';
import { endingOf } from '../../batch/sources/endings.ts';
import { FROM_START } from '../../batch/sources/read-events.ts';
import { nothingFound } from '../left-out.ts';
import { measureInputs } from '../../batch/sources/measure-inputs.ts';
import { isDocument } from '../../batch/sources/read-source.ts';
import { survey } from '../../batch/survey.ts';
import type { Context } from '../command-line/read-clean-command.ts';
import { readDiagnoseCommand, type DiagnoseCommand } from '../command-line/read-diagnose-command.ts';
import { counted } from '../../display/figures.ts';
import { write } from '../output.ts';
import { ProgressBar } from '../progress-bar.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { showPages } from './diagnosis-pages.ts';
import { styleOfOutput } from './each-input.ts';
import { showSurvey } from './survey.ts';

/** More pages than that nobody reads one after the other. */
const MOST_PAGES = 5;

/** `casemend diagnose`: what happened to the capitals of the inputs, each on a page, or all of an archive in a table. */
export async function diagnoseFiles(args: readonly string[], context: Context): Promise<0 | 1 | 2> {
  const command = readDiagnoseCommand(args, context);
  return isArchive(command) ? diagnoseArchive(command) : showPages(command);
}

async function diagnoseArchive(command: DiagnoseCommand): Promise<0 | 1 | 2> {
  const bar = process.stderr.isTTY && !command.json ? new ProgressBar(process.stderr, false) : undefined;
  const total = bar && measureInputs(command, FROM_START);
  const found = await survey(command, {
    complaints: new Complaints((line) => {
      bar?.close();
      console.error(line);
    }),
    onLines: write,
    // While the total is unknown, half of it is done.
    onProgress: ({ documents, bytes }) =>
      bar?.show(bytes, Math.max(bytes, total!.sizes?.total ?? bytes * 2, 1), counted(documents, 'document')),
  });
  bar?.close();
  total?.stop();
  const { tally, leftOut } = found;
  if (tally.files === 0 && tally.errors === 0) {
    console.error(nothingFound(command.inputs, leftOut));
    return 2;
  }
  if (!command.json) await write(showSurvey(found, styleOfOutput()));
  return tally.errors > 0 ? 1 : 0;
}

/** Whether there are, or may be, more texts than one reads pages of. */
function isArchive({ inputs, stdinFilepath, format, perLine }: DiagnoseCommand): boolean {
  if (inputs.length > MOST_PAGES) return true;
  return inputs.some((path) => {
    const known = format ?? endingOf(path === STANDARD_STREAM ? (stdinFilepath ?? path) : path).format ?? 'text';
    return (
      !isDocument({ format: known }, { perLine }) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
    );
  });
}
