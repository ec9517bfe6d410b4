import { repairArchive } from '../../batch/archive.ts';
import { OutputError } from '../../batch/files/output-error.ts';
import { fromPath } from '../../batch/files/path-bytes.ts';
import { JournalError } from '../../batch/ledger/journal-lines.ts';
import { displayBatchProgress } from './batch-progress.ts';
import { headsTexts, planOf } from './plan-of.ts';
import { CleanView } from './view.ts';
import {
  isToStandardOutput,
  writesBeside,
  writesToStandardOutput,
  type CleanCommand,
} from '../command-line/clean-command.ts';
import { Complaints } from './complaints.ts';
import { keepHeapsSmall } from './heaps.ts';
import { onClosedOutput, requireOutput, write } from '../output.ts';
import { nothingFound } from './skipped.ts';
import { listenForStop } from './stop-signals.ts';
import { summaryJson, summaryText, type RunSummary } from './summary.ts';
import { TextOutput } from './text-output.ts';

/** The exit status: all done; trouble or, with `--check`, something to change; not begun; stopped by a signal. */
export type Status = 0 | 1 | 2 | 129 | 130 | 143;

const TICK_MILLISECONDS = 200;

/** Repairs the inputs of a command. Trouble goes to standard error. */
export async function clean(command: CleanCommand): Promise<Status> {
  try {
    if (writesToStandardOutput(command) && !writesBeside(command)) requireOutput();
    keepHeapsSmall();
    return await repairAll(command);
  } catch (error) {
    if (!(error instanceof OutputError || error instanceof JournalError)) throw error;
    console.error(`casemend: ${error.message}`);
    return 2;
  }
}

async function repairAll(command: CleanCommand): Promise<Status> {
  const isTerminal = process.stdout.isTTY;
  // A bar and what is written without line ends would write over each other.
  const isShared = isTerminal && writesToStandardOutput(command);
  const display = displayBatchProgress(process.stderr, command.quiet || isShared);
  const complaints = new Complaints((line) => display.say(line), command.outputFormat);
  const list = async (name: string): Promise<void> => {
    if (isTerminal) display.clear();
    await write(fromPath(`${name}\n`));
  };
  const output = new TextOutput({
    ...{ write, list },
    isHeaded: headsTexts(command, isTerminal),
    isMarked: command.diff,
  });
  const view = new CleanView(complaints, output, command.check ? list : undefined);
  const [stop, abandon] = [new AbortController(), new AbortController()];
  const signals = listenForStop(
    (signal) => {
      complaints.say(`${signal}: stopping after what is at hand; once more to stop at once`);
      stop.abort();
    },
    () => {
      abandon.abort();
      display.close();
    },
  );
  if (!isToStandardOutput(command)) onClosedOutput(() => stop.abort());
  const surroundings = { output, measures: display.wantsTotal, signal: stop.signal, abandon: abandon.signal };
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const ticker = setInterval(() => display.show(view.progress, seconds()), TICK_MILLISECONDS);
  try {
    for await (const event of repairArchive(planOf(command, surroundings))) await view.take(event);
  } finally {
    clearInterval(ticker);
    signals.close();
    if (stop.signal.aborted) process.stdin.destroy();
    complaints.close();
    display.close();
  }
  const status = conclude(command, view, seconds());
  return signals.status ?? status;
}

/** Says what a run came to, and gives its exit status. */
function conclude(command: CleanCommand, { done, skipped, hasChanged }: CleanView, seconds: number): Status {
  const { outcome, totals, repairedBytes } = done!;
  if (outcome === 'already-done') {
    console.error(`casemend: ${command.resume!}: all is done already; remove the journal to begin anew`);
    return totals.errors > 0 ? 1 : 0;
  }
  const isWhole = outcome === 'finished';
  if (isWhole && totals.files === 0 && totals.errors === 0) {
    console.error(nothingFound(command.inputs, skipped));
    return 2;
  }
  tell(command, { tally: totals, repairedBytes, seconds, skipped, stopped: !isWhole });
  return !isWhole || totals.errors > 0 || (command.check && !command.dryRun && hasChanged) ? 1 : 0;
}

function tell({ stats, quiet, resume }: CleanCommand, summary: RunSummary): void {
  const { documents } = summary.tally;
  if (summary.stopped && resume !== undefined) {
    process.stderr.write(`casemend: not all is done; give --resume ${resume} again to go on\n`);
  }
  if (stats === 'json') process.stderr.write(summaryJson(summary));
  else if (stats === 'text' || (!quiet && (documents > 1 || (documents === 0 && summary.skipped.size > 0))))
    process.stderr.write(summaryText(summary));
}
