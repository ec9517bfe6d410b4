import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeOf, contextOf } from '../src/evaluation/mistakes.ts';
import { compare, emptyScore, WRITTEN_WORD } from '../src/evaluation/score.ts';
import { explain, normalize } from '../src/index.ts';
import { damage, type Simulation, simulations } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';

const CORPUS = new URL('../bench/corpus/', import.meta.url);
const SEED = 1;

const articles = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(new URL(file, CORPUS), 'utf8') }));

describe.each(articles)('$file', ({ file, text }) => {
  it('comes back as it is when nothing is broken', () => {
    expect(normalize(text)).toBe(text);
  });

  it('comes back repaired, but for the words in its report', async () => {
    const report = simulations.map((simulation) => reportOf(text, simulation)).join('\n\n');
    await expect(`${report}\n`).toMatchFileSnapshot(`articles/${file.replace('.txt', '.report.txt')}`);
  });
});

it('the example of a damaged article is made from the article', () => {
  const talks = readFileSync(new URL('talks.txt', CORPUS), 'utf8');
  const example = readFileSync(new URL('articles/talks.damaged.txt', import.meta.url), 'utf8');
  expect(example).toBe(damage(talks, 'letters-sample', createRandom(SEED)));
});

/** What the diagnosis said, the counts, and a line for each word that is wrong in the output. */
function reportOf(gold: string, simulation: Simulation): string {
  const damaged = damage(gold, simulation, createRandom(SEED));
  const { text: output, diagnosis } = explain(damaged);
  const score = emptyScore();
  const wrongs = compare({ gold, damaged, output }, WRITTEN_WORD, score);
  return [
    `${simulation}: taken for ${diagnosis.kind}, ${score.repaired} of ${score.damaged} words repaired, ${score.harmed} harmed`,
    ...wrongs.map((wrong) => `  ${wrong.fate.padEnd(6)}  ${changeOf(wrong).padEnd(32)}  ${contextOf(wrong, output)}`),
  ].join('\n');
}
