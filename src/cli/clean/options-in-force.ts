import { DEFAULT_MIN_CONFIDENCE } from '../../casing/settings.ts';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { counted } from '../../display/figures.ts';

/** The options that a run goes by, also those from a config file, for people: those that are as they always are go unsaid. */
export function optionsInForce(command: CleanCommand): [name: string, value: string][] {
  const { inputs, options, fields, columns, header, ...others } = command;
  const { lexicon, model, characters, casing, minConfidence, ...switches } = options;
  const said = {
    inputs,
    field: fields,
    column: columns,
    noHeader: !header,
    minConfidence: minConfidence ?? DEFAULT_MIN_CONFIDENCE,
    ...switches,
    characters: characters === undefined ? undefined : sayStage(characters),
    casing: casing === undefined ? undefined : sayStage(casing),
    lexicon:
      lexicon &&
      `${counted(lexicon.force?.length ?? 0, 'name')}, ${counted(lexicon.never?.length ?? 0, 'word')} never touched`,
    model: model && `one of your own, ${counted(model.length, 'byte')}`,
    ...others,
    typed: undefined,
  };
  return Object.entries(said).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return [];
    return [[optionName(name), sayValue(value)]];
  });
}

function sayStage(stage: boolean | object): string {
  if (typeof stage === 'boolean') return stage ? 'on' : 'off';
  return Object.entries(stage)
    .map(([name, choice]) => `${name}=${String(choice)}`)
    .join(', ');
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === true ? 'on' : String(value);
}

/** `minConfidence` as it is typed: `min-confidence`. */
function optionName(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
