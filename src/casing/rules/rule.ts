import { hashOf } from '../../lexicon/hash.ts';
import type { Context } from '../context.ts';

/**
 * How a rule would case a word: a general casing, `raised` for any that starts with a capital, or a spelling of its own.
 */
export type Casing = 'lower' | 'raised' | 'capitalised' | 'upper' | { readonly spelling: string };

/** What a rule says of one word. How much it weighs is learnt, for each ground and casing. */
export interface Vote<Ground extends string = string> {
  readonly casing: Casing;
  /** Why, by the rule's own list of grounds. */
  readonly ground: Ground;
  /** What it saw here, in a few words, if that says more than the ground does. */
  readonly note?: string;
}

/** A rule looks at one word at a time and says which casing it speaks for. It knows nothing of the damage: that is weighed elsewhere. */
export interface Rule<Name extends string = string> {
  /** Its name in options and explanations; its file is called the same. */
  readonly name: Name;
  readonly description: string;
  /** Everything that it can go by, in words for explanations. Whoever changes the keys trains anew. */
  readonly grounds: Readonly<Record<string, string>>;
  /** What it repairs, as pairs of damaged and repaired text. */
  readonly fixes: readonly (readonly [damaged: string, repaired: string])[];
  /** What it leaves alone. */
  readonly leaves: readonly string[];
  vote(context: Context, index: number): Vote | undefined;
}

/** A vote, and whose it is. */
export interface RuleVote {
  /** The number of the rule. */
  readonly rule: number;
  readonly name: string;
  readonly casing: Casing;
  readonly note: string;
  /** Stands for rule, ground and casing in features. */
  readonly key: number;
}

/** Checks that a rule votes on grounds that it names. */
export function defineRule<Name extends string, const Grounds extends Readonly<Record<string, string>>>(
  rule: Omit<Rule<Name>, 'grounds' | 'vote'> & {
    readonly grounds: Grounds;
    vote(context: Context, index: number): Vote<keyof Grounds & string> | undefined;
  },
): Rule<Name> {
  return rule;
}

/** The vote of rule `number` on a word. */
export function voteOf(rule: Rule, number: number, context: Context, index: number): RuleVote | undefined {
  const vote = rule.vote(context, index);
  if (!vote) return undefined;
  const { casing, ground } = vote;
  const note = vote.note ?? rule.grounds[ground] ?? ground;
  return { rule: number, name: rule.name, casing, note, key: keyOf(rule, ground, casing) };
}

type Keys = Partial<Record<'lower' | 'raised' | 'capitalised' | 'upper' | 'spelling', number>>;
const keys = new WeakMap<Rule, Map<string, Keys>>();

/** There are but a few hundred. */
function keyOf(rule: Rule, ground: string, casing: Casing): number {
  let grounds = keys.get(rule);
  if (!grounds) keys.set(rule, (grounds = new Map<string, Keys>()));
  let its = grounds.get(ground);
  if (!its) grounds.set(ground, (its = {}));
  const kind = typeof casing === 'string' ? casing : 'spelling';
  return (its[kind] ??= hashOf(`${rule.name} ${ground} ${kind}`));
}
