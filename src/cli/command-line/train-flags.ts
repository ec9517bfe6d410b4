import type { Flag } from './flag.ts';
import { HELP_FLAG } from './repair-flags.ts';

export type TrainFlagName = 'out' | 'headlines' | 'from' | 'epochs' | 'keep' | 'bits' | 'seed' | 'help';

/** The options of `casemend train`. */
export const TRAIN_FLAGS: readonly Flag<TrainFlagName>[] = [
  { name: 'out', short: 'o', group: 'Output', value: 'FILE', text: 'where to write the model; needed' },
  {
    name: 'headlines',
    group: 'Input',
    value: 'FILE',
    text: 'headlines to put above some texts: one a line, up to a tab if there is one',
  },
  {
    name: 'from',
    group: 'Input',
    value: 'FILE',
    text: "go on from this model, or from 'shipped', which is the one that comes with casemend",
  },
  {
    name: 'epochs',
    group: 'Run',
    value: 'N',
    range: [1, 100],
    whole: true,
    fallback: 2,
    text: 'the most rounds over the corpus',
  },
  {
    name: 'keep',
    group: 'Run',
    value: 'N',
    range: [1000, 1e8],
    whole: true,
    fallback: 1_250_000,
    text: 'how many features to keep',
  },
  {
    name: 'bits',
    group: 'Run',
    value: 'N',
    range: [16, 28],
    whole: true,
    fallback: 24,
    text: 'learn in a table of 2^N features, 16 bytes each',
  },
  {
    name: 'seed',
    group: 'Run',
    value: 'N',
    range: [0, 2 ** 32 - 1],
    whole: true,
    fallback: 1,
    text: 'same seed and corpus, same model',
  },
  HELP_FLAG,
];
