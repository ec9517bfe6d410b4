import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { normalize } from '../../src/index.ts';

const SENTENCE = 'president barack obama met angela merkel in a café in berlin on monday.';

test('the doors are these and nothing else', async () => {
  const door = async (name: string): Promise<string[]> =>
    Object.keys((await import(`../../src/stream/${name}.ts`)) as object).sort();
  expect(await door('web')).toEqual(['createByteStream', 'createRecordStream']);
  expect(await door('node')).toEqual([
    'createByteStream',
    'createByteTransform',
    'createRecordStream',
    'createRecordTransform',
  ]);
});

test('the web streams run in a browser, with nothing of Node', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/stream/web.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'streams',
    write: false,
  });
  const browser = createContext({ atob, TextDecoder, TextEncoder, TransformStream, Response, SENTENCE });
  runInContext(outputFiles[0]!.text, browser);
  const repaired = runInContext(
    `new Response(new Response(SENTENCE).body.pipeThrough(streams.createByteStream())).text()`,
    browser,
  ) as Promise<string>;
  expect(await repaired).toBe(normalize(SENTENCE));
});
