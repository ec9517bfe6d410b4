/** Words that a blank parts within their line: `or dered`, `laughte r`, `PRES IDENT`. */
import { knownWordsOf } from '../../lexicon/known-words.ts';
import type { Language } from '../../lexicon/language.ts';
import { closeSpellings } from '../../lexicon/spellings.ts';
import type { CharacterEdit } from '../fixer.ts';
import { arePartsOfWord, isFragment } from './fragments.ts';
import { joinAnyParted } from './parted-documents.ts';
import { areApart, areNeighbours, partAt, PartReader, partsOf, type Part } from './parts.ts';

/** In another language, or in data, fewer words are known. */
const MOST_UNKNOWN = 0.3;
/** A document with so many parted words, and one in so many words or more, was parted by no slip. */
const FEWEST_PARTED = 3;
const WORDS_TO_ONE = 150;
/** In a long text one in so many words is a slip of the writer's hand, and stays: what damages a text does so more often. */
const MANY_WORDS = 1000;
const SLIP = 300;

type Pair = readonly [left: Part, right: Part];

/**
 * Where a document has enough words one half of which is none, others are joined there with a half that is rare or a lone
 * letter: `Ha iti`, `al l`.
 */
export function* joinPartedWords(text: string, language: Language): Generator<CharacterEdit> {
  const { pairs, words } = pairsIn(text, language);
  if (pairs.length === 0) return;
  const sure = withoutWords(text, pairs, language);
  if (words > MANY_WORDS && sure.length * SLIP < words) return;
  const isFull = sure.length >= FEWEST_PARTED && sure.length * WORDS_TO_ONE >= words;
  const joined = isFull ? joinAnyParted(text, partsOf(text), language) : sure.map(([left]) => left);
  for (const { end } of joined) yield { start: end, end: end + 1, after: '' };
}

/** The pairs that are a word in two, unless the text has too few words of the language. */
function pairsIn(text: string, language: Language): { pairs: Pair[]; words: number } {
  const known = knownWordsOf(language);
  const pairs: Pair[] = [];
  let words = 0;
  let unknown = 0;
  let start = 0;
  let end = -1;
  let isBeforeKnown = true;
  for (const reader = new PartReader(text); reader.next();) {
    const isItself = known.has(text, reader.start, reader.end, reader.hash);
    words++;
    if (!isItself) unknown++;
    if (!(isItself && isBeforeKnown) && reader.start === end + 1 && end > start) {
      const before = partAt(text, start, end);
      const part = partAt(text, reader.start, reader.end);
      if (
        areNeighbours(text, before, part) &&
        areApart(text, before, part) &&
        arePartsOfWord(before.letters, part.letters, language)
      )
        pairs.push([before, part]);
    }
    ({ start, end } = reader);
    isBeforeKnown = isItself;
  }
  closeSpellings();
  return unknown > MOST_UNKNOWN * words + 1 ? { pairs: [], words } : { pairs, words };
}

/** Without those whose fragment the text has beside other words as well: there it is a word. */
function withoutWords(text: string, pairs: readonly Pair[], language: Language): Pair[] {
  const places = new Map<string, number>();
  const count = (letters: string, by: number): void => {
    const known = places.get(letters);
    if (known !== undefined) places.set(letters, known + by);
  };
  const fragments = pairs.map((pair) => pair.filter(({ letters }) => isFragment(letters, language)));
  for (const { letters } of fragments.flat()) places.set(letters, 0);
  for (const { letters } of partsOf(text)) count(letters, 1);
  for (const { letters } of fragments.flat()) count(letters, -1);
  return pairs.filter((_, i) => fragments[i]!.every(({ letters }) => places.get(letters) === 0));
}
