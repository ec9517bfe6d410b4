import { Tag } from '../lexicon/tags.ts';
import type { Word } from '../tokens/words.ts';
import type { Context } from './context.ts';
import { isSame, type WholeName } from './whole-names.ts';

/** How the names that end alike are cased in a document: a house that writes `Finance Ministry` writes `Foreign Ministry`. */
export class HouseStyle {
  readonly #heads: Map<string, { whole: number; none: number }> = new Map();

  see({ words, whole, none, isTitle }: WholeName, context: Context): void {
    // Titles go by the name that follows them or does not, wars and seas by themselves.
    if (isTitle || !context.has(words.at(-1)?.index ?? 0, Tag.institution)) return;
    const texts = words.map(({ index, text }) => context.decided(index) ?? text);
    const isWhole = isSame(texts, whole);
    if (isWhole === isSame(texts, none)) return;
    const head = headOf(words);
    const its = this.#heads.get(head) ?? { whole: 0, none: 0 };
    its[isWhole ? 'whole' : 'none']++;
    this.#heads.set(head, its);
  }

  /** How much likelier it makes the whole of a name. */
  factorFor({ words, whole, isTitle, isOrganisation }: WholeName, context: Context): number {
    if (isTitle) return isLongTitle(words, whole) && leadsToName(words, context) ? PREFERENCE : 1;
    // `African Union`: once a word of it is raised, few houses have the others small.
    if (isOrganisation && words.some(({ index }) => context.raised(index))) return PREFERENCE;
    const seen = this.#heads.get(headOf(words)) ?? { whole: 0, none: 0 };
    return seen.whole > 0 && seen.whole >= seen.none ? PREFERENCE : 1;
  }
}

/** `Secretary of State`: nobody writes a half of it before a name. */
const isLongTitle = (words: readonly Word[], whole: readonly string[]): boolean =>
  words.some(({ lower }, i) => whole[i] === lower);

function leadsToName(words: readonly Word[], context: Context): boolean {
  const next = (words.at(-1)?.index ?? 0) + 1;
  // A leader of the Opposition PDP.
  if (
    context.wordList('articles').has(context.lower((words[0]?.index ?? 0) - 1)) ||
    context.word(next)?.shape === 'upper'
  )
    return false;
  return context.follows(next) && context.raised(next) && context.isNameLike(next);
}

const PREFERENCE = 3;
const headOf = (words: readonly Word[]): string => words.at(-1)?.lower ?? '';
