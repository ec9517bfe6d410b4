import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose, explain, normalize } from '../../src/index.ts';
import { DAMAGED, REPAIRED } from '../cli/casemend.ts';
import { metricsOf, startServer, type Served } from './server.ts';

let server: Served;
// A thread takes its time to start where much else is going on.
beforeAll(async () => {
  server = await startServer('--port', '0', '--characters', 'lines=unwrap');
}, 60_000);
afterAll(async () => {
  await server.stop();
});

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

async function post(
  path: string,
  type: string,
  body: string | Buffer<ArrayBuffer>,
  more: Record<string, string> = {},
): Promise<Told> {
  const headers = { 'content-type': type, ...more };
  const response = await fetch(`${server.address}${path}`, { method: 'POST', headers, body });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

const postJson = async (path: string, value: unknown): Promise<Told> =>
  post(path, 'application/json', typeof value === 'string' ? value : JSON.stringify(value));

describe('what is right', () => {
  test('text is answered as text', async () => {
    const type = 'text/plain; charset=utf-8';
    expect(await post('/normalize', 'text/plain', DAMAGED)).toEqual({ status: 200, type, body: REPAIRED });
    expect(await post('/normalize', 'text/plain', '')).toEqual({ status: 200, type, body: '' });
  });

  test('text is read in the encoding that its type names, or that it looks like', async () => {
    const latin = Buffer.from('on monday josé rang from berlin, and the senate met in washington.', 'latin1');
    const body = 'On Monday José rang from Berlin, and the Senate met in Washington.';
    for (const type of ['text/plain;charset=ISO-8859-1', 'Text/Plain; charset="latin1"', 'text/plain'])
      expect(await post('/normalize', type, latin)).toMatchObject({ status: 200, body });
  });

  test('JSON is answered as the library does', async () => {
    const type = 'application/json';
    const options = { characters: { lines: 'unwrap' } } as const;
    expect(await postJson('/normalize', { text: DAMAGED })).toEqual({
      status: 200,
      type,
      body: `${JSON.stringify({ text: REPAIRED })}\n`,
    });
    const told = async (path: string): Promise<unknown> => JSON.parse((await postJson(path, { text: DAMAGED })).body);
    expect(await told('/explain')).toEqual(JSON.parse(JSON.stringify(explain(DAMAGED, options))));
    expect(await told('/diagnose')).toEqual(JSON.parse(JSON.stringify(diagnose(DAMAGED, options))));
    expect((await post('/explain', 'text/plain', DAMAGED)).type).toBe(type);
  });

  test('NDJSON is answered line by line, what cannot be done in its place', async () => {
    const lines = [`{"id": 1,  "text":"${DAMAGED}"}`, '', '{"text":', '[]', `{"text":"${DAMAGED}"}\r`, '{"id":2}'];
    const { status, type, body } = await post('/normalize', 'application/x-ndjson', lines.join('\n'));
    expect({ status, type }).toEqual({ status: 200, type: 'application/x-ndjson' });
    const answers = body.split('\n');
    expect(answers.slice(0, 2)).toEqual([`{"id": 1,  "text":"${REPAIRED}"}`, '']);
    expect(answers[4]).toBe(`{"text":"${REPAIRED}"}\r`);
    const faults = [2, 3, 5].map((at) => JSON.parse(answers[at]!) as unknown);
    expect(faults).toEqual([
      {
        casemendError: { code: 'BAD_RECORD', message: expect.stringContaining('value') as string, line: 3, column: 9 },
      },
      { casemendError: { code: 'BAD_RECORD', message: expect.stringContaining('not an object') as string, line: 4 } },
      {
        casemendError: { code: 'BAD_RECORD', message: expect.stringContaining("'text' is missing") as string, line: 6 },
      },
    ]);
    expect(answers).toHaveLength(7);
  });

  test('NDJSON is explained and diagnosed, too, in the fields that are named', async () => {
    const record = JSON.stringify({ head: 'ON MONDAY', body: [{ text: DAMAGED }] });
    const path = '?field=body.*.text&field=title%3F';
    const told = async (ask: string): Promise<unknown> =>
      JSON.parse((await post(`/${ask}${path}`, 'application/jsonl', record)).body);
    const edits = explain(DAMAGED).edits.length;
    expect(await told('explain')).toMatchObject({ passages: [{ field: 'body.0.text', text: REPAIRED }] });
    expect((await told('explain')) as object).toHaveProperty('passages.0.edits.length', edits);
    expect(await told('diagnose')).toMatchObject({ passages: [{ field: 'body.0.text', kind: 'words' }] });
  });

  test('options of a request win over those of the server, of a stage part by part', async () => {
    const text = 'on monday zorvane met the us senate\nin washington .';
    const repaired = async (query: string, options: object): Promise<string> =>
      (JSON.parse((await postJson(`/normalize${query}`, { text, options })).body) as { text: string }).text;
    expect(await repaired('', {})).toBe(normalize(text, { characters: { lines: 'unwrap' } }));
    const lexicon = { force: ['Zorvane'] };
    expect(await repaired('?characters=punctuation=false', { lexicon })).toBe(
      normalize(text, { lexicon, characters: { lines: 'unwrap', punctuation: false } }),
    );
    expect(await repaired('?noCasing&no-characters=false', { characters: false })).toBe(text);
    expect(await repaired('?no-casing', { casing: true, characters: false })).toBe(
      normalize(text, { characters: false }),
    );
  });

  test.each(['\0', '\uD83D alone', '__proto__', '\u2028', '{"a":"b"}', '<script>', 'é\u0301🙂', ' '])(
    'hostile text %j comes back as from the library',
    async (hostile) => {
      const text = `${DAMAGED} ${hostile}`;
      const { body } = await postJson('/normalize', { text });
      expect(JSON.parse(body)).toEqual({ text: normalize(text, { characters: { lines: 'unwrap' } }) });
    },
  );

  test('health and metrics', async () => {
    const health = await fetch(`${server.address}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: 'ok', version: expect.any(String) as string },
    ]);
    const name = 'casemend_http_requests_total{route="/normalize",status="200"}';
    const before = await metricsOf(server);
    await post('/normalize', 'text/plain', DAMAGED);
    const after = await metricsOf(server);
    const grown = (key: string): number => after.get(key)! - before.get(key)!;
    expect(grown(name)).toBe(1);
    expect(grown('casemend_words_total')).toBe(explain(DAMAGED).diagnosis.counts.words);
    expect(grown('casemend_repairs_total')).toBe(explain(DAMAGED).edits.length);
    expect(grown('casemend_http_request_body_bytes_total')).toBe(DAMAGED.length);
    expect(after.get('casemend_http_requests_in_flight')).toBe(1);
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
  });
});

describe('what is wrong is told with status, code, and what to do', () => {
  const json = 'application/json';
  test.each([
    ['/normalize', json, '{"text":"x",}', 400, 'BAD_JSON', /character 13 .*; correct the body/u],
    ['/normalize', json, '', 400, 'BAD_JSON', /is not valid JSON/u],
    ['/normalize', json, '{"text":"\xFF"}', 400, 'NOT_UTF8', /sent in UTF-8/u],
    ['/normalize', json, '['.repeat(100_000), 400, 'BAD_JSON', /not valid JSON/u],
    ['/normalize', json, 'null', 422, 'BAD_BODY', /must be an object, such as/u],
    ['/normalize', json, '{}', 422, 'BAD_BODY', /needs the key 'text'/u],
    ['/normalize', json, '{"text":7}', 422, 'BAD_BODY', /needs the key 'text'/u],
    ['/normalize', json, '{"text":"x","option":{}}', 422, 'BAD_BODY', /did you mean options/u],
    ['/normalize', json, '{"text":"x","options":null}', 422, 'BAD_OPTION', /must be a plain object/u],
    ['/normalize', json, '{"text":"x","options":{"__proto__":{}}}', 422, 'UNKNOWN_OPTION', /Allowed are/u],
    ['/normalize', json, '{"text":"x","options":{"minConfidence":2}}', 422, 'BAD_OPTION', /from 0.2 to 1/u],
    ['/normalize', json, '{"text":"x","options":{"model":"/etc/passwd"}}', 422, 'BAD_OPTION', /--model FILE/u],
    ['/normalize', json, '{"text":"x","options":{"profile":{}}}', 422, 'BAD_PROFILE', /profile/u],
    ['/normalize', 'text/plain', '\0\x01\x02\0\0\0\x01', 400, 'NOT_TEXT', /extract its text first/u],
    ['/normalize?asume=x', 'text/plain', 'x', 422, 'UNKNOWN_OPTION', /did you mean assume.*allowed are/u],
    ['/normalize?assume=x', 'text/plain', 'x', 422, 'BAD_OPTION', /unknown, damaged or sound/u],
    ['/normalize?lexicon=/etc/passwd', 'text/plain', 'x', 422, 'UNKNOWN_OPTION', /names a file; start the server/u],
    ['/normalize?no-casing=no', 'text/plain', 'x', 422, 'BAD_OPTION', /needs true or false, not 'no'/u],
    ['/normalize', 'application/pdf', 'x', 415, 'UNKNOWN_MEDIA', /'application\/pdf'; send it with Content-Type/u],
    ['/repair', 'text/plain', 'x', 404, 'NO_ROUTE', /POST \/normalize/u],
    ['/health', 'text/plain', 'x', 405, 'BAD_METHOD', /takes GET, not POST/u],
  ])('%s as %s', async (path, type, body, status, code, message) => {
    const told = await post(path, type, Buffer.from(body, 'latin1'));
    expect(told).toMatchObject({ status, type: json });
    expect(JSON.parse(told.body)).toEqual({ error: { code, message: expect.stringMatching(message) as string } });
  });

  test('what is compressed, and what takes other methods', async () => {
    expect(await post('/normalize', 'text/plain', 'x', { 'content-encoding': 'gzip' })).toMatchObject({ status: 415 });
    const response = await fetch(`${server.address}/normalize`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
