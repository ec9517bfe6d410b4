import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isToStandardOutput, writesToStandardOutput, type CleanCommand } from './command-line/clean-command.ts';
import { OutputError, toOutputErrorAt } from '../batch/files/output-error.ts';
import { onClosedOutput, wantsColour, write } from './output.ts';
import { fromPath } from '../batch/files/path-bytes.ts';
import { renderReport } from '../report/page.ts';
import { STANDARD_STREAM } from './standard-stream.ts';
import { version } from '../batch/version.ts';
import { writeWhole } from '../batch/files/whole-file.ts';
import type { MendSettings } from '../batch/work/batch.ts';
import { Complaints } from './complaints.ts';
import { displayBatchProgress } from './batch-progress.ts';
import { before, loadOf } from '../batch/work/event-load.ts';
import { readEvents, type Event } from '../batch/sources/read-events.ts';
import { JournalError } from '../batch/ledger/journal-lines.ts';
import { nothingFound, type LeftOut } from './left-out.ts';
import { measureInputs } from '../batch/sources/measure-inputs.ts';
import { createMenders } from '../batch/work/workers.ts';
import { ordered } from '../batch/work/ordered.ts';
import { optionsInForce } from './options-in-force.ts';
import { prepare, type Prepared } from '../batch/prepare.ts';
import { Run, type Happening, type Sides } from '../batch/run.ts';
import { seedOf } from '../batch/ledger/settings.ts';
import { listenForStop } from './stop-signals.ts';
import { summaryJson, summaryText, type Outcome } from './summary.ts';
import type { Tally } from '../report/tally.ts';

/** The exit status: all done; trouble or, with `--check`, something to change; not begun; stopped by a signal. */
export type Status = 0 | 1 | 2 | 129 | 130 | 143;

const TICK_MILLISECONDS = 200;

/** Mends the inputs of a command. Trouble goes to standard error. */
export async function clean(command: CleanCommand): Promise<Status> {
  try {
    const prepared = await prepare(command);
    return 'alreadyDone' in prepared ? tellDone(command, prepared.alreadyDone) : await mendAll(command, prepared);
  } catch (error) {
    if (!(error instanceof OutputError || error instanceof JournalError)) throw error;
    console.error(`casemend: ${error.message}`);
    return 2;
  }
}

function tellDone({ resume }: CleanCommand, { errors }: Tally): Status {
  console.error(`casemend: ${resume!}: all is done already; remove the journal to begin anew`);
  return errors > 0 ? 1 : 0;
}

