import { english } from '../english/index.ts';
import { Learner } from '../learning/learner.ts';
import type { SourceProfile } from '../learning/profile.ts';
import { addTally, emptyTally, type Tally } from '../report/tally.ts';
import type { BatchEvent } from './events.ts';
import { Log } from './log.ts';
import type { InputPlan } from './plan/input-plan.ts';
import type { Plan } from './plan/plan.ts';
import { work, type Worked } from './pool/work.ts';
import { FROM_START } from './sources/resume-point.ts';
import { readEvents } from './sources/source-events.ts';

/** What is to be learnt from, and how it is read. */
export interface LearnPlan extends InputPlan, Pick<Plan, 'options' | 'jobs'> {}

/** Something that happens while an archive is learnt from. */
export type LearnEvent =
  | Extract<BatchEvent, { kind: 'problem' | 'note' | 'skipped' }>
  /** What was read so far. */
  | { readonly kind: 'read'; readonly tally: Tally }
  /** The last event. */
  | { readonly kind: 'learnt'; readonly tally: Tally; readonly profile: SourceProfile };

/** Learns from every text of the inputs. The same inputs give the same profile in however many threads. */
export async function* learnArchive(plan: LearnPlan): AsyncGenerator<LearnEvent> {
  const { options, encoding, maxRecord, jobs } = plan;
  const lesson = new Lesson(new Learner(english));
  const sights = { onProblem: lesson.miss.bind(lesson), onSkipped: lesson.log.skipped.bind(lesson.log) };
  const events = readEvents(plan, FROM_START, sights, () => false);
  const settings = {
    ...{ options, encoding, maxRecord, learns: true, diagnoses: false, explains: false, onlyChanged: false },
    ...{ rejects: false, joins: false, reportSeed: undefined, diff: undefined },
  };
  for await (const worked of work(events, settings, jobs, { limits: undefined })) {
    lesson.take(worked);
    yield* lesson.log.take() as LearnEvent[];
    yield { kind: 'read', tally: lesson.tally };
  }
  yield* lesson.log.take() as LearnEvent[];
  yield { kind: 'learnt', tally: lesson.tally, profile: lesson.learner.profile() };
}

class Lesson {
  readonly tally: Tally = emptyTally();
  readonly learner: Learner;
  readonly log: Log = new Log();
  #file = '';
  #isFailed = false;

  constructor(learner: Learner) {
    this.learner = learner;
  }

  take({ event, outcome }: Worked): void {
    if (event.kind === 'begin') {
      this.#file = event.source.path;
      this.#isFailed = false;
    } else if (event.kind === 'miss') {
      this.miss(event.source.path, event.problem);
    } else if (event.kind === 'end') {
      if (!this.#isFailed) this.tally.files++;
    } else if (event.kind === 'batch') {
      for (const trouble of outcome!.troubles) this.log.problem(this.#file, trouble);
      addTally(this.tally, outcome!.tally);
      for (const observation of outcome!.observations) this.learner.add(observation);
    } else if (event.kind === 'note') {
      this.log.note(this.#file, event.note);
    } else if (event.problem !== undefined) {
      this.#isFailed ||= event.kind === 'failure';
      this.miss(this.#file, event.problem, event.kind === 'unread' ? event.line : undefined);
    }
  }

  miss(path: string, problem: string, line?: number): void {
    this.log.problem(path, { line, problem });
    this.tally.errors++;
  }
}
