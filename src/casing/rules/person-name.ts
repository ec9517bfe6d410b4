import { Tag } from '../../lexicon/tags.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule, type Vote } from './rule.ts';

const NAMES = Tag.givenName | Tag.surname;
const honorifics = (context: Context): ReadonlySet<string> => context.document.language.wordList('honorifics');
/** Ordinary words this common are hardly ever names, whatever stands beside them. */
const NEARLY_NEVER = 0.02;

function couldBeName(context: Context, index: number): boolean {
  const word = context.word(index);
  if (!word || word.numeric || word.protected || word.shape === 'uncased') return false;
  if (context.has(index, NAMES)) return (context.capitalShare(index) ?? 1) > NEARLY_NEVER;
  return (context.capitalShare(index) ?? 1) > 0.5;
}

export const personName: Rule<RuleName> = defineRule({
  name: 'person-name',
  description:
    'Given names and family names take a capital; initials and neighbouring names support each other, particles stay small.',
  grounds: {
    initial: 'an initial',
    honorific: 'an honorific before a name',
    afterHonorific: 'a name after an honorific',
    afterInitial: 'a name after an initial',
    family: 'a family name after a given name',
    unlisted: 'after a given name',
    beside: 'a name before another',
    alone: 'a name',
    given: 'a given name before a family name',
    particle: 'a particle inside a name',
  },
  fixes: [
    ['They met antony J. blinken and mr khan.', 'They met Antony J. Blinken and Mr Khan.'],
    ['Reporters asked maria van der berg about it.', 'Reporters asked Maria van der Berg about it.'],
  ],
  leaves: ['The young brown fox will hunt.', 'Mark my words, the price rose.'],
  vote(context, index) {
    const word = context.word(index);
    if (!word || word.numeric) return undefined;
    if (context.isInitial(index) && initialOfName(context, index)) return { casing: 'capitalised', ground: 'initial' };
    if (context.has(index, Tag.particle)) return particle(context, index);
    if (honorifics(context).has(word.lower) && context.follows(index + 1) && context.isNameLike(index + 1)) {
      return { casing: 'capitalised', ground: 'honorific' };
    }
    if (!couldBeName(context, index)) return undefined;
    const afterHonorific =
      honorifics(context).has(context.lower(index - 1)) && /^\.?[^\S\n\r]$/u.test(context.gapBefore(index));
    if (afterHonorific) return { casing: 'capitalised', ground: 'afterHonorific' };
    const afterInitial = context.isInitial(index - 1) && /^\.[^\S\n\r]?$/u.test(context.gapBefore(index));
    if (afterInitial) return { casing: 'capitalised', ground: 'afterInitial' };
    const afterName = context.follows(index) && context.raised(index - 1) && context.has(index - 1, Tag.givenName);
    if (afterName) return { casing: 'capitalised', ground: context.has(index, Tag.surname) ? 'family' : 'unlisted' };
    const beforeName =
      context.follows(index + 1) && context.has(index + 1, NAMES) && !context.has(index + 1, Tag.common);
    if (context.hasOnly(index, NAMES)) return { casing: 'capitalised', ground: beforeName ? 'beside' : 'alone' };
    return beforeName && context.has(index, Tag.givenName) ? { casing: 'capitalised', ground: 'given' } : undefined;
  },
});

function initialOfName(context: Context, index: number): boolean {
  return (context.isInitial(index + 1) || context.isNameLike(index + 1)) && context.lower(index) !== 'a';
}

/** `van der` between two names stays small, as most houses write it. */
function particle(context: Context, index: number): Vote<'particle'> | undefined {
  const before = context.follows(index) && (context.raised(index - 1) || context.has(index - 1, Tag.particle));
  const after = context.follows(index + 1) && (context.has(index + 1, Tag.particle) || couldBeName(context, index + 1));
  const spelling = context.entry(index)?.spelling;
  if (!before || !after || spelling === undefined || spelling !== spelling.toLowerCase()) return undefined;
  return { casing: 'lower', ground: 'particle' };
}
