import { readChoice, readObject } from '../option-values.ts';
import type { FixerName, FixerSettings } from './fixer.ts';
import { fixers } from './index.ts';

/** What each fixer is set to. @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION` */
export function readFixers(value: unknown): false | FixerSettings {
  if (value === false) return false;
  const names = fixers.map((fixer) => fixer.name);
  const given = readObject('characters', value === undefined || value === true ? {} : value, names);
  const settings = fixers.map(({ name, choices }) => [name, readChoice(`characters.${name}`, given[name], choices)]);
  return Object.fromEntries(settings) as Record<FixerName, never>;
}
