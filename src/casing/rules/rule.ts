import type { Scene } from '../scene.ts';

/**
 * How a rule would case a word: a general casing, `raised` for any that starts with a capital, or a spelling of its own.
 */
export type Casing = 'lower' | 'raised' | 'capitalised' | 'upper' | { readonly spelling: string };

/** What a rule says of one word. */
export interface Proposal {
  readonly casing: Casing;
  /** How loudly, in nats. */
  readonly weight: number;
  /** What it saw, in a few words. */
  readonly note?: string;
}

/** A rule looks at one word at a time and says which casing it speaks for. It knows nothing of the damage: that is weighed elsewhere. */
export interface Rule<Name extends string = string> {
  /** Its name in options and explanations; its file is called the same. */
  readonly name: Name;
  readonly description: string;
  /** What it mends, as pairs of damaged and repaired text. */
  readonly fixes: readonly (readonly [damaged: string, repaired: string])[];
  /** What it leaves alone. */
  readonly leaves: readonly string[];
  propose(scene: Scene, index: number): Proposal | undefined;
}
