import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = ['english.model.bin', 'english.lexicon.bin'];

let user: string;

/** A project with the package in it, as far as bundlers read it. */
beforeAll(() => {
  user = mkdtempSync(join(tmpdir(), 'casemend-'));
  const installed = join(user, 'node_modules/casemend');
  mkdirSync(installed, { recursive: true });
  for (const name of ['package.json', 'dist']) cpSync(join(ROOT, name), join(installed, name), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) {
    const link = join(user, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
});

afterAll(() => {
  rmSync(user, { recursive: true });
});

const zipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

async function bundle(contents: string): Promise<{ size: number; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: user },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
  });
  return { size: zipped(outputFiles[0]!.contents), metafile };
}

test.each([
  ['casemend/core', 150_000],
  ['casemend/characters', 63_000],
  ['casemend/decode', 30_000],
  ['casemend/diagnose', 102_000],
  ['casemend/edits', 3_000],
  ['casemend', 3_000_000],
  ['casemend/stream', 3_000_000],
  ['casemend/formats', 3_100_000],
])('%s in a browser stays below %i bytes of gzip', async (door, most) => {
  const { size } = await bundle(`export * from '${door}'`);
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(most);
});

test('the core and its data together stay below 3 MB', async () => {
  const { size } = await bundle(`export * from 'casemend/core'`);
  const data = DATA.map((name) => zipped(readFileSync(join(ROOT, 'dist/data', name))));
  expect([size, ...data].reduce((sum, bytes) => sum + bytes)).toBeLessThan(3_000_000);
});

test.each(['core', 'characters', 'decode', 'diagnose', 'edits'])('casemend/%s has no data in it', async (door) => {
  const { metafile } = await bundle(`export * from 'casemend/${door}'`);
  expect(Object.keys(metafile.inputs).filter((path) => /wink|in-code|in-files/u.test(path))).toEqual([]);
});
