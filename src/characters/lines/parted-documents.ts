/** Words in two or three parts of a document whose words are parted all over: `al l`, `Ha iti`, `Fr anc is`. */
import type { Language } from '../../lexicon/language.ts';
import { areCasedAlike, arePartsOfWord } from './fragments.ts';
import { areApart, areNeighbours, type Part } from './parts.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const MOST_PARTS = 3;
const SHORTEST = 3;
const APOSTROPHE = /\p{L}[’']\p{Ll}/u;
const CAPITAL = new QuickPattern(/^\p{Lu}$/u);
/** Letters that are words. */
const WORDS = 'aAiIoO';

/** The parts that go on in the next one. */
export function* joinAnyParted(text: string, parts: Iterable<Part>, language: Language): Generator<Part> {
  // `minister s` may have lost a blank or an apostrophe.
  const hasApostrophes = APOSTROPHE.test(text);
  const isOne = (some: readonly Part[], size: number): boolean =>
    some.length >= size && areOne(text, some.slice(0, size), hasApostrophes, language);
  const window: Part[] = [];
  function* take(): Generator<Part> {
    const count = isOne(window, MOST_PARTS) ? MOST_PARTS : isOne(window, 2) ? 2 : 1;
    yield* window.splice(0, count).slice(0, -1);
  }
  for (const part of parts) {
    window.push(part);
    if (window.length === MOST_PARTS) yield* take();
  }
  while (window.length > 1) yield* take();
}

function areOne(text: string, parts: readonly Part[], hasApostrophes: boolean, language: Language): boolean {
  for (const [i, part] of parts.entries()) if (i > 0 && !areNeighbours(text, parts[i - 1]!, part)) return false;
  if (!areApart(text, parts[0]!, parts.at(-1)!)) return false;
  const [first, second, third] = parts.map(({ letters }) => letters) as [string, string, string | undefined];
  if (third !== undefined)
    return (
      !isWord(second, language) &&
      areCasedAlike(first, second) &&
      areCasedAlike(first, third) &&
      language.isUsual(first + second + third)
    );
  if (arePartsOfWord(first, second, language)) return true;
  if ((first + second).length < SHORTEST || !areCasedAlike(first, second)) return false;
  if (second === 's' && !hasApostrophes) return false;
  const areBothWords = isWord(first, language) && isWord(second, language);
  // `vitamin C an`, `PLAN B OR`: a capital alone may be a name.
  const isNamed =
    (CAPITAL.test(first) && isWord(second, language)) || (CAPITAL.test(second) && isWord(first, language));
  return !areBothWords && !isNamed && language.isCommon(first + second);
}

const isWord = (letters: string, language: Language): boolean =>
  letters.length === 1
    ? WORDS.includes(letters)
    : language.isCommon(letters) || language.wordList('rare-words').has(letters.toLowerCase());
