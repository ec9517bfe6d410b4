/** Names of several words that the dictionaries know are cased whole or not at all, once all their words were asked about. */
import { isDamaged, isUniform, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { Tag } from '../lexicon/tags.ts';
import { likeSpelling, toLower } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Candidates, CandidateFinder } from './candidates.ts';
import type { Context } from './context.ts';
import type { HouseStyle } from './house-style.ts';
import { turnTo } from './passes.ts';
import { isSpotted } from './slips.ts';

/** A name as a document has it: the words of it, each with its casing in the name and its casing as ordinary words. */
export interface WholeName {
  readonly name: string;
  readonly words: readonly Word[];
  readonly whole: readonly string[];
  readonly none: readonly string[];
  readonly isTitle: boolean;
  readonly isOrganisation: boolean;
}

/** How a name is cased, and how sure that is. */
export interface WholeDecision {
  readonly texts: readonly string[];
  readonly confidence: number;
}

const ARTICLE = 'the';

/** The names of the damaged blocks, each with its block, to which the context turns. */
export function* namesOf(
  blocks: readonly DiagnosedBlock[],
  context: Context,
  isSettled: (word: Word) => boolean,
): Generator<readonly [WholeName, DiagnosedBlock]> {
  for (const block of blocks) {
    if (!isDamaged(block)) continue;
    turnTo(block, context);
    for (const name of namesIn(context, block)) if (!name.words.some(isSettled)) yield [name, block];
  }
}

function* namesIn(context: Context, block: DiagnosedBlock): Generator<WholeName> {
  for (let index = block.firstWord; index < block.endWord;) {
    const part = context.phrasePart(index);
    let from = index++;
    if (part?.from !== from) continue;
    const spellings = [part.spelling];
    for (; index < block.endWord && context.phrasePart(index)?.from === part.from; index++)
      spellings.push(context.phrasePart(index)?.spelling as string);
    // `The Times`, `the Times`: houses differ.
    if (context.lower(from) === ARTICLE) {
      from++;
      spellings.shift();
    }
    if (spellings.length < 2) continue;
    const words = spellings.map((_, i) => context.word(from + i) as Word);
    const whole = words.map((word, i) => inWhole(word, spellings[i] as string, block));
    if (!whole.every((text) => text !== undefined)) continue;
    const none = words.map((word, i) => inNone(word, whole[i] as string, context, block));
    yield {
      name: part.phrase,
      words,
      whole,
      none,
      isTitle: (part.tags & Tag.title) !== 0,
      isOrganisation: (part.tags & Tag.organisation) !== 0,
    };
  }
}

/** A capital that stands is kept where capitals mean something. */
function inWhole(word: Word, spelling: string, block: DiagnosedBlock): string | undefined {
  const text = likeSpelling(word.text, spelling);
  return isUniform(block) || word.shape === 'lower' ? text : word.text;
}

function inNone(word: Word, whole: string, context: Context, block: DiagnosedBlock): string {
  if (context.opening(word.index) !== 'none') return context.decided(word.index) ?? whole;
  return isUniform(block) ? toLower(word.text) : word.text;
}

/**
 * Weighs a name as a whole against its words as ordinary ones, and against what was decided of each by itself.
 *
 * @param weigh the probabilities of the casings of a word
 * @returns undefined if all was decided alike, or the damage cannot have made it of the name
 */
export function decideWhole(
  name: WholeName,
  context: Context,
  finder: CandidateFinder,
  block: DiagnosedBlock,
  weigh: (candidates: Candidates, block: DiagnosedBlock) => Float64Array,
  style: HouseStyle,
): WholeDecision | undefined {
  const { words, whole, none } = name;
  const decided = words.map(({ index, text }) => context.decided(index) ?? text);
  if (isSame(decided, whole) || isSame(whole, none)) return undefined;
  const chance = (texts: readonly string[]): number => {
    words.forEach(({ index }, i) => {
      context.decide(index, texts[i] as string);
    });
    return words.reduce((product, word, i) => product * chanceOf(word, texts[i] as string), 1);
  };
  const chanceOf = (word: Word, text: string): number => {
    const candidates = finder.find(word, block);
    if (!candidates) return text === word.text ? 1 : 0;
    const its = candidates.texts.indexOf(text);
    return its < 0 ? 0 : (weigh(candidates, block)[its] as number);
  };
  const isHalf = !isSame(decided, none);
  const kept = words.filter(
    (word, i) => word.text !== toLower(word.text) && word.text === none[i] && context.opening(word.index) === 'none',
  );
  // Where damage is in doubt, half a name must show it.
  if (isSpotted(block) && kept.length === 0) return undefined;
  // The rarer a capital is on a word, the more it says that the name is meant: `Red cross`.
  const half = kept.reduce((least, { index }) => Math.min(least, context.capitalShare(index) ?? 1), 1);
  const factor = style.factorFor(name, context);
  const asWhole = chance(whole) * factor;
  const asNone = chance(none) * (kept.length > 0 ? half : 1);
  const asHalf = isHalf ? chance(decided) * half : 0;
  words.forEach(({ index }, i) => {
    context.decide(index, decided[i] as string);
  });
  if (asWhole === 0) return undefined;
  const all = asWhole + asNone + asHalf;
  const isWhole = asWhole >= asNone && asWhole >= asHalf;
  if (!isWhole && (!isHalf || asHalf > asNone)) return undefined;
  return { texts: isWhole ? whole : none, confidence: (isWhole ? asWhole : asNone) / all };
}

export const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((text, i) => text === others[i]);
