import { fixers, type CharacterSettings, type FixerName } from '../../src/characters/index.ts';

/** Settings that have the fixers named do as they do when they are on, and no others. */
export function settingsOf(names: readonly FixerName[]): CharacterSettings {
  const settings = fixers.map(({ name, choices }) => [name, names.includes(name) && choices.find(Boolean)!] as const);
  return Object.fromEntries(settings) as Record<FixerName, never>;
}
