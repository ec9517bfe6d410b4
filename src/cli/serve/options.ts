import { resolveOptions, type Options } from '../../options.ts';
import { mergeStages, type StageName, type StageSettings } from '../command-line/stages.ts';
import { Problem } from './problem.ts';

/** These options, and where they say nothing those of the server; of a stage part by part. */
export function mergeOptions(server: Options, own: Options): Options {
  const characters = mergeStage('characters', server.characters, own.characters);
  const casing = mergeStage('casing', server.casing, own.casing);
  return {
    ...server,
    ...own,
    ...(characters !== undefined && { characters }),
    ...(casing !== undefined && { casing }),
  };
}

function mergeStage(stage: StageName, server: Stage, own: Stage): Stage {
  if (own === true) return server === false ? true : server;
  return mergeStages(stage, toSettings(own), server === true ? undefined : toSettings(server));
}

type Stage = boolean | object | undefined;

const toSettings = (stage: Stage): StageSettings | undefined => stage as StageSettings | undefined;

/**
 * The options that a JSON body brings along, checked as the library does.
 *
 * @throws {Problem | CasemendError}
 */
export function readBodyOptions(given: unknown): Options {
  if (given === undefined) return {};
  if (typeof given === 'object' && given !== null && 'model' in given)
    throw new Problem(422, 'BAD_OPTION', "Option 'model' belongs to the server; start it with --model FILE.");
  resolveOptions(given as Options);
  return given as Options;
}
