import type { DiagnoseCommand } from '../cli/command-line/read-diagnose-command.ts';
import type { Mended, MendSettings } from './work/batch.ts';
import type { Complaints } from '../cli/complaints.ts';
import { before, loadOf } from './work/event-load.ts';
import { FROM_START, readEvents, type Event } from './sources/read-events.ts';
import type { LeftOut } from '../cli/left-out.ts';
import { createMenders } from './work/workers.ts';
import { ordered } from './work/ordered.ts';
import { addTally, emptyTally, type Tally } from '../report/tally.ts';

/** What was found in a file. */
export interface FileFindings {
  readonly path: string;
  readonly tally: Tally;
  /** How many of its words are certainly damaged. */
  damagedWords: number;
}

/** What was found in all inputs. */
export interface Survey {
  readonly tally: Tally;
  /** The files with the most damaged words, the worst first. */
  readonly worst: readonly FileFindings[];
  /** What was left out on purpose, by the reason. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** What becomes of a survey while it goes on. */
export interface Surveying {
  readonly complaints: Complaints;
  /** Called with the JSON lines of diagnoses, if they are asked for. */
  readonly onLines: (lines: string) => Promise<void>;
  /** Called now and then with the figures so far. */
  readonly onProgress: (tally: Tally) => void;
}

const MOST_FILES = 10;

/** Diagnoses every text of the inputs and adds up. */
export async function survey(command: DiagnoseCommand, doing: Surveying): Promise<Survey> {
  const { complaints, onLines, onProgress } = doing;
  const tally = emptyTally();
  const leftOut = new Map<LeftOut, number>();
  let worst: FileFindings[] = [];
  let file: FileFindings | undefined;
  let isFailed = false;
  const miss = (path: string, problem: string, line?: number): void => {
    complaints.tell(path, { line, problem });
    tally.errors++;
  };
  const sights = {
    onProblem: miss,
    onLeftOut: (reason: LeftOut) => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1),
  };
  const menders = createMenders(surveySettings(command), command.jobs);
  const happen = async (event: Event): Promise<{ event: Event; found: Mended | undefined }> => ({
    event,
    found: event.kind === 'batch' ? await menders.mend(event.batch) : undefined,
  });
  const events = before(
    readEvents(command, FROM_START, sights, () => false),
    menders.noMore,
  );
  try {
    for await (const { event, found } of ordered(events, happen, loadOf(command.jobs))) {
      if (event.kind === 'begin') {
        file = { path: event.source.name, tally: emptyTally(), damagedWords: 0 };
        isFailed = false;
      } else if (event.kind === 'miss') {
        miss(event.source.name, event.problem);
      } else if (event.kind === 'end') {
        if (!isFailed) tally.files++;
        worst = withFile(worst, file!);
      } else if (event.kind === 'batch') {
        for (const trouble of found!.troubles) complaints.tell(file!.path, trouble);
        addTally(file!.tally, found!.tally);
        addTally(tally, found!.tally);
        file!.damagedWords += found!.damagedWords;
        await onLines(found!.explained);
      } else if (event.kind === 'note') {
        complaints.note(file!.path, event.note);
      } else if (event.problem !== undefined) {
        isFailed ||= event.kind === 'failure';
        miss(file!.path, event.problem, event.kind === 'unread' ? event.line : undefined);
      }
      onProgress(tally);
    }
  } finally {
    await menders.close();
  }
  complaints.close();
  return { tally, worst, leftOut };
}

function withFile(worst: readonly FileFindings[], file: FileFindings): FileFindings[] {
  if (file.damagedWords === 0) return [...worst];
  return [...worst, file].sort((one, other) => other.damagedWords - one.damagedWords).slice(0, MOST_FILES);
}

function surveySettings({ options, encoding, maxRecord, json }: DiagnoseCommand): MendSettings {
  return {
    options,
    encoding,
    maxRecord,
    rejects: false,
    joins: false,
    explains: json,
    reportSeed: undefined,
    onlyChanged: false,
    diff: undefined,
    diagnoses: true,
  };
}
