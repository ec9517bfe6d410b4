import { fixerNames, type CharacterSettings, type FixerName } from '../../src/characters/index.ts';

/** Settings that switch on the fixers named and no others. */
export function settingsOf(names: readonly FixerName[]): CharacterSettings {
  const switches = fixerNames.map((name) => [name, names.includes(name)] as const);
  return Object.fromEntries(switches) as Record<FixerName, boolean>;
}
