/** What the command writes for each input, unless it writes the mended text. */
export type OutputFlagName = 'diff' | 'explain' | 'diagnose';

export type FlagName = OutputFlagName | 'min-confidence' | 'help' | 'version';

/** One command-line option. The parser and `--help` both read this record, so they cannot disagree. */
export interface Flag {
  readonly name: FlagName;
  readonly short?: string;
  /** One line for `--help`. */
  readonly text: string;
  /** Present where the flag takes a number: its inclusive bounds. */
  readonly range?: readonly [lowest: number, highest: number];
  /** What holds where the flag is not given. */
  readonly fallback?: number;
}

export const FLAGS: readonly Flag[] = [
  { name: 'diff', text: 'write the text with every changed word marked' },
  { name: 'explain', text: 'write one JSON line for each change' },
  { name: 'diagnose', text: 'write one JSON line for each input: what happened to its capitals' },
  { name: 'min-confidence', range: [0.5, 1], fallback: 0.75, text: 'change only what is at least this probable' },
  { name: 'help', short: 'h', text: 'show this help' },
  { name: 'version', text: 'show the version' },
];
