import { addTally, emptyTally, type Tally } from '../report/tally.ts';
import type { BatchEvent } from './events.ts';
import { Log } from './log.ts';
import type { InputPlan } from './plan/input-plan.ts';
import type { Plan } from './plan/plan.ts';
import { FROM_START } from './sources/resume-point.ts';
import { readEvents } from './sources/source-events.ts';
import type { RepairSettings } from './pool/outcome.ts';
import { work, type Worked } from './pool/work.ts';

/** What is to be diagnosed, and how. */
export interface SurveyPlan extends InputPlan, Pick<Plan, 'options' | 'jobs'> {
  /** Whether each diagnosis is told, as a line of JSON. */
  readonly tellsEach: boolean;
}

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
}

/** Something that happens in a survey. */
export type SurveyEvent =
  | Extract<BatchEvent, { kind: 'problem' | 'note' | 'skipped' }>
  /** Lines of JSON, each with a diagnosis. */
  | { readonly kind: 'diagnosed'; readonly lines: string }
  /** What was found so far; the last event tells of all. */
  | { readonly kind: 'found'; readonly survey: Survey };

const MOST_FILES = 10;

/** Diagnoses every text of the inputs and adds up. */
export async function* surveyArchive(plan: SurveyPlan): AsyncGenerator<SurveyEvent> {
  const survey = new Surveying();
  const sights = { onProblem: survey.miss.bind(survey), onSkipped: survey.log.skipped.bind(survey.log) };
  const events = readEvents(plan, FROM_START, sights, () => false);
  for await (const worked of work(events, settingsOf(plan), plan.jobs, { limits: undefined })) {
    const lines = survey.take(worked);
    yield* survey.log.take() as SurveyEvent[];
    if (lines !== '') yield { kind: 'diagnosed', lines };
    yield { kind: 'found', survey };
  }
  yield* survey.log.take() as SurveyEvent[];
  yield { kind: 'found', survey };
}

/** Adds up what is found. */
class Surveying implements Survey {
  readonly tally: Tally = emptyTally();
  worst: readonly FileFindings[] = [];
  readonly log: Log = new Log();
  #file: FileFindings | undefined;
  #isFailed = false;

  /** Takes what was read, and of a batch what was found; gives the lines that tell of it. */
  take({ event, outcome }: Worked): string {
    const file = this.#file;
    if (event.kind === 'begin') {
      this.#file = { path: event.source.path, tally: emptyTally(), damagedWords: 0 };
      this.#isFailed = false;
    } else if (event.kind === 'miss') {
      this.miss(event.source.path, event.problem);
    } else if (event.kind === 'end') {
      if (!this.#isFailed) this.tally.files++;
      this.worst = withFile(this.worst, file!);
    } else if (event.kind === 'batch') {
      for (const trouble of outcome!.troubles) this.log.problem(file!.path, trouble);
      addTally(file!.tally, outcome!.tally);
      addTally(this.tally, outcome!.tally);
      file!.damagedWords += outcome!.damagedWords;
      return outcome!.explained;
    } else if (event.kind === 'note') {
      this.log.note(file!.path, event.note);
    } else if (event.problem !== undefined) {
      this.#isFailed ||= event.kind === 'failure';
      this.miss(file!.path, event.problem, event.kind === 'unread' ? event.line : undefined);
    }
    return '';
  }

  miss(path: string, problem: string, line?: number): void {
    this.log.problem(path, { line, problem });
    this.tally.errors++;
  }
}

function withFile(worst: readonly FileFindings[], file: FileFindings): FileFindings[] {
  if (file.damagedWords === 0) return [...worst];
  return [...worst, file].sort((one, other) => other.damagedWords - one.damagedWords).slice(0, MOST_FILES);
}

function settingsOf({ options, encoding, maxRecord, tellsEach }: SurveyPlan): RepairSettings {
  return {
    options,
    encoding,
    maxRecord,
    rejects: false,
    joins: false,
    explains: tellsEach,
    reportSeed: undefined,
    onlyChanged: false,
    diff: undefined,
    diagnoses: true,
    learns: false,
  };
}
