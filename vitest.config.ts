import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The seed of every generated test: fixed, unless the environment asks for another one. */
const SEED = '20260101';

/** Tests that run the built package: they need a fresh `dist` first. */
const BUILT = [
  'tests/cli/*.test.ts',
  'tests/docs.test.ts',
  'tests/examples.test.ts',
  'tests/examples/kafka.test.ts',
  'tests/package.test.ts',
  'tests/serve/*.test.ts',
  'tests/size.test.ts',
  'tests/stream/command.test.ts',
];

/** Tests below a program of others, a browser, textlint, git or Python, skipped where it is missing: `npm run test:hosts`. */
const HOSTS = [
  'tests/**/*.browser.test.ts',
  'tests/editors/action.test.ts',
  'tests/editors/hooks.test.ts',
  'tests/editors/textlint.test.ts',
  'tests/examples/python.test.ts',
];

/**
 * One project after the other, as a worker keeps what it has loaded for as long as the next file is of the same project. Within one,
 * those that take longest begin first, so that no core is idle at the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => LONGEST.findIndex((name) => moduleId.endsWith(name));
    const compare = (a: TestSpecification, b: TestSpecification): number =>
      a.project.name === b.project.name ? rank(b) - rank(a) : a.project.name < b.project.name ? -1 : 1;
    return (await super.sort(files)).toSorted(compare);
  }
}

const LONGEST = [
  'tests/cli/clashes.test.ts',
  'tests/cli/commands.test.ts',
  'tests/cli/report.test.ts',
  'tests/cli/manners.test.ts',
  'tests/characters/mojibake.test.ts',
  'tests/cli/output.test.ts',
  'tests/cli/train.test.ts',
  'tests/cli/learn.test.ts',
  'tests/characters/laws.test.ts',
  'tests/long-lines.test.ts',
  'tests/cli/archive.test.ts',
  'tests/cli/killed.test.ts',
  'tests/cli/trouble.test.ts',
  'tests/laws.test.ts',
];

const config: ReturnType<typeof defineConfig> = defineConfig((): ViteUserConfig => {
  const seed = (process.env['FAST_CHECK_SEED'] ??= SEED);
  const shared = {
    setupFiles: ['tests/setup.ts'],
    env: { FAST_CHECK_SEED: seed },
    testTimeout: 30_000,
    // Nothing in the source keeps a state that shows, so files need no world of their own.
    isolate: false,
  };
  return {
    test: {
      // As many as there are cores: what vitest leaves free would be half of a small machine.
      maxWorkers: '100%',
      sequence: { sequencer: LongestFirst },
      projects: [
        { test: { ...shared, name: 'source', include: ['tests/**/*.test.ts'], exclude: [...BUILT, ...HOSTS] } },
        { test: { ...shared, name: 'hosts', include: HOSTS, globalSetup: ['tests/cli/build.ts'] } },
        { test: { ...shared, name: 'built', include: BUILT, globalSetup: ['tests/cli/build.ts'] } },
      ],
    },
  };
});

export default config;
