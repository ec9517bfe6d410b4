import type { Span } from '../types.ts';

/** What each fixer can be set to. `true` is all that it repairs, `false` switches it off, a word does something else or more. */
export interface FixerSettings {
  readonly entities: boolean;
  readonly tags: boolean;
  readonly mojibake: boolean;
  readonly controls: boolean;
  readonly compatibility: boolean;
  readonly punctuation: boolean | 'restyle';
  readonly whitespace: boolean;
  readonly lines: boolean | 'unwrap' | 'pages';
  readonly furniture: false | 'report' | 'remove';
}

/** A fixer's name, the same in its file, its option and its edits. */
export type FixerName = keyof FixerSettings;

/** What replaces which span of the text at hand. */
export interface CharacterEdit extends Span {
  readonly after: string;
}

/** A half-open range of UTF-16 code units, by their values. */
type Codes = readonly [from: number, to: number];

/** One repair of characters. It keeps no state, takes linear time and has nothing left to do where it has run. */
export interface Fixer<Name extends FixerName = FixerName> {
  readonly name: Name;
  /** What it mends and what it leaves alone, in a sentence. */
  readonly description: string;
  /** What it can be set to, the default first. */
  readonly choices: readonly FixerSettings[Name][];
  /** Where a text has no code unit in these ranges the fixer has nothing to do. Without them it looks at every text. */
  readonly watches?: readonly Codes[];
  /** The edits that `text` needs under `setting`, which is not `false`: sorted, disjoint, no larger than the faults. */
  fix(text: string, setting: true | string): Iterable<CharacterEdit>;
}

/** What most fixers can be set to: on, which is the default, and off. */
export const ON_OR_OFF = [true, false] as const;

/** The character that starts at `offset`, or nothing at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends at `offset`, or nothing at the start. */
export function characterBefore(text: string, offset: number): string {
  const code = text.codePointAt(offset - 2);
  if (code !== undefined && code > 0xffff) return String.fromCodePoint(code);
  return text.slice(Math.max(0, offset - 1), offset);
}
