import { randomInt } from 'node:crypto';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The seed of every generated test: fixed, unless `--mode random` or the environment asks for another one. */
function pickSeed(mode: string): string {
  const seed = process.env['FAST_CHECK_SEED'] ?? (mode === 'random' ? String(randomInt(2 ** 31)) : '20260101');
  process.env['FAST_CHECK_SEED'] = seed;
  return seed;
}

/** Tests that run the built package: they need a fresh `dist` first. */
const BUILT = [
  'tests/cli/**/*.test.ts',
  'tests/examples.test.ts',
  'tests/examples/kafka.test.ts',
  'tests/package.test.ts',
  'tests/readme.test.ts',
  'tests/stream/command.test.ts',
];

const config: ReturnType<typeof defineConfig> = defineConfig(({ mode }): ViteUserConfig => {
  const seed = pickSeed(mode);
  if (mode === 'random') console.log(`generated tests: replay with FAST_CHECK_SEED=${seed} npm test`);
  const shared = { setupFiles: ['tests/setup.ts'], env: { FAST_CHECK_SEED: seed }, testTimeout: 30_000 };
  return {
    test: {
      // As many as there are cores: what vitest leaves free would be half of a small machine.
      maxWorkers: '100%',
      projects: [
        // Nothing in the source keeps a state that shows, so files need no world of their own.
        { test: { ...shared, name: 'source', isolate: false, include: ['tests/**/*.test.ts'], exclude: BUILT } },
        { test: { ...shared, name: 'built', include: BUILT, globalSetup: ['tests/cli/build.ts'] } },
      ],
    },
  };
});

export default config;
