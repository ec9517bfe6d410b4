/** Everything that takes time, away from the page. */
import { createNormalizer, type EnglishFiles, type Normalizer } from '../../src/core.ts';
import { withoutDisabled } from '../../src/formats/disabled-fixers.ts';
import { loadFormat } from '../../src/formats/load.ts';
import type { EnglishData, FileQuestion, Message, RepairQuestion, Reply } from '../messages.ts';
import { answerOf } from './answer.ts';
import { read, type Reading } from './reading.ts';
import { unpack } from './unpack.ts';
import { weigh, type Weighed } from './weighing.ts';

let giveEnglish: (files: EnglishFiles) => void;
const english = new Promise<EnglishFiles>((resolve) => (giveEnglish = resolve));
/** The last text and what was thought of it: a choice or a longer look needs no other thought. */
let last:
  | { readonly key: string; readonly text: string; readonly reading: Reading; readonly weighed: readonly Weighed[] }
  | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const done = data.kind === 'data' ? begin(data) : data.kind === 'repair' ? repair(data) : decodeFile(data);
  const id = data.kind === 'data' ? undefined : data.id;
  done.then(say, (error: unknown) => say({ kind: 'failed', id, problem: problemOf(error) }));
});

async function begin(data: EnglishData): Promise<Reply> {
  const files = await unpack(data);
  // What the files hold is unpacked now, not at the first text.
  createNormalizer(files);
  giveEnglish(files);
  return { kind: 'ready' };
}

async function repair({ id, text, format, columns, options, choices, room }: RepairQuestion): Promise<Reply> {
  const files = await english;
  const start = performance.now();
  const key = JSON.stringify([format, columns, options]);
  if (last?.key !== key || last.text !== text) {
    last = undefined;
    const reading = await read(text, format, columns);
    const normalizer: Normalizer = createNormalizer(files, withoutDisabled(options, reading));
    last = { key, text, reading, weighed: weigh(reading, normalizer) };
  }
  const { reading, weighed } = last;
  const answer = answerOf(text, weighed, new Map(choices), room);
  const milliseconds = performance.now() - start;
  return { kind: 'repaired', id, answer: { ...answer, columns: reading.columns, milliseconds } };
}

async function decodeFile({ id, bytes, format }: FileQuestion): Promise<Reply> {
  const { decode } = await import('../../src/decode.ts');
  const given = new Uint8Array(bytes);
  const declared = format === 'html' ? (await loadFormat({ name: format })).declaredEncoding?.(given) : undefined;
  const { text, encoding } = decode(given, declared === undefined ? {} : { declared });
  return { kind: 'decoded', id, text, encoding };
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(reply: Reply): void {
  self.postMessage(reply);
}
