import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/command-line/commands.ts';

const FOLDER = new URL('./', import.meta.url);

test('every flag of every command is tried with the real command', () => {
  const sources = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
  const code = sources.map((file) => readFileSync(new URL(file, FOLDER), 'utf8')).join('');
  const given = new Set(Array.from(code.matchAll(/['"`](--?[a-z][a-z-]*)/gu), (match) => match[1]!));
  const names = commands.flatMap(({ flags }) => flags.map(({ name, short }) => [`--${name}`, `-${short ?? ''}`]));
  expect(names.filter((spellings) => !spellings.some((spelling) => given.has(spelling)))).toEqual([]);
});
