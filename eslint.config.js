import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NODE_IN_CORE = {
  group: ['node:*'],
  message:
    'This runs in browsers too; only src/batch, src/cli, src/training, src/evaluation, src/stream/node.ts and src/english/in-files.ts may use Node.',
};
const NODE_IN_STREAM = { group: ['node:*', '!node:stream'], message: 'Here only node:stream is needed.' };
const WINK_ELSEWHERE = { group: ['wink-*'], message: 'Only src/english/wink.ts may import wink-nlp.' };
/** What is known of a language reaches its users in the record of that language. */
const DATA_ELSEWHERE = {
  group: ['words', 'phrases', 'senses', 'case-counts', 'clusters', 'layout', 'model'].map(
    (name) => `**/data/${name}.ts`,
  ),
  message: 'Only src/english may import these; take the Language that is passed down.',
};
const IN_LANGUAGE = [WINK_ELSEWHERE, DATA_ELSEWHERE];
// A lock names its process; beyond that a run knows nothing of the one that it is in.
const OWN_PROCESS = { name: 'node:process', allowImportNames: ['kill', 'pid'] };
const COMMAND_IN_ENGINE = { group: ['**/cli/**'], message: 'The engine does not know the command; give it a plan.' };
const ENGINE_IN_RECORDS = {
  group: ['**/batch/**', '**/cli/**'],
  message: 'Records know nothing of the run that they are in.',
};
/** From what is known of letters and words to what is decided: a room imports none that comes after it. */
const ROOMS = ['script', 'lexicon', 'language', 'layout', 'decoding', 'characters', 'tokens', 'diagnosis', 'casing'];
const ABOVE = ['../options.ts', '../../options.ts', '**/settle.ts', '**/normalize.ts', '**/decode.ts', '**/english/**'];
const laterThan = (room) => {
  const later = ROOMS.slice(ROOMS.indexOf(room) + 1).map((name) => `**/${name}/**`);
  return {
    group: [...later, ...ABOVE],
    message: `The rooms of src stand in this order: ${ROOMS.join(', ')}, and then normalize.ts. None imports a later one.`,
  };
};
const NODE_GLOBALS = ['process', 'Buffer', 'require', 'module', 'global', '__dirname', '__filename', 'setImmediate'];

export default defineConfig(
  { ignores: ['**/dist/', 'src/data/', '**/node_modules/'] },
  regexp.configs['flat/recommended'],
  { rules: { 'regexp/require-unicode-regexp': 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Indexing inside checked bounds is how the hot loops read.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Spreading a string into code points is what is meant here.
      '@typescript-eslint/no-misused-spread': 'off',
      // wink's readers and the functions of a normalizer are made to be handed around on their own.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // What ships meets hostile text.
    files: ['src/**/*.ts'],
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/batch/**', 'src/cli/**', 'src/training/**', 'src/evaluation/**', 'src/report/embed.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [NODE_IN_CORE, ...IN_LANGUAGE] }],
      'no-restricted-globals': ['error', ...NODE_GLOBALS],
    },
  },
  ...ROOMS.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_IN_CORE, ...IN_LANGUAGE, laterThan(room)] }] },
  })),
  {
    files: ['src/{display,formats,report,stream}/**/*.ts'],
    ignores: ['src/report/embed.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_IN_CORE, ...IN_LANGUAGE, ENGINE_IN_RECORDS] }] },
  },
  {
    files: ['src/{cli,training,evaluation}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: IN_LANGUAGE }] },
  },
  {
    files: ['src/batch/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [OWN_PROCESS], patterns: [COMMAND_IN_ENGINE, ...IN_LANGUAGE] }],
      'no-restricted-globals': ['error', 'process', 'console'],
    },
  },
  {
    files: ['src/stream/node.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_IN_STREAM, ...IN_LANGUAGE] }] },
  },
  {
    files: ['src/english/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_IN_CORE, WINK_ELSEWHERE] }] },
  },
  {
    files: ['src/english/in-files.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [WINK_ELSEWHERE] }] },
  },
  {
    files: ['src/english/wink.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_IN_CORE] }] },
  },
);
