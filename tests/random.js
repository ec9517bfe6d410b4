// Looks for trouble with a new seed and as many generated inputs as are wanted: npm run test:random -- --runs 100000 --seed 7
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** Inputs that the laws generate with a factor of 1, all of them together. */
const USUAL = 10_000;

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const seed = values.seed ?? String(randomInt(2 ** 31));
const factor = Number(values.runs ?? USUAL) / USUAL;
if (!(factor > 0)) throw new Error(`--runs must be a number above 0, not ${values.runs}`);
console.log(`generated tests: replay with npm run test:random -- --seed ${seed} --runs ${Math.round(factor * USUAL)}`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--project', 'source', '--testTimeout', '0', 'tests/laws.test.ts', 'tests/characters/laws.test.ts'],
  ],
  { stdio: 'inherit', env: { ...process.env, FAST_CHECK_SEED: seed, FAST_CHECK_FACTOR: String(factor) } },
);
process.exitCode = status ?? 1;
