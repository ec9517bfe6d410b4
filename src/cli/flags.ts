import { DEFAULT_MIN_CONFIDENCE, LEAST_CONFIDENCE } from '../options.ts';

/** What the command writes for each input, unless it writes the mended text. */
export type OutputFlagName = 'diff' | 'explain' | 'diagnose';

export type FlagName = OutputFlagName | 'min-confidence' | 'caseless' | 'model' | 'help' | 'version';

/** One command-line option. The parser and `--help` both read this record, so they cannot disagree. */
export interface Flag<Name extends string = string> {
  readonly name: Name;
  readonly short?: string;
  /** One line for `--help`. */
  readonly text: string;
  /** Present where the flag takes a value: what stands for it in `--help`. */
  readonly value?: 'FILE' | 'N';
  /** Present where the value is a number: its inclusive bounds. */
  readonly range?: readonly [lowest: number, highest: number];
  /** Whether the number must be whole. */
  readonly whole?: boolean;
  /** What holds where the flag is not given. */
  readonly fallback?: number;
}

export const FLAGS: readonly Flag<FlagName>[] = [
  { name: 'diff', text: 'write the text with every changed word marked' },
  { name: 'explain', text: 'write one JSON line for each change' },
  { name: 'diagnose', text: 'write one JSON line for each input: what happened to its capitals' },
  {
    name: 'min-confidence',
    value: 'N',
    range: [LEAST_CONFIDENCE, 1],
    fallback: DEFAULT_MIN_CONFIDENCE,
    text: 'change only what is at least this probable',
  },
  { name: 'caseless', text: 'take text without a single capital for damaged, however short it is' },
  { name: 'model', value: 'FILE', text: "weigh with a model of your own, which 'casemend train' wrote" },
  { name: 'help', short: 'h', text: 'show this help' },
  { name: 'version', text: 'show the version' },
];
