import { statSync } from 'node:fs';
import type { SkipReason } from '../../batch/events.ts';
import { resolveInputs } from '../../batch/plan/input-plan.ts';
import { endingOf } from '../../batch/sources/endings.ts';
import { measureInputs } from '../../batch/sources/measure-inputs.ts';
import { FROM_START } from '../../batch/sources/resume-point.ts';
import { isDocument } from '../../batch/sources/source.ts';
import { surveyArchive, type Survey } from '../../batch/survey.ts';
import { counted } from '../../display/figures.ts';
import { inputOptionsOf } from '../clean/plan-of.ts';
import type { Context } from '../command-line/read-clean-command.ts';
import { readDiagnoseCommand, type DiagnoseCommand } from '../command-line/read-diagnose-command.ts';
import { Complaints } from '../clean/complaints.ts';
import { keepHeapsSmall } from '../clean/heaps.ts';
import { write } from '../output.ts';
import { ProgressBar } from '../progress-bar.ts';
import { nothingFound } from '../clean/skipped.ts';
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
  keepHeapsSmall();
  const inputs = resolveInputs(inputOptionsOf(command));
  const bar = process.stderr.isTTY && !command.json ? new ProgressBar(process.stderr, false) : undefined;
  const total = bar && measureInputs(inputs, FROM_START);
  const complaints = new Complaints((line) => {
    bar?.close();
    console.error(line);
  });
  const skipped = new Map<SkipReason, number>();
  let survey: Survey | undefined;
  const { options, jobs, json } = command;
  for await (const event of surveyArchive({ ...inputs, options, jobs, tellsEach: json })) {
    if (event.kind === 'problem') complaints.tell(event.file, event);
    else if (event.kind === 'note') complaints.note(event.file, event.note);
    else if (event.kind === 'skipped') skipped.set(event.reason, (skipped.get(event.reason) ?? 0) + 1);
    else if (event.kind === 'diagnosed') await write(event.lines);
    else {
      ({ survey } = event);
      const { documents, bytes } = survey.tally;
      // While the total is unknown, half of it is done.
      bar?.show(bytes, Math.max(bytes, total!.sizes?.total ?? bytes * 2, 1), counted(documents, 'document'));
    }
  }
  complaints.close();
  bar?.close();
  total?.stop();
  const { tally } = survey!;
  if (tally.files === 0 && tally.errors === 0) {
    console.error(nothingFound(command.inputs, skipped));
    return 2;
  }
  if (!json) await write(showSurvey(survey!, skipped, styleOfOutput()));
  return tally.errors > 0 ? 1 : 0;
}

/** Whether there are, or may be, more texts than one reads pages of. */
function isArchive({ inputs, stdinFilepath, format, perLine }: DiagnoseCommand): boolean {
  if (inputs.length > MOST_PAGES) return true;
  return inputs.some((path) => {
    const known = format ?? endingOf(path === STANDARD_STREAM ? (stdinFilepath ?? path) : path).format ?? 'text';
    return (
      !isDocument({ format: known }, perLine) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
    );
  });
}
