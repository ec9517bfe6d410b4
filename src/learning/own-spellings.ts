import { letterIndex } from '../script/letter-index.ts';
import type { Language } from '../lexicon/language.ts';
import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';
import { isSmall, shapeOf } from '../script/shape.ts';
import { keyOf } from '../tokens/words.ts';

/** The spellings of a source that the dictionaries do not know so, with the documents that have them. */
export interface OwnSpellings {
  readonly names: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
}

/** How many documents must spell a name so, and which share of those that have it. */
const NAME = { documents: 2, share: 0.6 };
/** The same of a word that the dictionaries know otherwise. */
const STYLE = { documents: 5, share: 0.9 };
/** What is cased so elsewhere with a larger share is no habit of the source. */
const USUAL = 0.75;
/** From this share of small letters elsewhere a word is no name, whatever it is here. */
const ORDINARY = 0.5;

/**
 * @param spellings each with the number of documents that have it, in order
 * @param isLost whether the source loses the capitals of a letter
 */
export function ownSpellings(
  language: Language,
  spellings: readonly (readonly [spelling: string, documents: number])[],
  isLost: (letter: number) => boolean,
): OwnSpellings {
  const byKey = new Map<string, { all: number; most: number; spelling: string }>();
  for (const [spelling, documents] of spellings) {
    if (isRemains(spelling, isLost)) continue;
    const key = keyOf(spelling);
    const its = byKey.get(key) ?? { all: 0, most: 0, spelling };
    its.all += documents;
    if (documents > its.most) Object.assign(its, { most: documents, spelling });
    byKey.set(key, its);
  }
  const names: [string, number][] = [];
  const words: [string, number][] = [];
  for (const [key, { all, most, spelling }] of byKey) {
    const elsewhere = shareElsewhere(language, key, spelling);
    const isName = spelling !== key && (language.caseCountsOf(key)?.lower ?? 0) < ORDINARY;
    const { documents, share } = isName ? NAME : STYLE;
    if (elsewhere >= USUAL || most < documents || most < share * all) continue;
    (isName ? names : words).push([spelling, most]);
  }
  return { names: inOrder(names), words: inOrder(words) };
}

/** Whether a mixed spelling may be what damage left of another: `mcFeeley`, `HIv`. */
function isRemains(spelling: string, isLost: (letter: number) => boolean): boolean {
  if (shapeOf(spelling) !== 'mixed') return false;
  const small = [...spelling].map((letter) => letter.codePointAt(0)!).filter(isSmall);
  const first = spelling.codePointAt(0)!;
  return (isSmall(first) && isLost(letterIndex(first))) || small.every((letter) => isLost(letterIndex(letter)));
}

/** The share of a casing among the sightings of a word elsewhere. */
function shareElsewhere(language: Language, key: string, spelling: string): number {
  const counts = language.caseCountsOf(key);
  if (counts) return shareOf(counts, spelling);
  const entry = language.lookup(key);
  if (entry) return entry.spelling === spelling ? 1 : 0;
  return spelling === key ? 1 : 0;
}

function shareOf(counts: CaseCounts, spelling: string): number {
  const shape = shapeOf(spelling);
  if (shape === 'mixed') return counts.spelling === spelling ? counts.mixed : 0;
  return shape === 'uncased' ? 1 : counts[shape];
}

const inOrder = (spellings: readonly [string, number][]): Record<string, number> =>
  Object.fromEntries([...spellings].sort(([one], [other]) => (one < other ? -1 : 1)));
