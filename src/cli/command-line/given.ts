import type { FlagValue } from './flag-values.ts';

/** The values of flags by name, in the order given. */
export type FlagValues = ReadonlyMap<string, readonly FlagValue[]>;

/** What a command line or a config file says. The last value of a flag counts, unless it is repeatable. */
export class Given<Name extends string> {
  readonly values: FlagValues;
  /** What is no flag, in order. */
  readonly operands: readonly string[];
  /** The flags of which the last was written as a letter: `-h`. */
  readonly #lettered: ReadonlySet<string>;

  constructor(values: FlagValues, operands: readonly string[], lettered: ReadonlySet<string> = new Set()) {
    this.values = values;
    this.operands = operands;
    this.#lettered = lettered;
  }

  /** Whether a flag was written as a letter. */
  isLetter(name: Name): boolean {
    return this.#lettered.has(name);
  }

  has(name: Name): boolean {
    return this.values.has(name);
  }

  number(name: Name): number | undefined {
    const value = this.values.get(name)?.at(-1);
    return typeof value === 'number' ? value : undefined;
  }

  text(name: Name): string | undefined {
    const value = this.values.get(name)?.at(-1);
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: Name): readonly string[] {
    return (this.values.get(name) ?? []).filter((value) => typeof value === 'string');
  }

  /** These, and `others` for flags that are not given here. */
  over(others: FlagValues): Given<Name> {
    return new Given(new Map([...others, ...this.values]), this.operands, this.#lettered);
  }
}
