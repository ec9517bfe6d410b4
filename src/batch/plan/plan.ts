/** What a run is to do, as its caller says it and with every default in its place. */
import { availableParallelism } from 'node:os';
import { CasemendError } from '../../errors.ts';
import { resolveOptions, type Options } from '../../options.ts';
import type { ReportAbout } from '../../report/about.ts';
import { checkWhole, resolveInputs, type InputOptions, type InputPlan, type Resolved } from './input-plan.ts';
import type { Sink, TextSink } from './sink.ts';

/**
 * What a run is to do. All but `inputs` is optional. At most one of `outDir`, `inPlace` and `output` tells where the texts go;
 * with none of them no text is written.
 */
export interface PlanOptions extends InputOptions {
  /** Options of the repair, as `normalize` takes them. @default {} */
  readonly options?: Options | undefined;
  /** The folder to write the repaired files into, in the tree they were in. It is made if it is not there. */
  readonly outDir?: string | undefined;
  /** Put the repaired files in the place of the originals; those in which nothing changes are left alone. @default false */
  readonly inPlace?: boolean | undefined;
  /** With `inPlace`: keep the originals, under their names with this after them. */
  readonly backup?: string | undefined;
  /** Takes the texts of all files in UTF-8, one after the other. */
  readonly output?: TextSink | undefined;
  /** Write no text, wherever it would go: the events tell which files would change. @default false */
  readonly dryRun?: boolean | undefined;
  /** With `output`: write texts with the words marked that change, in signs or in the colours of a terminal. */
  readonly diff?: 'plain' | 'coloured' | undefined;
  /** With `output`: leave out what stays as it is. @default false */
  readonly onlyChanged?: boolean | undefined;
  /** A file, or what takes its lines: one of JSON for each change. */
  readonly explain?: string | Sink | undefined;
  /** A file, or what takes its bytes, for records that could not be done. They are then kept out of the texts. */
  readonly rejects?: string | Sink | undefined;
  /** A file for a page (HTML) about the run. */
  readonly report?: string | undefined;
  /** What the page says of how the run was asked for. Without it the inputs alone. */
  readonly about?: ReportAbout | undefined;
  /**
   * A file in which it is noted what is done. If it is there, the run goes on where that one was broken off: the same plan must be
   * given again. Needs `outDir` or `inPlace`, and inputs that are no streams.
   */
  readonly journal?: string | undefined;
  /** How many threads repair, from 1 to 256. A little work is done without any. @default the number of cores */
  readonly jobs?: number | undefined;
  /** Find out how large all inputs are, so that `progress` knows the total. Takes a look at every file. @default false */
  readonly measures?: boolean | undefined;
  /** Stops the run after what is at hand: every file that was written is whole, and a journal can be gone on with. */
  readonly signal?: AbortSignal | undefined;
  /** Removes what is unfinished there and then, without waiting: for a process that is about to end. */
  readonly abandon?: AbortSignal | undefined;
}

type Defaulted = 'options' | 'inPlace' | 'dryRun' | 'onlyChanged' | 'jobs' | 'measures';

/** A plan with every default in its place. */
export type Plan = InputPlan & Resolved<Omit<PlanOptions, keyof InputOptions>, Defaulted>;

const JOB_BOUNDS = [1, 256] as const;
const DESTINATIONS = ['outDir', 'inPlace', 'output'] as const;

/**
 * Puts defaults in their places.
 *
 * @throws {CasemendError} `BAD_OPTION`, `UNKNOWN_OPTION`, `UNKNOWN_ENCODING`, `BAD_MODEL`
 */
export function resolvePlan(given: PlanOptions): Plan {
  const inputs = resolveInputs(given);
  const { options = {}, jobs = defaultJobs(), outDir, inPlace = false, backup, output, journal } = given;
  resolveOptions(options);
  checkWhole('jobs', jobs, JOB_BOUNDS);
  const [first, second] = DESTINATIONS.filter((name) => given[name] !== undefined && given[name] !== false);
  if (second) throw new CasemendError('BAD_OPTION', `Options '${first!}' and '${second}' exclude each other.`);
  if (backup !== undefined && !inPlace) throw new CasemendError('BAD_OPTION', "Option 'backup' needs 'inPlace'.");
  const hasStream = inputs.inputs.some((input) => typeof input !== 'string');
  if (inPlace && hasStream)
    throw new CasemendError('BAD_OPTION', "Option 'inPlace' needs files or folders, not streams.");
  if (journal !== undefined && (hasStream || (outDir === undefined && !inPlace))) {
    throw new CasemendError('BAD_OPTION', "Option 'journal' needs files or folders, and 'outDir' or 'inPlace'.");
  }
  return {
    ...inputs,
    options,
    outDir,
    inPlace,
    backup,
    output,
    dryRun: given.dryRun ?? false,
    diff: given.diff,
    onlyChanged: given.onlyChanged ?? false,
    explain: given.explain,
    rejects: given.rejects,
    report: given.report,
    about: given.about,
    journal,
    jobs,
    measures: given.measures ?? false,
    signal: given.signal,
    abandon: given.abandon,
  };
}

/** How many threads work where nobody says. */
export function defaultJobs(): number {
  return Math.min(availableParallelism(), JOB_BOUNDS[1]);
}

/** Whether the texts of all files are written one after the other. */
export function joinsTexts({ outDir, inPlace, dryRun, output }: Plan): boolean {
  return outDir === undefined && !inPlace && !dryRun && output !== undefined;
}

/** The files that are written beside the texts, by the option that names them. */
export function sideFilesOf({ explain, rejects, report, journal }: Plan): { option: string; path: string }[] {
  return Object.entries({ explain, rejects, report, resume: journal }).flatMap(([option, path]) =>
    typeof path === 'string' ? [{ option, path }] : [],
  );
}
