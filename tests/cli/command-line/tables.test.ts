import { describe, expect, test } from 'vitest';
import { fixers } from '../../../src/characters/index.ts';
import { CLEAN_FLAGS } from '../../../src/cli/command-line/clean-flags.ts';
import { commands } from '../../../src/cli/command-line/commands.ts';
import { completionScript } from '../../../src/cli/command-line/completion/index.ts';
import { configKeys } from '../../../src/cli/command-line/config-keys.ts';
import { FIXER_CHOICES } from '../../../src/cli/command-line/fixers.ts';
import { flagGroups } from '../../../src/cli/command-line/flag.ts';
import { helpText } from '../../../src/cli/command-line/help.ts';
import { resolveOptions } from '../../../src/options.ts';

describe.each(commands)('the table of $name', ({ name, flags, text }) => {
  test('has every name and every letter once', () => {
    const names = flags.flatMap((flag) => [flag.name, ...(flag.short === undefined ? [] : [flag.short])]);
    expect(new Set(names).size).toBe(names.length);
    for (const flag of flags) {
      expect(flag.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      if (flag.short !== undefined) expect(flag.short).toMatch(/^[a-z]$/u);
    }
  });

  test('says of every flag what it does, in one line without a full stop', () => {
    for (const flag of flags) expect(flag.text).toMatch(/^\S.{3,90}[^.\s]$/u);
    expect(text).toMatch(/^\S.*[^.\s]$/u);
  });

  test('gives bounds, choices and repetition only to flags with values', () => {
    for (const { value, range, choices, hints, repeatable, fallback } of flags) {
      if (value === undefined) expect([range, choices, hints, repeatable, fallback]).toEqual(Array(5).fill(undefined));
      if (range) expect(range[0]).toBeLessThan(range[1]);
    }
  });

  test('is in the help, under its groups', () => {
    const help = helpText(name);
    for (const { name: flag, short } of flags) {
      expect(help).toMatch(new RegExp(`^ {7}${short === undefined ? '' : `-${short}, `}--${flag}\\b`, 'mu'));
    }
    const groups = flagGroups.filter((group) => flags.some((flag) => flag.group === group));
    if (groups.length > 1) for (const group of groups) expect(help).toContain(`\n   ${group}\n`);
  });

  test.each(['bash', 'zsh', 'fish'] as const)('is in the completions for %s', (shell) => {
    const script = completionScript(shell);
    for (const flag of flags) expect(script).toContain(shell === 'fish' ? `-l ${flag.name} ` : `--${flag.name}`);
    expect(script).toContain(name);
  });
});

test('every flag that is not for the command line only is a key of the config file', () => {
  const camel = (name: string): string => name.replace(/-(.)/gu, (_match, letter: string) => letter.toUpperCase());
  const keys = CLEAN_FLAGS.filter(({ onlyTyped }) => !onlyTyped).map(({ name }) => camel(name));
  const stages = ['noCharacters', 'noCasing'];
  expect([...configKeys].sort()).toEqual(keys.filter((key) => !stages.includes(key)).sort());
});

test('the choices of the fixers are those of the library', () => {
  expect(FIXER_CHOICES).toEqual(Object.fromEntries(fixers.map(({ name, choices }) => [name, choices])));
  expect(Object.keys(FIXER_CHOICES)).toEqual(fixers.map(({ name }) => name));
});

test('--min-confidence has the range and the default of the option', () => {
  const { range, fallback } = CLEAN_FLAGS.find(({ name }) => name === 'min-confidence')!;
  expect(fallback).toBe(resolveOptions().minConfidence);
  const [lowest, highest] = range!;
  for (const minConfidence of [lowest, highest]) {
    expect(resolveOptions({ minConfidence })).toMatchObject({ minConfidence });
  }
  for (const minConfidence of [lowest - 0.01, highest + 0.01]) {
    expect(() => resolveOptions({ minConfidence })).toThrow();
  }
});
