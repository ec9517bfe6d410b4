import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { CLEAN_FLAGS } from '../../../src/cli/command-line/clean-flags.ts';
import { commandNames, commandOf } from '../../../src/cli/command-line/commands.ts';
import { helpText, shortHelp } from '../../../src/cli/command-line/help.ts';
import { optionsTable } from '../../../src/cli/command-line/options-table.ts';
import { pages } from '../../../src/cli/command-line/pages.ts';

describe.each(commandNames)('the help of %s', (name) => {
  test('has the sections of a page of the manual, in their order', () => {
    const titles = Array.from(helpText(name).matchAll(/^[A-Z][A-Z ]+$/gmu), ([title]) => title);
    const all = [
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'COMMANDS',
      'OPTIONS',
      'FILES',
      'EXIT STATUS',
      'ENVIRONMENT',
      'EXAMPLES',
    ];
    expect(titles).toEqual(all.filter((title) => titles.includes(title)));
    expect(titles).toEqual(
      expect.arrayContaining(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'EXAMPLES']),
    );
  });

  test.each([
    [undefined, 100],
    [200, 100],
    [80, 80],
    [61, 61],
    [20, 60],
  ])('%s columns wide, it fits into %i', (columns, width) => {
    const examples = pages[name].examples.map((example) => `       ${example}`);
    const lines = helpText(name, columns)
      .split('\n')
      .filter((line) => !examples.includes(line));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(width - 15);
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
  });
});

test.each(commandNames)('the short help of %s names every flag, and where there is more', (name) => {
  const help = shortHelp(name, 70);
  expect(help).toMatch(/^usage: casemend /u);
  for (const flag of commandOf(name).flags) expect(help).toMatch(new RegExp(`^ {2}[- ].*--${flag.name}\\b`, 'mu'));
  expect(help).toMatch(/--help\s+says\s+more/u);
  expect(help.length).toBeLessThan(helpText(name, 70).length);
  expect(help.split('\n').filter((line) => line.length > 70)).toEqual([]);
});

test('the help of casemend names the commands, the files and every exit status', () => {
  const help = helpText('clean');
  for (const name of commandNames) expect(help).toMatch(new RegExp(`^ {7}${name}\\b`, 'mu'));
  for (const status of ['0', '1', '2', '129, 130, 143']) expect(help).toContain(`\n       ${status}`);
  for (const word of ['casemend.json', '[never]', 'NO_COLOR', 'FORCE_COLOR', 'CASEMEND_DEBUG'])
    expect(help).toContain(word);
});

test('the table for the documentation has every flag with its line, as prettier would set it', async () => {
  const table = optionsTable();
  expect(table.trimEnd().split('\n')).toHaveLength(CLEAN_FLAGS.length + 2);
  for (const { name, text } of CLEAN_FLAGS) {
    expect(table).toContain(`--${name}`);
    expect(table).toContain(text);
  }
  expect(await format(table, { parser: 'markdown' })).toBe(table);
});
