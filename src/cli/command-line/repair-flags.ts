import { ruleNames } from '../../casing/rules/names.ts';
import { scorerNames } from '../../casing/scorers/scorer.ts';
import { assumptions } from '../../diagnosis/assumption.ts';
import { fixerNames } from './fixers.ts';
import type { Flag } from './flag.ts';

export type RepairFlagName =
  | 'min-confidence'
  | 'min-confidence-in-capitals'
  | 'raise-only'
  | 'assume'
  | 'lexicon'
  | 'model'
  | 'scorer'
  | 'profile'
  | 'no-characters'
  | 'characters'
  | 'no-casing'
  | 'casing';

export type ConfigFlagName = 'config' | 'no-config';

/** Options of the library, for every command that repairs. */
export const REPAIR_FLAGS: readonly Flag<RepairFlagName>[] = [
  {
    name: 'min-confidence',
    group: 'Repair',
    value: 'N',
    range: [0.2, 1],
    fallback: 0.7,
    text: 'change only what is right with at least this probability',
  },
  {
    name: 'min-confidence-in-capitals',
    group: 'Repair',
    value: 'N',
    range: [0, 1],
    text: 'the same for text in capitals or title case throughout',
    more: 'Without it: that of --min-confidence if that is given, else 0, which takes the likeliest casing of every word.',
  },
  { name: 'raise-only', group: 'Repair', text: 'only ever turn small letters into capitals' },
  {
    name: 'assume',
    group: 'Repair',
    value: 'STATE',
    choices: assumptions,
    fallback: 'unknown',
    text: 'what is known of the capitals beforehand',
    more: 'damaged repairs texts that are too short to tell; sound leaves single slips and text in capitals alone.',
  },
  {
    name: 'lexicon',
    group: 'Repair',
    value: 'FILE',
    text: 'names to spell as this file does, and words never to touch',
    more: 'The format is described under FILES.',
  },
  {
    name: 'model',
    group: 'Repair',
    value: 'FILE',
    text: "weigh with a model of your own, which 'casemend train' wrote",
  },
  {
    name: 'scorer',
    group: 'Repair',
    value: 'NAME',
    choices: scorerNames,
    text: 'both asks a network where the model is unsure; fast does not',
    more: 'Without it: both, or fast with a model of your own.',
  },
  {
    name: 'profile',
    group: 'Repair',
    value: 'FILE',
    text: "judge texts by what 'casemend learn' wrote of their source",
  },
  { name: 'no-characters', group: 'Repair', text: 'leave damage other than that of capitals alone' },
  {
    name: 'characters',
    group: 'Repair',
    value: 'FIXER[=CHOICE]',
    hints: fixerNames,
    repeatable: true,
    text: 'set a fixer of characters: tags, lines=unwrap, mojibake=false',
    more: `FIXER alone switches it on. Several may be separated by commas. The fixers are ${fixerNames.join(', ')}.`,
  },
  { name: 'no-casing', group: 'Repair', text: 'leave capitals alone' },
  {
    name: 'casing',
    group: 'Repair',
    value: 'RULE[=SWITCH]',
    hints: ruleNames,
    repeatable: true,
    text: 'switch a rule of casing off or on: headline=false',
    more: `Several may be separated by commas. The rules are ${ruleNames.join(', ')}.`,
  },
];

/** Where settings come from, for every command that repairs. */
export const CONFIG_FLAGS: readonly Flag<ConfigFlagName>[] = [
  {
    name: 'config',
    group: 'Run',
    value: 'FILE',
    onlyTyped: true,
    text: 'take settings from this file instead of casemend.json or package.json',
  },
  { name: 'no-config', group: 'Run', onlyTyped: true, text: 'take settings from no file' },
];

export const HELP_FLAG: Flag<'help'> = {
  name: 'help',
  short: 'h',
  group: 'Other',
  onlyTyped: true,
  text: 'show all there is to say, with -h in short',
};
