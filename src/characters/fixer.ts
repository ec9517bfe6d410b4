import type { Span } from '../types.ts';

/** A fixer's name, the same in its file, its option and its edits. */
export type FixerName = 'controls' | 'zero-width' | 'ligatures' | 'composition' | 'spaces' | 'trailing-blanks';

/** What replaces which span of the text at hand. */
export interface CharacterEdit extends Span {
  readonly after: string;
}

/** One repair of characters. It keeps no state, takes linear time and has nothing left to do where it has run. */
export interface Fixer {
  readonly name: FixerName;
  /** What it mends and what it leaves alone, in a sentence. */
  readonly description: string;
  /** The edits that `text` needs: sorted, disjoint, no larger than the faults. */
  fix(text: string): Iterable<CharacterEdit>;
}

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
