import { describe, expect, test } from 'vitest';
import { readCleanCommand } from '../../../src/cli/command-line/read-clean-command.ts';
import { SettingsError } from '../../../src/cli/command-line/usage-error.ts';
import { tree } from '../casemend.ts';
import { problemOf } from './problem-of.ts';

describe('rejected with its place', () => {
  test.each([
    [
      '{\n  "jobs": 2,\n  "minConfidense": 1\n}',
      /^casemend\.json:3:3: unknown key 'minConfidense' \(did you mean minConfidence\?\); allowed are format, perLine, .*, characters, casing$/u,
    ],
    ['{"perline": true}', /^casemend\.json:1:2: unknown key 'perline' \(did you mean perLine\?\)/u],
    ['{"__proto__": {"jobs": 2}}', /^casemend\.json:1:2: unknown key '__proto__'; allowed/u],
    ['{"constructor": 1}', /unknown key 'constructor'/u],
    ['{"resume": "j"}', "casemend.json:1:2: key 'resume' belongs on the command line"],
    ['{"noConfig": true}', "casemend.json:1:2: key 'noConfig' belongs on the command line"],
    ['{"help": true}', "casemend.json:1:2: key 'help' belongs on the command line"],
    ['{"no-characters": true}', `casemend.json:1:2: unknown key 'no-characters'; write "characters": false`],
    ['{"jobs": 1,\n"jobs": 2}', "casemend.json:2:1: key 'jobs' was given before, as 'jobs' on line 1; keep one"],
    [
      '{"maxRecord": 1024,\n\n"max-record": 1024}',
      "casemend.json:3:1: key 'max-record' was given before, as 'maxRecord' on line 1; keep one",
    ],
    ['{"quiet": "yes"}', "casemend.json:1:11: key 'quiet' needs true or false, not 'yes'"],
    ['{"jobs": "4"}', "casemend.json:1:10: key 'jobs' needs a whole number from 1 to 256, not '4'"],
    ['{"jobs": 4.5}', "casemend.json:1:10: key 'jobs' needs a whole number from 1 to 256, not 4.5"],
    ['{"maxRecord": 5}', "casemend.json:1:15: key 'maxRecord' needs a size from 1KiB to 256MiB, such as 16MiB, not 5"],
    [
      '{"format": ["csv"]}',
      "casemend.json:1:12: key 'format' needs text, ndjson, csv, tsv, markdown, html, srt or vtt, not an array",
    ],
    [
      '{"field": ["a", 1]}',
      "casemend.json:1:17: key 'field' needs the path of a field, such as text or article.body, or an array of such, not 1",
    ],
    [
      '{"include": {"a": 1}}',
      "casemend.json:1:13: key 'include' needs a glob, such as *.txt, or an array of such, not an object",
    ],
    ['{"outDir": null}', "casemend.json:1:12: key 'outDir' needs the name of a folder, not null"],
    ['{"explain": "a\\u0000b"}', /^casemend\.json:1:13: key 'explain' needs the name of a file, not /u],
    ['{"characters": true}', "casemend.json:1:16: key 'characters' needs false or an object, not true"],
    [
      '{"characters": {"line": true}}',
      /^casemend\.json:1:17: key 'characters': unknown fixer 'line' \(did you mean lines\?\)/u,
    ],
    [
      '{"characters": {"lines": "all"}}',
      "casemend.json:1:17: key 'characters': fixer lines can be true or unwrap or pages or false, not 'all'",
    ],
    ['{"characters": {"lines": {}}}', /fixer lines can be .*, not 'an object'$/u],
    ['{"casing": {"headline": 1}}', "casemend.json:1:13: key 'casing': rule headline can be true or false, not 1"],
    ['{"casing": {"__proto__": true}}', /unknown rule '__proto__'/u],
    [
      '{"casing": {"headline": true, "headline": false}}',
      "casemend.json:1:31: key 'casing': headline is set twice; keep one",
    ],
    ['[]', 'casemend.json:1:1: must be an object of settings, not an array'],
    ['{"jobs": 2,}', /^casemend\.json:1:12: is not JSON: /u],
    ['{\n// no\n}', /^casemend\.json:2:1: is not JSON: /u],
    ['', /^casemend\.json:1:1: is not JSON: /u],
    ['{"jobs" 2}', /^casemend\.json:1:9: is not JSON: colon expected$/u],
    ['{"field": '.padEnd(200_000, '['), /^casemend\.json(?::\d+:\d+)?: is n/u],
  ])('%.60s', (text, problem) => {
    const cwd = tree({ 'casemend.json': text });
    const found = problemOf(() => readCleanCommand([], { cwd }), SettingsError);
    if (typeof problem === 'string') expect(found).toBe(problem);
    else expect(found).toMatch(problem);
  });

  test('in package.json', () => {
    const problem = (text: string): string =>
      problemOf(() => readCleanCommand([], { cwd: tree({ 'package.json': text }) }), SettingsError);
    expect(problem('{\n"casemend": {"job": 1}}')).toMatch(
      /^package\.json:2:14: unknown key 'job' \(did you mean jobs\?\)/u,
    );
    expect(problem('{"casemend": 1}')).toBe("package.json:1:14: key 'casemend' needs an object, not 1");
    expect(problem('{"casemend": {}, "casemend": {}}')).toBe(
      "package.json:1:18: key 'casemend' stands twice; keep one",
    );
    expect(problem('{')).toMatch(/^package\.json:1:2: is not JSON: /u);
  });

  test('as a file', () => {
    const cwd = tree({ 'bad.json': Buffer.from([0x7b, 0xff, 0x7d]) });
    const problem = (file: string): string =>
      problemOf(() => readCleanCommand(['--config', file], { cwd }), SettingsError);
    expect(problem('bad.json')).toBe('bad.json: is not UTF-8; save it as UTF-8');
    expect(problem('missing.json')).toBe('missing.json: no such file; check the path');
    expect(problem('.')).toMatch(/^\.: is a directory/u);
  });
});

test('no prototype is touched', () => {
  const cwd = tree({ 'casemend.json': '{"__proto__": {"polluted": true}}' });
  expect(() => readCleanCommand([], { cwd })).toThrow();
  expect({}).not.toHaveProperty('polluted');
});
