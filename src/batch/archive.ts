/** The repair of an archive: files in, files out, and events on the way. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { renderReport } from '../report/page.ts';
import type { BatchEvent } from './events.ts';
import { OutputError, toOutputErrorAt } from './files/output-error.ts';
import { fromPath } from './files/path-bytes.ts';
import { writeWhole } from './files/whole-file.ts';
import { companionsOf, notesOf } from './ledger/journal.ts';
import { Ledger } from './ledger/ledger.ts';
import { readNotes } from './ledger/notes.ts';
import { takeUp, type Earlier } from './ledger/resume.ts';
import { seedOf } from './ledger/settings.ts';
import { Log } from './log.ts';
import { withPauses } from './pauses.ts';
import { joinsTexts, resolvePlan, type Plan, type PlanOptions } from './plan/plan.ts';
import { Run } from './run.ts';
import { Destinations } from './sinks/destinations.ts';
import { prepareOutput } from './sinks/prepare-output.ts';
import { Sides } from './sinks/sides.ts';
import { Writer } from './sinks/writer.ts';
import { measureInputs } from './sources/measure-inputs.ts';
import { readEvents } from './sources/source-events.ts';
import { StopSignal } from './stop-signal.ts';
import { version } from './version.ts';
import type { RepairSettings } from './pool/outcome.ts';
import { work } from './pool/work.ts';

/** Between two events of progress there are so many milliseconds at least. */
const PROGRESS_EVERY = 100;

/**
 * Repairs files and folders: cut into records, in several threads, in order, with bounded memory however large they are. A file
 * appears under its name when it is whole and on the disk. The run goes on only as its events are taken, and holds what is written
 * back as far as that; leave the loop, or abort the signal of the plan, to end it.
 *
 * What is wrong with a file or a record is an event, not an error. Messages name options as the command does: `--max-record` is
 * `maxRecord`.
 *
 * @throws {CasemendError} `BAD_OPTION`, `UNKNOWN_OPTION`, `UNKNOWN_ENCODING`, `BAD_MODEL` for a plan that makes no sense;
 *   `CANNOT_WRITE` if a place cannot be written, or two outputs would be one file; `BAD_JOURNAL` if the journal is damaged, is in
 *   use or belongs to another plan. All of them before the first event.
 * @example
 * for await (const event of repairArchive({ inputs: ['archive/'], outDir: 'repaired/' })) {
 *   if (event.kind === 'problem') console.error(event.file, event.line, event.problem);
 *   if (event.kind === 'done') console.log(event.totals.repairs);
 * }
 */
export async function* repairArchive(options: PlanOptions): AsyncGenerator<BatchEvent, void, undefined> {
  const plan = resolvePlan(options);
  prepareOutput(plan, plan.journal === undefined ? [] : companionsOf(plan.journal));
  const earlier = await takeUp(plan);
  if (!earlier.isOver) {
    yield* repairAll(plan, earlier);
    return;
  }
  earlier.journal?.close();
  yield { kind: 'done', outcome: 'already-done', totals: earlier.settled!.tally, repairedBytes: 0 };
}

async function* repairAll(plan: Plan, earlier: Earlier): AsyncGenerator<BatchEvent, void, undefined> {
  const { journal, resumePoint, drift } = earlier;
  const stop = new StopSignal(plan.signal);
  let sides: Sides | undefined;
  let run: Run | undefined;
  let isLeft = false;
  let isWhole = false;
  const drop = (): void => run?.drop();
  plan.abandon?.addEventListener('abort', drop);
  const total = plan.measures ? measureInputs(plan, resumePoint) : undefined;
  const log = new Log();
  try {
    sides = await openSides(plan, earlier);
    const ledger = await openLedger(plan, earlier, sides);
    const writer = new Writer(new Destinations(plan, journal?.id ?? randomBytes(6).toString('hex')), sides);
    const current = new Run({ ledger, writer, log, notes: sides.notes, isMarked: plan.diff !== undefined });
    run = current;
    yield { kind: 'started', resumes: resumePoint.after !== undefined || resumePoint.checkpoint !== undefined };
    if (drift !== undefined) run.lament(plan.journal!, `${drift}; remove the journal to begin anew`);
    const sights = { onProblem: current.lament.bind(current), onSkipped: log.skipped.bind(log) };
    const events = readEvents(plan, resumePoint, sights, () => stop.isStopped);
    let shown = -Infinity;
    try {
      const worked = work(events, settingsOf(plan), plan.jobs, current, stop.stopped);
      for await (const one of withPauses(worked, PROGRESS_EVERY)) {
        if (one) await run.take(one.event, one.outcome);
        yield* log.take();
        if (performance.now() - shown < PROGRESS_EVERY) continue;
        shown = performance.now();
        yield progressOf(run, total?.sizes);
      }
      await run.leave();
      isLeft = true;
      if (plan.report !== undefined) writeReport(plan, plan.report, run);
      isWhole = !stop.isStopped;
      if (isWhole) await ledger.finish();
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      isWhole = false;
      run.halt(error);
    }
    // There is a report now, and nothing is left to do that could change it.
    if (isWhole && !ledger.hasFailed && sides.notes) await rm(fromPath(sides.notes.path!), { force: true });
  } finally {
    // Also where whoever takes the events has left.
    if (!isLeft) await run?.leave();
    total?.stop();
    stop.close();
    plan.abandon?.removeEventListener('abort', drop);
    journal?.close();
    await sides?.close();
  }
  yield* log.take();
  const { tally: totals, repairedBytes } = run;
  yield { kind: 'done', outcome: isWhole ? 'finished' : 'stopped', totals, repairedBytes };
}

function openSides(plan: Plan, { settled, saved }: Earlier): Promise<Sides> {
  const { explain, rejects, report, journal } = plan;
  const notes = report === undefined || journal === undefined ? undefined : notesOf(journal);
  return Sides.open({ explain, rejects, notes }, (saved ?? settled)?.sides);
}

async function openLedger({ report, inPlace }: Plan, earlier: Earlier, sides: Sides): Promise<Ledger> {
  const { settled, saved } = earlier;
  const remembered = sides.notes && (await readNotes(sides.notes.path!, settled, saved));
  return new Ledger({ ...earlier, sides, remembered, hasReport: report !== undefined, replaces: inPlace });
}

function progressOf(run: Run, sizes: { total: number; earlier: number } | undefined): BatchEvent {
  const { doneBytes, tally: totals, repairedBytes } = run;
  const earlier = sizes?.earlier ?? 0;
  return { kind: 'progress', done: earlier + doneBytes, total: sizes?.total, earlier, totals, repairedBytes };
}

function settingsOf(plan: Plan): RepairSettings {
  const { options, encoding, maxRecord, rejects, explain, report, onlyChanged, diff } = plan;
  return {
    options,
    encoding,
    maxRecord,
    rejects: rejects !== undefined,
    joins: joinsTexts(plan),
    explains: explain !== undefined,
    reportSeed: report === undefined ? undefined : seedOf(plan),
    onlyChanged,
    diff,
    diagnoses: false,
    learns: false,
  };
}

/** Writes the page about a run. */
function writeReport({ inputs, about }: Plan, file: string, { tally, gathered }: Run): void {
  const names = inputs.map((input) => (typeof input === 'string' ? input : input.name)).join(', ');
  const asked = { title: names, typed: [], options: [['inputs', names] as const], ...about, version: version() };
  try {
    writeWhole(file, renderReport(tally, gathered!, asked));
  } catch (error) {
    throw toOutputErrorAt(file, error);
  }
}
