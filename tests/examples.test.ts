import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { mend, notBlank } from '../examples/async-iterator.ts';
import { CasemendTransformer } from '../examples/langchain.ts';
import { mendArchive, mendResponse } from '../examples/streams.ts';
import { mendInPool } from '../examples/worker-pool.ts';
import { normalize } from '../src/index.ts';
import { files } from './cli/casemend.ts';
import { MENDED, RECORDS } from './examples/records.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx/cli'));

/** Runs an example as its first lines say. */
function runExample(name: string, args: readonly string[], input = ''): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [TSX, join(EXAMPLES, name), ...args], { input, encoding: 'utf8' });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

it('README.md lists every example', () => {
  const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
  const examples = readdirSync(EXAMPLES).filter((name) => !/^(?:README\.md|worker-pool-task\.js)$/u.test(name));
  expect(Array.from(readme.matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gmu), ([, name]) => name).sort()).toEqual(
    examples.sort(),
  );
});

describe('async-iterator.ts', () => {
  it('mends each record as it comes', async () => {
    let taken = 0;
    const records = (async function* (): AsyncGenerator<string> {
      for (const record of ['', ...RECORDS]) {
        taken++;
        yield await Promise.resolve(record);
      }
    })();
    const mended = mend(notBlank(records));
    expect((await mended.next()).value).toBe(MENDED[0]);
    expect(taken).toBe(2);
    expect(await all(mended)).toEqual(MENDED.slice(1));
  });

  it('runs', () => {
    const input = RECORDS.join('\n\n');
    expect(runExample('async-iterator.ts', [], input)).toMatchObject({ status: 0, stdout: `${MENDED.join('\n')}\n` });
  });
});

describe('streams.ts', () => {
  it('mends a compressed archive', async () => {
    const [from] = files(gzipSync(`${RECORDS.join('\r\n')}\n`));
    const to = join(dirname(from!), 'to.gz');
    await mendArchive(from!, to);
    expect(gunzipSync(readFileSync(to)).toString()).toBe(`${MENDED.join('\r\n')}\n`);
    expect(runExample('streams.ts', [from!, `${to}2`]).status).toBe(0);
    expect(readFileSync(`${to}2`)).toEqual(readFileSync(to));
  });

  it('tells of a damaged archive', async () => {
    const [from] = files('');
    writeFileSync(from!, gzipSync('a line\n'.repeat(1000)).subarray(0, -10));
    await expect(mendArchive(from!, `${from!}.out`)).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });

  it('mends a response', async () => {
    const text = 'on monday josé rang from berlin, and the senate met in washington.';
    const bytes = Buffer.from(text, 'latin1');
    const response = mendResponse(new Response(bytes, { headers: { 'content-type': 'text/plain; charset=latin1' } }));
    expect(await response.text()).toBe(normalize(text));
    expect(normalize(text)).toContain('José');
    expect(await mendResponse(new Response(null, { status: 204 })).text()).toBe('');
  });
});

describe('langchain.ts', () => {
  it('mends documents and says so in their metadata', async () => {
    const metadata = { source: 'a.pdf', loc: { page: 3 } };
    const documents = RECORDS.map((pageContent, at) => new Document({ pageContent, metadata, id: `id-${at}` }));
    const before = structuredClone(documents.map((document) => ({ ...document })));
    const mended = await new CasemendTransformer().invoke(documents);
    expect(mended.map((document) => document.pageContent)).toEqual(MENDED);
    expect(mended.map((document) => document.id)).toEqual(documents.map((document) => document.id));
    expect(mended[2]!.metadata).toEqual({ ...metadata, casemend: { kind: expect.any(String) as string, edits: 0 } });
    expect(mended[1]!.metadata['casemend']).toMatchObject({ kind: 'upper' });
    expect(documents.map((document) => ({ ...document }))).toEqual(before);
  });

  it('takes options and joins a chain', async () => {
    const chain = new CasemendTransformer({ casing: false }).pipe((documents) => documents.length);
    expect(await chain.invoke([new Document({ pageContent: 'a' }), new Document({ pageContent: 'b' })])).toBe(2);
    expect(() => new CasemendTransformer({ minConfidence: 7 })).toThrow(/minConfidence/u);
  });
});

describe('worker-pool.ts', () => {
  it('gives results in order, with few records on their way', async () => {
    let taken = 0;
    const records = function* (): Generator<string> {
      for (; taken < 40; taken++) yield RECORDS[taken % 4]!.repeat(taken % 4 === 0 ? 50 : 1);
    };
    let given = 0;
    for await (const record of mendInPool(records(), { threads: 2, options: { characters: { punctuation: false } } })) {
      const original = RECORDS[given % 4]!.repeat(given % 4 === 0 ? 50 : 1);
      expect(record).toBe(normalize(original, { characters: { punctuation: false } }));
      expect(taken - given++).toBeLessThanOrEqual(8);
    }
    expect(given).toBe(40);
  });

  it('ends its threads when it is left early or fails', async () => {
    for await (const record of mendInPool(RECORDS, { threads: 1 })) {
      expect(record).toBe(MENDED[0]);
      break;
    }
    const failing = mendInPool(['a', 7 as never, 'b'], { threads: 1 });
    await expect(all(failing)).rejects.toThrow(/needs a string/u);
    await expect(mendInPool([], { options: { minConfidence: 7 } }).next()).rejects.toThrow(/minConfidence/u);
  });

  it('runs', () => {
    expect(existsSync(join(EXAMPLES, 'worker-pool-task.js'))).toBe(true);
    const { status, stdout } = runExample('worker-pool.ts', [], RECORDS.join('\n'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${MENDED.join('\n')}\n` });
  });
});
