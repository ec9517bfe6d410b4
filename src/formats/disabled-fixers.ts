import { resolveOptions, type Options } from '../options.ts';
import type { Format } from './format.ts';

/** Options with those fixers switched off that would take the layout of a format for damage. */
export function withoutDisabled(options: Options, { disabled }: Pick<Format, 'disabled'>): Options {
  const { characters } = resolveOptions(options);
  const off = Object.fromEntries(disabled.map((fixer) => [fixer, false]));
  return { ...options, characters: characters && { ...characters, ...off } };
}
