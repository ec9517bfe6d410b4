import type { SkipReason } from '../batch/events.ts';
import { OutputError } from '../batch/files/output-error.ts';
import { checkWritable, writeWhole } from '../batch/files/whole-file.ts';
import { learnArchive, type LearnEvent } from '../batch/learn.ts';
import { resolveInputs } from '../batch/plan/input-plan.ts';
import { FROM_START } from '../batch/sources/resume-point.ts';
import { measureInputs } from '../batch/sources/measure-inputs.ts';
import { counted } from '../display/figures.ts';
import { visibleLine } from '../display/visible.ts';
import { profileJson } from '../learning/profile.ts';
import { Complaints } from './clean/complaints.ts';
import { keepHeapsSmall } from './clean/heaps.ts';
import { inputOptionsOf } from './clean/plan-of.ts';
import { nothingFound } from './clean/skipped.ts';
import type { LearnCommand } from './command-line/read-learn-command.ts';
import { requireOutput, write } from './output.ts';
import { ProgressBar } from './progress-bar.ts';

/** `casemend learn`: writes the profile of a source. Trouble goes to standard error; gives the exit status. */
export async function writeProfile(command: LearnCommand): Promise<0 | 1 | 2> {
  const { out } = command;
  try {
    if (out === undefined) requireOutput();
    else checkWritable(out);
    const { tally, profile, skipped } = await learnInSight(command);
    if (tally.documents === 0) {
      if (tally.errors > 0) return 1;
      console.error(nothingFound(command.inputs, skipped));
      return 2;
    }
    const json = profileJson(profile);
    if (out === undefined) await write(json);
    else {
      writeWhole(out, new TextEncoder().encode(json));
      process.stderr.write(`${visibleLine(out)}: learnt from ${counted(tally.documents, 'document')}\n`);
    }
    return tally.errors > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    console.error(`casemend: ${out === undefined ? '' : `${visibleLine(out)}: `}${error.message}`);
    return 1;
  }
}

type Learnt = Extract<LearnEvent, { kind: 'learnt' }> & { readonly skipped: ReadonlyMap<SkipReason, number> };

async function learnInSight(command: LearnCommand): Promise<Learnt> {
  keepHeapsSmall();
  const inputs = resolveInputs(inputOptionsOf(command));
  const bar = process.stderr.isTTY ? new ProgressBar(process.stderr, false) : undefined;
  const total = bar && measureInputs(inputs, FROM_START);
  const complaints = new Complaints((line) => {
    bar?.close();
    console.error(line);
  });
  const skipped = new Map<SkipReason, number>();
  let learnt: Extract<LearnEvent, { kind: 'learnt' }> | undefined;
  const { options, jobs } = command;
  for await (const event of learnArchive({ ...inputs, options, jobs })) {
    if (event.kind === 'problem') complaints.tell(event.file, event);
    else if (event.kind === 'note') complaints.note(event.file, event.note);
    else if (event.kind === 'skipped') skipped.set(event.reason, (skipped.get(event.reason) ?? 0) + 1);
    else if (event.kind === 'learnt') learnt = event;
    else {
      const { bytes, documents } = event.tally;
      // While the total is unknown, half of it is done.
      bar?.show(bytes, Math.max(bytes, total!.sizes?.total ?? bytes * 2, 1), counted(documents, 'document'));
    }
  }
  complaints.close();
  bar?.close();
  total?.stop();
  return { ...learnt!, skipped };
}
