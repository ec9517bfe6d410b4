import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { BINARY, DAMAGED, REPAIRED, plainEnvironment } from './casemend.ts';

const within = (root: string, name: string): Buffer =>
  Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);

/** Runs the built command in a shell that reads its words with printf, so that they need not be UTF-8; in octal. */
function runIn(root: string, words: string): { status: number; stdout: Buffer } {
  const script = `cd "$1" && exec "$2" "$3" ${words.replace(/<([^>]*)>/gu, (_, word: string) => `"$(printf '${word}')"`)}`;
  const args = ['-c', script, 'sh', root, process.execPath, BINARY];
  try {
    return { status: 0, stdout: execFileSync('sh', args, { env: plainEnvironment(), stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: Buffer };
    return { status, stdout };
  }
}

/** A folder with files whose names are not UTF-8; nothing where there can be none. */
function oddNames(): string | undefined {
  const root = folder();
  try {
    mkdirSync(within(root, 'in/d\xFE\xFF'), { recursive: true });
    for (const name of ['in/caf\xE9.txt', 'in/d\xFE\xFF/\x80x.txt', 'in/\xC3\xA9.txt'])
      writeFileSync(within(root, name), DAMAGED);
    return existsSync(within(root, 'in/caf\xE9.txt')) ? root : undefined;
  } catch {
    return undefined;
  }
}

test('files whose names are not UTF-8 are found, repaired and named as they are', ({ skip }) => {
  const root = oddNames();
  if (root === undefined) return skip('needs a file system that takes any name');
  const text = (name: string): string => readFileSync(within(root, name), 'utf8');
  expect(runIn(root, '-q -o out --resume journal --report <r\\351.html> --explain edits in').status).toBe(0);
  for (const name of ['caf\xE9.txt', 'd\xFE\xFF/\x80x.txt', '\xC3\xA9.txt']) expect(text(`out/${name}`)).toBe(REPAIRED);
  expect(text('r\xE9.html')).toContain('Qureshi');
  expect(text('edits')).toContain('"file":"in/caf\\udce9.txt"');
  const listed = runIn(root, '--check -q in').stdout.toString('latin1');
  expect(listed).toBe('in/caf\xE9.txt\nin/d\xFE\xFF/\x80x.txt\nin/\xC3\xA9.txt\n');
  expect(runIn(root, '-q -i --backup .orig <in/d\\376\\377>').status).toBe(0);
  expect(text('in/d\xFE\xFF/\x80x.txt')).toBe(REPAIRED);
  expect(text('in/d\xFE\xFF/\x80x.txt.orig')).toBe(DAMAGED);
});

test('they may be named on the command line', ({ skip }) => {
  const root = oddNames();
  if (root === undefined || !existsSync('/proc/self/cmdline'))
    return skip('needs a system that shows its command lines');
  expect(runIn(root, '<in/caf\\351.txt>')).toEqual({ status: 0, stdout: Buffer.from(REPAIRED) });
  expect(runIn(root, 'diagnose <in/caf\\351.txt>')).toMatchObject({ status: 0 });
});
