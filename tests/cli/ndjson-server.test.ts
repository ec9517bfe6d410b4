import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { normalize } from '../../src/index.ts';
import { BINARY, DAMAGED, plainEnvironment, REPAIRED, run, tree } from './casemend.ts';

test('each line is answered before the next one is sent, in order, until the input ends', async () => {
  const child = spawn(process.execPath, [BINARY, '--ndjson-server', '--field', 'body', '--max-record', '1KiB'], {
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string | Buffer): Promise<unknown> => {
    child.stdin.write(line);
    child.stdin.write('\n');
    const { value } = (await answers.next()) as { value: string };
    return value === '' ? value : JSON.parse(value);
  };
  for (let id = 0; id < 20; id++) {
    expect(await ask(`{"id":${id}, "body":"${DAMAGED}"}`)).toEqual({ id, body: REPAIRED });
  }
  expect(await ask('')).toBe('');
  const fault = async (line: string | Buffer): Promise<unknown> =>
    ((await ask(line)) as { casemendError: unknown }).casemendError;
  expect(await fault('{"body":')).toMatchObject({ code: 'BAD_RECORD', line: 22, column: 9 });
  expect(await fault('{"text":""}')).toMatchObject({ code: 'BAD_RECORD', line: 23 });
  expect(await fault(Buffer.from([0x22, 0xff, 0x22]))).toEqual({
    code: 'NOT_UTF8',
    message: 'is not UTF-8; send it in UTF-8',
    line: 24,
  });
  const message = 'is longer than --max-record allows; send less at a time, or raise it';
  expect(await fault('x'.repeat(2000))).toEqual({ code: 'TOO_LONG', message, line: 25 });
  expect(await fault('x'.repeat(1_000_000))).toEqual({ code: 'TOO_LONG', message, line: 26 });
  expect(await ask(`{"body":"\\ud83d \\u0000 ${DAMAGED}"}`)).toEqual({
    body: normalize(`\ud83d \0 ${DAMAGED}`),
  });
  child.stdin.end();
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
});

test('many lines at once, the last without an end; line ends stay', () => {
  const record = `{"text":"${DAMAGED}"}`;
  const { status, stdout } = run(['--ndjson-server'], `${record}\r\n${record}\n\n{\n${record}`);
  const repaired = `{"text":"${REPAIRED}"}`;
  expect([status, stdout.replace(/^\{"casemendError".*$/mu, 'X')]).toEqual([
    0,
    `${repaired}\r\n${repaired}\n\nX\n${repaired}\n`,
  ]);
  expect(run(['--ndjson-server'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a config file says how to repair; what it says of files counts for other runs', () => {
  const cwd = tree({ 'casemend.json': '{"field": "body", "outDir": "out", "raiseOnly": true, "jobs": 4}' });
  const input = '{"body":"THE SENATE met ON MONDAY"}\n';
  expect(run(['--ndjson-server'], input, {}, cwd)).toEqual({ status: 0, stdout: input, stderr: '' });
});

test.each([
  [['a.ndjson'], 'option --ndjson-server reads standard input; name no file'],
  [['--check'], 'options --ndjson-server and --check exclude each other'],
  [['--jobs', '2'], 'options --ndjson-server and --jobs exclude each other'],
  [['--format', 'csv'], 'options --ndjson-server and --format exclude each other'],
])('%j does not go with it', (args, problem) => {
  expect(run(['--ndjson-server', ...args])).toEqual({
    status: 2,
    stdout: '',
    stderr: `casemend: ${problem}; see casemend --help\n`,
  });
});
