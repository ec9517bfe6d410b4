import { expect, test } from 'vitest';
import { readLexicon } from '../../../src/cli/command-line/lexicon-file.ts';
import { SettingsError } from '../../../src/cli/command-line/usage-error.ts';
import { normalize } from '../../../src/index.ts';
import { folder } from '../../support/folder.ts';
import { tree } from '../casemend.ts';
import { problemOf } from './problem-of.ts';

const read = (content: string | Uint8Array): { force?: readonly string[]; never?: readonly string[] } =>
  readLexicon(tree({ 'names.txt': content }), 'names.txt');

test('names, comments, remarks and what is never touched', () => {
  const text = `\uFEFF# Our style.
PTI
  van der Berg\t
O’Neill-Smith  # with a curly apostrophe
AT&T

us [never]  # the pronoun
#hashtags are comments, too
  # also behind blanks
Yahoo!\r
3M
Cafe\u0301 Zoe\u0308`;
  expect(read(text)).toEqual({
    force: ['PTI', 'van der Berg', 'O’Neill-Smith', 'AT&T', 'Yahoo!', '3M', 'Café Zoë'],
    never: ['us'],
  });
});

test('what is said twice in the same way counts once', () => {
  expect(read('PTI\nPTI\nus [never]\nUS [never]\nAl-Jazeera\nAl Jazeera\n')).toEqual({
    force: ['PTI', 'Al-Jazeera'],
    never: ['us'],
  });
  expect(read('')).toEqual({ force: [], never: [] });
});

test('its names do what they should', () => {
  const lexicon = read('Daily Quendril\nbush [never]\n');
  const text = 'on monday the daily quendril wrote about the bush in london and about angela merkel.';
  expect(normalize(text, { lexicon })).toContain('the Daily Quendril wrote about the bush in London');
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['no name', 'PTI\n [never]\n', /^names\.txt:2: there is no name on this line; /u],
  ['a flag and a remark only', 'PTI\n\n  # y\n\n [never]  # z\n', /^names\.txt:5: there is no name on this line; /u],
  ['a mark in front', 'PTI\n!us\n', /^names\.txt:2: '!us' is not a name: /u],
  ['two blanks', 'van  der Berg', /^names\.txt:1: 'van {2}der Berg' is not a name: /u],
  ['a quotation mark', '# a\n\nthe “Sun”\n', /^names\.txt:3: .* is not a name: /u],
  ['a comma', 'Inter Milan, FC', /^names\.txt:1: .* is not a name: /u],
  ['a control', 'a\u001B[2Jb', /^names\.txt:1: a control or formatting character; remove it$/u],
  ['something invisible', 'zero\u200Bwidth', /^names\.txt:1: a control or formatting character; remove it$/u],
  ['another flag', 'us [nevr]', /^names\.txt:1: unknown flag \[nevr\]; the one flag is \[never\]$/u],
  ['two spellings', 'PTI\n# x\nPti\n', /^names\.txt:3: Pti is spelt PTI on line 1; keep one$/u],
  [
    'forced and never touched',
    'US\n\nus [never]\n',
    /^names\.txt:3: us is forced and never touched, see line 1; keep one$/u,
  ],
  [
    'never touched and forced',
    'us [never]\nUS',
    /^names\.txt:2: US is forced and never touched, see line 1; keep one$/u,
  ],
  ['another encoding', Buffer.from('PTI\nCafé\n', 'latin1'), /^names\.txt:2: is not UTF-8; save the file as UTF-8$/u],
  ['UTF-16', Buffer.from('\uFEFFPTI', 'utf16le'), /^names\.txt:1: is not UTF-8; save the file as UTF-8$/u],
])('%s is refused with its line', (_what, content, problem) => {
  expect(problemOf(() => read(content), SettingsError)).toMatch(problem);
});

test('a file that cannot be read is refused by name', () => {
  expect(problemOf(() => readLexicon(folder(), 'missing.txt'), SettingsError)).toBe(
    'missing.txt: no such file; check the path',
  );
});

test('a long line and a long list are read', () => {
  const long = `${'a'.repeat(100_000)}!`;
  const many = Array.from({ length: 20_000 }, (_none, at) => `Name${at}`);
  expect(read(`${long}\n${many.join('\n')}`).force).toHaveLength(20_001);
});
