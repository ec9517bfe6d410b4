import { randomBytes } from 'node:crypto';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { OutputError, toOutputError } from '../output-error.ts';
import { wantsColour } from '../output.ts';
import { renderReport } from '../report/page.ts';
import { version } from '../version.ts';
import { writeWhole } from '../whole-file.ts';
import type { MendSettings } from './batch.ts';
import { displayBatchProgress } from './batch-progress.ts';
import { readEvents, type Event } from './events.ts';
import { JournalError } from './journal.ts';
import type { LeftOut } from './list-sources.ts';
import { measureInputs } from './measure-inputs.ts';
import { createMenders } from './menders.ts';
import { ordered } from './ordered.ts';
import { prepare, type Prepared } from './prepare.ts';
import { Run, type Happening } from './run.ts';
import { listenForStop } from './stop-signals.ts';
import { summaryJson, summaryText, type Outcome } from './summary.ts';

/** The exit status: all done; trouble or, with `--check`, something to change; not begun; stopped by a signal. */
export type Status = 0 | 1 | 2 | 129 | 130 | 143;

/** So many bytes are mended ahead of their turn for each thread. */
const AHEAD_BYTES = 2 ** 20;
const TICK_MILLISECONDS = 200;

/** Mends the inputs of a command. Trouble goes to standard error. */
export async function clean(command: CleanCommand): Promise<Status> {
  let prepared: Prepared;
  try {
    prepared = await prepare(command);
  } catch (error) {
    if (!(error instanceof OutputError || error instanceof JournalError)) throw error;
    console.error(`casemend: ${error.message}`);
    return 2;
  }
  if (prepared.journal?.reached.finished) {
    console.error(`casemend: ${command.resume!}: all is done already; remove the journal to begin anew`);
    prepared.journal.close();
    return prepared.so!.tally.errors > 0 ? 1 : 0;
  }
  return mendAll(command, prepared);
}

async function mendAll(command: CleanCommand, { journal, sides, goOn, so }: Prepared): Promise<Status> {
  const { jobs, quiet } = command;
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const display = displayBatchProgress(process.stderr, quiet);
  const say = (message: string): void => display.say(`casemend: ${message}`);
  const run = new Run(command, sides, journal, { id: journal?.id ?? randomBytes(6).toString('hex'), so, say });
  const leftOut = new Map<LeftOut, number>();
  const menders = createMenders(mendSettings(command), jobs);
  const signals = listenForStop(
    (signal) => {
      say(`${signal}: stopping after what is at hand; once more to stop at once`);
      process.stdin.destroy();
    },
    () => run.drop(),
  );
  const total = display.wantsTotal ? measureInputs(command) : undefined;
  const ticker = setInterval(
    () => display.show({ done: run.doneBytes, total: total?.bytes, tally: run.tally, elapsed: seconds() }),
    TICK_MILLISECONDS,
  );
  const sights = {
    onProblem: (path: string, problem: string) => run.miss(path, problem),
    onLeftOut: (reason: LeftOut) => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1),
  };
  const isStopped = (): boolean => signals.status !== undefined;
  const happen = async (event: Event): Promise<Happening> =>
    event.kind === 'batch'
      ? { event, mended: await menders.mend({ ...event.batch, isReportFull: run.gathered?.full ?? false }) }
      : { event, mended: undefined };
  let isWhole = false;
  try {
    const events = before(readEvents(command, goOn, sights, isStopped), menders.noMore);
    for await (const happening of ordered(events, happen, weigh, jobs, jobs * AHEAD_BYTES)) await run.take(happening);
    isWhole = !isStopped();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    run.fail(error.message);
  } finally {
    clearInterval(ticker);
    total?.stop();
    signals.close();
    await run.close(isWhole);
    await menders.close();
    display.close();
  }
  report(command, run);
  tell(command, { tally: run.tally, seconds: seconds(), leftOut, stopped: !isWhole });
  return signals.status ?? (run.tally.errors > 0 || (command.check && run.changed) ? 1 : 0);
}

/** Calls `atEnd` when there is nothing more to come. */
async function* before(events: AsyncIterable<Event>, atEnd: () => void): AsyncGenerator<Event> {
  yield* events;
  atEnd();
}

const weigh = (event: Event): number => (event.kind === 'batch' ? event.batch.bytes.length : 0);

function mendSettings(command: CleanCommand): MendSettings {
  const { options, encoding, maxRecord, rejects, explain, report, diff, outDir, inPlace, check } = command;
  return {
    options,
    encoding,
    maxRecord,
    rejects: rejects !== undefined,
    joins: outDir === undefined && !inPlace && !check,
    explains: explain !== undefined,
    reports: report !== undefined,
    diff: diff ? (wantsColour() ? 'coloured' : 'plain') : undefined,
  };
}

function report({ report: file, inputs }: CleanCommand, run: Run): void {
  if (file === undefined) return;
  try {
    writeWhole(file, renderReport(run.tally, run.gathered!, { version: version(), title: inputs.join(', ') }));
  } catch (error) {
    run.miss(file, toOutputError(error).message);
  }
}

function tell({ stats, quiet, resume }: CleanCommand, outcome: Outcome): void {
  if (outcome.stopped && resume !== undefined) {
    process.stderr.write(`casemend: not all is done; give --resume ${resume} again to go on\n`);
  }
  if (stats === 'json') process.stderr.write(summaryJson(outcome));
  else if (stats === 'text' || (!quiet && outcome.tally.documents > 1)) process.stderr.write(summaryText(outcome));
}
