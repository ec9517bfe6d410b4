import { Tag } from '../../lexicon/tags.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const attribution = (context: Context): ReadonlySet<string> => context.document.language.wordList('before-newspapers');

/** `told The nation`: a capital article in mid-sentence belongs to a title. */
function afterCapitalArticle(context: Context, index: number): boolean {
  return (
    context.lower(index - 1) === 'the' &&
    context.follows(index) &&
    context.raised(index - 1) &&
    context.opening(index - 1) === 'none'
  );
}

export const newspaper: Rule<RuleName> = defineRule({
  name: 'newspaper',
  description:
    'Newspapers, agencies and broadcasters take capitals, and their article with them where it is part of the name.',
  grounds: {
    article: 'a newspaper after its article',
    phrase: 'part of the name of a newspaper',
    opening: 'an article that may be part of a name',
    alone: 'a newspaper',
  },
  fixes: [
    ['Diplomats told The guardian that talks failed.', 'Diplomats told The Guardian that talks failed.'],
    ['It was first reported by reuters and al jazeera.', 'It was first reported by Reuters and Al Jazeera.'],
  ],
  leaves: ['The nation mourned its dead.', 'They heard the news at dawn.'],
  vote(context, index) {
    const known = context.has(index, Tag.newspaper);
    if (known && afterCapitalArticle(context, index)) return { casing: 'capitalised', ground: 'article' };
    if (context.inPhrase(index, Tag.newspaper)) {
      const first = context.lower(index) === 'the';
      return {
        casing: 'capitalised',
        ground: first && !attribution(context).has(context.lower(index - 1)) ? 'opening' : 'phrase',
      };
    }
    if (context.hasOnly(index, Tag.newspaper)) return { casing: 'capitalised', ground: 'alone' };
    return undefined;
  },
});
