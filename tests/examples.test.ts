import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { repair, notBlank } from '../examples/async-iterator.ts';
import { CasemendTransformer } from '../examples/langchain.ts';
import { repairArchive, repairResponse } from '../examples/streams.ts';
import { repairPosted } from '../examples/web-handler.ts';
import { repairLines } from '../examples/worker-pool.ts';
import { normalize } from '../src/index.ts';
import { files } from './cli/casemend.ts';
import { REPAIRED, RECORDS } from './examples/records.ts';

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
  const examples = readdirSync(EXAMPLES).filter((name) => name !== 'README.md');
  expect(Array.from(readme.matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gmu), ([, name]) => name).sort()).toEqual(
    examples.sort(),
  );
});

describe('async-iterator.ts', () => {
  it('repairs each record as it comes', async () => {
    let taken = 0;
    const records = (async function* (): AsyncGenerator<string> {
      for (const record of ['', ...RECORDS]) {
        taken++;
        yield await Promise.resolve(record);
      }
    })();
    const repaired = repair(notBlank(records));
    expect((await repaired.next()).value).toBe(REPAIRED[0]);
    expect(taken).toBe(2);
    expect(await all(repaired)).toEqual(REPAIRED.slice(1));
  });

  it('runs', () => {
    const input = RECORDS.join('\n\n');
    expect(runExample('async-iterator.ts', [], input)).toMatchObject({ status: 0, stdout: `${REPAIRED.join('\n')}\n` });
  });
});

describe('streams.ts', () => {
  it('repairs a compressed archive', async () => {
    const [from] = files(gzipSync(`${RECORDS.join('\r\n')}\n`));
    const to = join(dirname(from!), 'to.gz');
    await repairArchive(from!, to);
    expect(gunzipSync(readFileSync(to)).toString()).toBe(`${REPAIRED.join('\r\n')}\n`);
    expect(runExample('streams.ts', [from!, `${to}2`]).status).toBe(0);
    expect(readFileSync(`${to}2`)).toEqual(readFileSync(to));
  });

  it('tells of a damaged archive', async () => {
    const [from] = files('');
    writeFileSync(from!, gzipSync('a line\n'.repeat(1000)).subarray(0, -10));
    await expect(repairArchive(from!, `${from!}.out`)).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });

  it('repairs a response', async () => {
    const text = 'on monday josé rang from berlin, and the senate met in washington.';
    const bytes = Buffer.from(text, 'latin1');
    const response = repairResponse(new Response(bytes, { headers: { 'content-type': 'text/plain; charset=latin1' } }));
    expect(await response.text()).toBe(normalize(text));
    expect(normalize(text)).toContain('José');
    expect(await repairResponse(new Response(null, { status: 204 })).text()).toBe('');
  });
});

describe('langchain.ts', () => {
  it('repairs documents and says so in their metadata', async () => {
    const metadata = { source: 'a.pdf', loc: { page: 3 } };
    const documents = RECORDS.map((pageContent, at) => new Document({ pageContent, metadata, id: `id-${at}` }));
    const before = structuredClone(documents.map((document) => ({ ...document })));
    const repaired = await new CasemendTransformer().invoke(documents);
    expect(repaired.map((document) => document.pageContent)).toEqual(REPAIRED);
    expect(repaired.map((document) => document.id)).toEqual(documents.map((document) => document.id));
    expect(repaired[2]!.metadata).toEqual({ ...metadata, casemend: { kind: expect.any(String) as string, edits: 0 } });
    expect(repaired[1]!.metadata['casemend']).toMatchObject({ kind: 'upper' });
    expect(documents.map((document) => ({ ...document }))).toEqual(before);
  });

  it('takes options and joins a chain', async () => {
    const chain = new CasemendTransformer({ casing: false }).pipe((documents) => documents.length);
    expect(await chain.invoke([new Document({ pageContent: 'a' }), new Document({ pageContent: 'b' })])).toBe(2);
    expect(() => new CasemendTransformer({ minConfidence: 7 })).toThrow(/minConfidence/u);
  });
});

describe('worker-pool.ts', () => {
  it('repairs texts in threads, in order', async () => {
    // So much that threads are worth it.
    const padding = 'x'.repeat(4000);
    const texts = Array.from({ length: 50 }, () => [...RECORDS, padding]).flat();
    const options = { characters: { punctuation: false } } as const;
    const chunks: Uint8Array[] = [];
    const lines = Readable.from(texts.map((text) => Buffer.from(`${text}\n`)));
    const totals = await repairLines(lines, (bytes) => void chunks.push(bytes), { jobs: 2, options });
    const repaired = [...RECORDS.map((text) => normalize(text, options)), padding];
    expect(Buffer.concat(chunks).toString()).toBe(texts.map((_, at) => `${repaired[at % 5]!}\n`).join(''));
    expect(totals).toMatchObject({ documents: 250, changed: 150, errors: 0 });
  });

  it('refuses a wrong option', async () => {
    const none = repairLines(Readable.from([]), () => undefined, { options: { minConfidence: 7 } });
    await expect(none).rejects.toThrow(/minConfidence/u);
  });

  it('runs', () => {
    const { status, stdout } = runExample('worker-pool.ts', [], `${RECORDS.join('\n')}\n`);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${REPAIRED.join('\n')}\n` });
  });
});

describe('web-handler.ts', () => {
  const post = async (type: string, body: string): Promise<[status: number, text: string]> => {
    const headers = { 'content-type': type };
    const response = await repairPosted(new Request('http://localhost', { method: 'POST', headers, body }));
    return [response.status, await response.text()];
  };

  it('repairs what is posted, where it is prose', async () => {
    const [damaged, repaired] = [RECORDS[0]!, REPAIRED[0]!];
    expect(await post('text/html; charset=utf-8', `<p title="on monday">${damaged}</p>`)).toEqual([
      200,
      `<p title="on monday">${repaired}</p>`,
    ]);
    expect(await post('application/json', `{"id": 7.0, "body": "${damaged}"}`)).toEqual([
      200,
      `{"id": 7.0, "body": "${repaired}"}`,
    ]);
    expect(await post('Text/Plain', damaged)).toEqual([200, repaired]);
  });

  it('says what is wrong', async () => {
    expect(await post('application/json', '{"id": 7}')).toEqual([422, expect.stringContaining("field 'body'")]);
    expect((await post('image/png', ''))[0]).toBe(415);
  });
});
