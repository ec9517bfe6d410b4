import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/training/random.ts';
import { folder } from '../support/folder.ts';
import { contentsOf, DAMAGED, ended, REPAIRED, run, start, tree } from './casemend.ts';

const KILLS = 2;
/** A moment to kill in, in milliseconds after a start: from before the first output to long after it. */
const MOMENTS = [100, 1000] as const;

/**
 * Runs a command that notes what it does in a journal, kills it at random moments and starts it again, until it has been
 * killed so often that it may end. If it ends sooner, `renew` gives it something to do again.
 */
async function runThroughKills(args: (round: number) => string[], check: (round: number) => void): Promise<void> {
  const random = createRandom(Number(process.env['FAST_CHECK_SEED']));
  for (let kills = 0, round = 0; kills < KILLS; round++) {
    for (;;) {
      const child = start(args(round));
      const end = ended(child);
      const [first, last] = MOMENTS;
      const wait = first + random() * (last - first);
      await Promise.race([end, kills < KILLS ? setTimeout(wait, undefined, { ref: false }) : end]);
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        kills++;
      }
      const { status, stderr } = await end;
      expect([0, null], stderr).toContain(status);
      if (status === 0) break;
    }
    check(round);
  }
}

test('250 files are each done once, whenever the run is killed', { timeout: 240_000 }, async () => {
  const contents = Array.from({ length: 250 }, (_, number) => [
    `${number % 7}/${number}.txt`,
    number % 10 === 0 ? `${number}. ${DAMAGED}\n` : `${number}. ${REPAIRED}\n`,
  ]);
  const archive = Object.fromEntries(contents) as Record<string, string>;
  const root = tree(archive);
  const expected = folder();
  expect(run(['-q', '-o', expected, '--explain', join(expected, '.explain'), root]).status).toBe(0);
  const undisturbed = contentsOf(expected);
  const work = folder();
  const out = (round: number): string => join(work, String(round));
  await runThroughKills(
    (round) => [
      ...['-q', '-j', '2', '--resume', join(work, `journal-${round}`)],
      ...['--explain', `${out(round)}.explain`, '-o', out(round), root],
    ],
    (round) => {
      const { '.explain': explained, ...texts } = undisturbed;
      expect(contentsOf(out(round))).toEqual(texts);
      expect(readFileSync(`${out(round)}.explain`, 'latin1')).toBe(explained);
    },
  );
});

test('a large file comes out whole, whenever the run is killed', { timeout: 240_000 }, async () => {
  const record = (number: number): string =>
    `${JSON.stringify({ number, text: `${number % 50 === 0 ? DAMAGED : REPAIRED} ${REPAIRED.repeat(20)}` })}\n`;
  const input = Array.from({ length: 600 }, (_, number) => record(number)).join('');
  const root = tree({ 'large.ndjson': input });
  const undisturbed = run(['-q', join(root, 'large.ndjson')]).stdout;
  expect(undisturbed).not.toBe(input);
  await runThroughKills(
    (round) => [
      '-q',
      '-j',
      '1',
      '--resume',
      join(root, `journal-${round}`),
      '-o',
      join(root, String(round)),
      join(root, 'large.ndjson'),
    ],
    (round) => expect(contentsOf(join(root, String(round)))).toEqual({ 'large.ndjson': undisturbed }),
  );
});
