/** What kind of value a flag takes: it stands for the value in `--help`, tells how it is checked and how it is completed. */
export type ValueName =
  | 'FILE'
  | 'DIR'
  | 'HOST'
  | 'JOURNAL'
  | 'N'
  | 'SIZE'
  | 'FORMAT'
  | 'STYLE'
  | 'PATH'
  | 'NAME'
  | 'GLOB'
  | 'LABEL'
  | 'C'
  | 'STATE'
  | 'SUFFIX'
  | 'FIXER[=CHOICE]'
  | 'RULE[=SWITCH]';

export const flagGroups = ['Input', 'Output', 'Listen', 'Limits', 'Run', 'Repair', 'Other'] as const;
/** Under which heading `--help` lists a flag. */
export type FlagGroup = (typeof flagGroups)[number];

/** One command-line option. Parser, config file, `--help`, completions and documentation all read this record, so they cannot disagree. */
export interface Flag<Name extends string = string> {
  readonly name: Name;
  readonly short?: string;
  readonly group: FlagGroup;
  /** What it does, in one line. */
  readonly text: string;
  /** More about it, for `--help`. */
  readonly more?: string;
  /** Present where the flag takes a value. */
  readonly value?: ValueName;
  /** Present where the value is one of a few words. */
  readonly choices?: readonly string[];
  /** Words that a value begins with, for completions. */
  readonly hints?: readonly string[];
  /** Present where the value is a number or a size: its inclusive bounds. */
  readonly range?: readonly [lowest: number, highest: number];
  /** Whether the number must be whole. */
  readonly whole?: boolean;
  /** What holds where the flag is not given. */
  readonly fallback?: number | string;
  /** Whether it may be given several times, each time for one more value. */
  readonly repeatable?: boolean;
  /** Whether it makes sense on a command line only, not in a config file. */
  readonly onlyTyped?: boolean;
}

/** What holds where a flag is not given; such a flag must have it. */
export function fallbackOf<Name extends string>(table: readonly Flag<Name>[], name: Name): number | string {
  return table.find((flag) => flag.name === name)!.fallback!;
}

/** A flag as it is typed, with what stands for its value: `--jobs N`. */
export function usageOf({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
