import { statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { toInputError } from '../files/input-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import type { InputPlan, StreamInput } from '../plan/input-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { choiceOf } from './choice.ts';
import { endingOf } from './endings.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';
import { walk } from './walk.ts';

/** Why something in a folder is left out on purpose. */
export type SkipReason = 'link' | 'loop' | 'other' | 'ignored';

/** What is met on the way that is no source. */
export interface Sights {
  /** Something in a folder that cannot be read. */
  readonly onProblem: (path: string, problem: string) => void;
  /** Something that is left out on purpose, and why. */
  readonly onSkipped: (path: string, reason: SkipReason) => void;
}

/** For those whom nothing else concerns. */
export const UNSEEN: Sights = { onProblem: () => undefined, onSkipped: () => undefined };

const FOR_PROGRAMS =
  'is written for programs, not for people; say what it is with --format, or make NDJSON of JSON (jq -c .[] FILE)';

/** Which files are wanted, and which are not because a run writes them. */
export type Wanted = Pick<InputPlan, 'inputs' | 'format' | 'include' | 'exclude' | 'follow'> &
  Partial<Pick<Plan, 'outDir' | 'explain' | 'rejects' | 'report' | 'journal' | 'backup'>>;

/** The files that inputs name, and those in the folders that they name, one after the other. */
export async function* listSources(wanted: Wanted, sights: Sights): AsyncGenerator<Source> {
  const targets = new Set<string>();
  const isOne = wanted.inputs.length === 1;
  for await (const source of everySource(wanted, sights)) {
    const target = source.target.join('/');
    if (wanted.outDir !== undefined && !isOne && source.problem === undefined) {
      if (targets.has(target)) {
        yield { ...source, problem: `would be written to ${target} as an earlier input was; repair it on its own` };
        continue;
      }
      targets.add(target);
    }
    yield source;
  }
}

async function* everySource(wanted: Wanted, sights: Sights): AsyncGenerator<Source> {
  const { outDir, explain, rejects, report, journal } = wanted;
  const own = [outDir, explain, rejects, report, journal].filter((path) => typeof path === 'string').map(realPath);
  const written = new Set(own);
  for (const [at, input] of wanted.inputs.entries()) {
    if (typeof input !== 'string') yield streamSource(input, at, wanted);
    else yield* sourcesAt(input, at, wanted, written, sights);
  }
}

function streamSource(stream: StreamInput, input: number, { format }: Wanted): Source {
  const { name, target = basename(name) } = stream;
  return { ...sourceOf({ input, path: [] }, name, [target], format), stream, ...problemOf(name, format) };
}

async function* sourcesAt(
  path: string,
  input: number,
  wanted: Wanted,
  written: ReadonlySet<string>,
  sights: Sights,
): AsyncGenerator<Source> {
  const { format, follow } = wanted;
  let stats: Stats;
  try {
    stats = statSync(fromPath(path));
  } catch (error) {
    yield { ...sourceOf({ input, path: [] }, path, [], format), problem: toInputError(error).message };
    return;
  }
  if (!stats.isDirectory()) {
    const source = sourceOf({ input, path: [] }, path, [basename(path)], format);
    yield { ...source, size: stats.isFile() ? stats.size : undefined, ...problemOf(path, format) };
    return;
  }
  const found = walk(path, {
    follow,
    ...choiceOf(wanted),
    leftOut: written,
    onError: (at, error) => sights.onProblem(at, toInputError(error).message),
    onLink: (at, isLoop) => sights.onSkipped(at, isLoop ? 'loop' : 'link'),
    onIgnored: (at) => sights.onSkipped(at, 'ignored'),
    onOther: (at) => sights.onSkipped(at, 'other'),
  });
  for await (const { file, path: names } of found) {
    yield sourceOf({ input, path: names }, file, names, format);
  }
}

function sourceOf(place: Place, path: string, target: readonly string[], said: Wanted['format']): Source {
  const { format, compression } = endingOf(path);
  return { place, path, stream: undefined, target, format: said ?? format ?? 'text', compression, size: undefined };
}

/** What is written for programs is taken from folders only if a glob asks for it, and by its name not at all. */
function problemOf(path: string, said: Wanted['format']): Pick<Source, 'problem'> {
  return said === undefined && endingOf(path).isForPrograms ? { problem: FOR_PROGRAMS } : {};
}
