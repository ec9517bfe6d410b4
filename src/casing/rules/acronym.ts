import { acronymPlural } from '../../lexicon/acronym-plural.ts';
import { Tag } from '../../lexicon/tags.ts';
import { senseOf } from '../senses.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const acronym: Rule<RuleName> = defineRule({
  name: 'acronym',
  description:
    'Acronyms take capitals throughout, also in the plural, in the possessive and as part of a hyphenated word.',
  grounds: {
    alone: 'an acronym',
    plural: 'the plural of an acronym',
    joined: 'an acronym joined to a name',
    context: 'an acronym, by its neighbours',
  },
  fixes: [
    [
      'The Un and the Imf met Pakistan-Us envoys and two Mnas.',
      'The UN and the IMF met Pakistan-US envoys and two MNAs.',
    ],
  ],
  leaves: ['It helps us all, and who would say no?', 'The aids they brought were few.'],
  vote(context, index) {
    const word = context.word(index);
    if (!word || word.text.length < 2) return undefined;
    if (context.hasOnly(index, Tag.acronym)) return { casing: 'upper', ground: 'alone' };
    const plural =
      context.caseCounts(index) || context.entry(index)
        ? undefined
        : acronymPlural(context.document.language, word.lower);
    if (plural !== undefined) return { casing: { spelling: plural }, ground: 'plural' };
    if (!context.has(index, Tag.acronym)) return undefined;
    if (beside(context, index)) return { casing: 'upper', ground: 'joined' };
    const sense = senseOf(context, index);
    return sense && sense.tag === Tag.acronym ? { casing: 'upper', ground: 'context', note: sense.note } : undefined;
  },
});

/** `Pakistan-Us`, `Us-led` */
function beside(context: Context, index: number): boolean {
  const joined = context.word(index)?.joint === 'hyphen' && context.isNameLike(index - 1);
  return joined || (context.word(index + 1)?.joint === 'hyphen' && context.lower(index + 1) === 'led');
}