async function mendAll(command: CleanCommand, prepared: Prepared): Promise<Status> {
  const { journal, sides, goOn, drift } = prepared;
  const { jobs, quiet } = command;
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  // A bar and what is written without line ends would write over each other.
  const isShared = process.stdout.isTTY && writesToStandardOutput(command);
  const display = displayBatchProgress(process.stderr, quiet || isShared);
  const complaints = new Complaints((line) => display.say(line), command.outputFormat);
  const id = journal?.id ?? randomBytes(6).toString('hex');
  const list = async (name: string): Promise<void> => {
    if (process.stdout.isTTY) display.clear();
    await write(fromPath(`${name}\n`));
  };
  const run = new Run({ ...prepared, command, id, complaints, headsTexts: headsTexts(command), list });
  if (drift !== undefined) run.miss(command.resume!, `${drift}; remove the journal to begin anew`);
  const leftOut = new Map<LeftOut, number>();
  const menders = createMenders(mendSettings(command), jobs);
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  let isCutOff = false;
  const signals = listenForStop(
    (signal) => {
      complaints.say(`${signal}: stopping after what is at hand; once more to stop at once`);
      stop();
    },
    () => {
      run.drop();
      display.close();
    },
  );
  if (!isToStandardOutput(command)) {
    onClosedOutput(() => {
      isCutOff = true;
      stop();
    });
  }
  const total = display.wantsTotal ? measureInputs(command, goOn) : undefined;
  const show = (): void =>
    display.show({
      done: run.doneBytes,
      measure: total?.sizes,
      tally: run.tally,
      mendedBytes: run.mendedBytes,
      elapsed: seconds(),
    });
  const ticker = setInterval(show, TICK_MILLISECONDS);
  const sights = {
    onProblem: run.miss.bind(run),
    onLeftOut: (reason: LeftOut) => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1),
  };
  const isStopped = (): boolean => signals.status !== undefined || isCutOff;
  const happen = async (event: Event): Promise<Happening> => {
    if (event.kind !== 'batch') return { event, mended: undefined };
    return { event, mended: await menders.mend({ ...event.batch, limits: run.limits }) };
  };
  let isWhole = false;
  try {
    const events = before(readEvents(command, goOn, sights, isStopped), menders.noMore);
    for await (const happening of ordered(events, happen, loadOf(jobs), stopped)) await run.take(happening);
    await run.leave();
    if (command.report !== undefined) report(command, command.report, run);
    isWhole = !isStopped();
    if (isWhole) await run.finish();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    isWhole = false;
    run.stop(error);
    run.drop();
  } finally {
    clearInterval(ticker);
    total?.stop();
    signals.close();
    if (isStopped()) process.stdin.destroy();
    journal?.close();
    for (const side of Object.values(sides) as Sides[keyof Sides][]) await side?.close();
    await menders.close();
    complaints.close();
    display.close();
  }
  // There is a report now, and nothing is left to do that could change it.
  if (isWhole && !run.hasFailed && sides.notes) await rm(fromPath(sides.notes.path), { force: true });
  const { tally } = run;
  if (isWhole && tally.files === 0 && tally.errors === 0) {
    console.error(nothingFound(command.inputs, leftOut));
    return 2;
  }
  tell(command, { tally, mendedBytes: run.mendedBytes, seconds: seconds(), leftOut, stopped: !isWhole });
  return signals.status ?? (!isWhole || tally.errors > 0 || (command.check && !command.dryRun && run.changed) ? 1 : 0);
}

/** Whether it is said where each text begins: what would change always, other texts if several are to be read on a terminal. */
function headsTexts(command: CleanCommand): boolean {
  const { inputs, check, explain } = command;
  if (!isToStandardOutput(command) || explain === STANDARD_STREAM) return false;
  return check || (process.stdout.isTTY && (inputs.length > 1 || isFolder(inputs[0]!)));
}

function isFolder(path: string): boolean {
  return statSync(fromPath(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function mendSettings(command: CleanCommand): MendSettings {
  const { options, encoding, maxRecord, rejects, explain, report: page, check, diff } = command;
  return {
    options,
    encoding,
    maxRecord,
    rejects: rejects !== undefined,
    joins: isToStandardOutput(command),
    explains: explain !== undefined,
    reportSeed: page === undefined ? undefined : seedOf(command),
    onlyChanged: check && diff,
    diff: diff ? (wantsColour() ? 'coloured' : 'plain') : undefined,
    diagnoses: false,
  };
}

/** Writes the page about a run. */
function report(command: CleanCommand, file: string, { tally, gathered }: Run): void {
  const { inputs, typed } = command;
  const about = { version: version(), title: inputs.join(', '), typed, options: optionsInForce(command) };
  try {
    writeWhole(file, renderReport(tally, gathered!, about));
  } catch (error) {
    throw toOutputErrorAt(file, error);
  }
}

function tell({ stats, quiet, resume }: CleanCommand, outcome: Outcome): void {
  const { documents } = outcome.tally;
  if (outcome.stopped && resume !== undefined) {
    process.stderr.write(`casemend: not all is done; give --resume ${resume} again to go on\n`);
  }
  if (stats === 'json') process.stderr.write(summaryJson(outcome));
  else if (stats === 'text' || (!quiet && (documents > 1 || (documents === 0 && outcome.leftOut.size > 0))))
    process.stderr.write(summaryText(outcome));
}
