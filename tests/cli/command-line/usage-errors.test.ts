import { expect, test } from 'vitest';
import { readCleanCommand } from '../../../src/cli/command-line/read-clean-command.ts';
import { UsageError } from '../../../src/cli/command-line/usage-error.ts';
import { folder } from '../../support/folder.ts';
import { problemOf } from './problem-of.ts';

test.each([
  [['--frobnicate'], 'unknown option --frobnicate'],
  [['-x'], 'unknown option -x'],
  [['--__proto__'], 'unknown option --__proto__'],
  [['--perline'], 'unknown option --perline (did you mean --per-line?)'],
  [['--out', 'x'], 'unknown option --out (did you mean --out-dir?)'],
  [['--diagnose'], 'unknown option --diagnose'],
  [['--diff=yes'], 'option --diff takes no value'],
  [['--format', 'xml'], "option --format needs text, ndjson, csv, tsv, markdown, html, srt or vtt, not 'xml'"],
  [['--field='], 'option --field needs the path of a field, such as text or article.body'],
  [
    ['--delimiter', '::'],
    "option --delimiter needs one character other than a quotation mark, such as ; or \\t, not '::'",
  ],
  [
    ['--delimiter', '"'],
    `option --delimiter needs one character other than a quotation mark, such as ; or \\t, not '"'`,
  ],
  [
    ['--encoding', 'klingon'],
    "option --encoding needs an encoding that is known here, such as windows-1252, not 'klingon'",
  ],
  [['--max-record', '1000'], "option --max-record needs a size from 1KiB to 256MiB, such as 16MiB, not '1000'"],
  [['--max-record', '1G'], "option --max-record needs a size from 1KiB to 256MiB, such as 16MiB, not '1G'"],
  [['--max-record', 'lots'], "option --max-record needs a size from 1KiB to 256MiB, such as 16MiB, not 'lots'"],
  [['--jobs', '0'], "option --jobs needs a whole number from 1 to 256, not '0'"],
  [['-j', '1.5'], "option --jobs needs a whole number from 1 to 256, not '1.5'"],
  [['--jobs', '257'], "option --jobs needs a whole number from 1 to 256, not '257'"],
  [['--jobs'], 'option --jobs needs a whole number from 1 to 256'],
  [['--stats', 'xml'], "option --stats needs text or json, not 'xml'"],
  [['--min-confidence', '1.5'], "option --min-confidence needs a number from 0.2 to 1, not '1.5'"],
  [
    ['--report', '--quiet'],
    "option --report needs the name of a file, not '--quiet'; write --report=--quiet if that is meant",
  ],
  [
    ['--characters', 'tag'],
    /^option --characters: unknown fixer 'tag' \(did you mean tags\?\); allowed are tags, entities,/u,
  ],
  [
    ['--characters', 'lines=all'],
    "option --characters: fixer lines can be true or unwrap or pages or false, not 'all'",
  ],
  [['--characters', '__proto__=true'], /^option --characters: unknown fixer '__proto__'; /u],
  [['--characters', 'tags,'], /^option --characters: unknown fixer ''; /u],
  [['--casing', 'headlines'], /^option --casing: unknown rule 'headlines' \(did you mean headline\?\)/u],
  [['--casing', 'headline=maybe'], "option --casing: rule headline can be true or false, not 'maybe'"],
  [['--no-casing', '--casing', 'headline'], 'options --no-casing and --casing exclude each other'],
  [[''], 'an input has an empty name; name a file, a folder or -'],
  [['--check', '--diff', '-o', 'x', 'a'], 'options --out-dir and --check exclude each other'],
  [['--resume', 'j', '-o', 'x', '-n', 'a'], 'options --resume and --dry-run exclude each other'],
  [['--stdin-filepath', 'a.md', 'b'], 'option --stdin-filepath needs standard input; name no file, or name - too'],
  [['-o', 'x', '-i', 'a'], 'options --out-dir and --in-place exclude each other'],
  [['-o', 'x', '--check', 'a'], 'options --out-dir and --check exclude each other'],
  [['-i'], 'option --in-place needs files or folders, not standard input'],
  [['-i', 'a', '-'], 'option --in-place needs files or folders, not standard input'],
  [['-o', 'x'], 'option --out-dir needs files or folders, not standard input alone'],
  [['-o', '-', 'a'], 'option --out-dir cannot be standard output; name a place'],
  [['--backup', '.orig', 'a'], 'option --backup needs --in-place'],
  [['-i', '--backup=', 'a'], 'option --backup needs a suffix without / and \\, such as .bak'],
  [['-i', '--backup', '/../x', 'a'], "option --backup needs a suffix without / and \\, such as .bak, not '/../x'"],
  [['--explain', 'x', '--report', './x'], 'options --explain and --report name the same file, ./x'],
  [['--rejects', 'x', '--resume', 'x', '-o', 'o', 'a'], 'options --rejects and --resume name the same file, x'],
  [
    ['--explain', '-', '--rejects', '-'],
    'options --explain and --rejects would both write to standard output; name a file for --explain',
  ],
  [
    ['--explain', '-', '--diff'],
    'options --explain and --diff would both write to standard output; name a file for --explain',
  ],
  [['--report', '-'], 'option --report cannot be standard output; name a place'],
  [['--explain', 'a', 'a'], 'option --explain would overwrite a, which is to be read'],
  [['--resume', 'j', 'a'], 'option --resume needs --out-dir or --in-place'],
  [['--resume', 'j', '-o', 'x', 'a', '-'], 'option --resume needs files or folders, not standard input'],
  [['--format', 'csv'], 'format csv needs --column NAME, the column that holds prose'],
  [['--config', 'x', '--no-config'], 'options --config and --no-config exclude each other'],
] as const)('%j is a usage error', (args, problem) => {
  const found = problemOf(() => readCleanCommand(args, { cwd: folder() }), UsageError);
  if (typeof problem === 'string') expect(found).toBe(problem);
  else expect(found).toMatch(problem);
});
