/** Compiles `words.tsv` and the word statistics to lines of `language TAB bits TAB words`. */
import { fail } from '../lists.ts';

export const FUNCTION_WORDS_FILE = 'function-words/words.tsv';

/** How rare a word of each step is in its language, in bits: 6 is one word in 64. */
const BITS: Readonly<Record<string, number>> = { 1: 6, 2: 7, 3: 9 };
/** Nothing is taken to be rarer. */
const MOST_BITS = 20;
/** How much rarer a word is without its accents, as people type it, and how long it must be to be known so. */
const BARE = { bits: 4, letters: 2 };
const ENGLISH = 'en';
/** Stands for a language before the words of other languages as English text has them, in names and quotations. */
const STRAY = '-';
const LANGUAGE = /^[a-z]{2}$/u;
const WORD = /^\p{Ll}[\p{Ll}\p{Lm}\p{M}']*$/u;
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', ħ: 'h', ß: 'ss', ə: 'e' };

/** `statistics` is the table of the word statistics. */
export function compileFunctionWords(table: string, statistics: string): string {
  const bitsInEnglish = rarity(statistics);
  const english = new Map<string, number>();
  const languages = new Map<string, Map<string, number>>();
  for (const [index, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const at = `${FUNCTION_WORDS_FILE}:${index + 1}`;
    const [language = '', step = '', text = ''] = line.split('\t');
    const isEnglish = language === ENGLISH;
    if (!LANGUAGE.test(language)) fail(at, `not a language: ${JSON.stringify(language)}`);
    if (BITS[step] === undefined && !(isEnglish && step === '')) fail(at, `not 1, 2 or 3: ${JSON.stringify(step)}`);
    const its = isEnglish ? english : (languages.get(language) ?? new Map<string, number>());
    if (!isEnglish) languages.set(language, its);
    for (const word of text.split(' ')) {
      if (!WORD.test(word) || word !== word.normalize())
        fail(at, `not a word in small letters: ${JSON.stringify(word)}`);
      if (its.has(word)) fail(at, `${word} stands twice`);
      its.set(word, BITS[step] ?? bitsInEnglish(word));
    }
  }

  const lines = new Map<string, string[]>();
  const add = (language: string, bits: number, word: string): void => {
    const key = `${language}\t${bits}`;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  };
  const strays = new Set<string>();
  for (const [word, bits] of english) add(ENGLISH, bits, word);
  for (const [language, words] of languages) {
    for (const [word, bits] of withBareWords(words)) {
      add(language, bits, word);
      if (!english.has(word) && bitsInEnglish(word) < MOST_BITS) strays.add(word);
    }
  }
  for (const word of strays) add(STRAY, bitsInEnglish(word), word);
  return [...lines]
    .map(([key, words]) => `${key}\t${words.sort().join(' ')}`)
    .sort()
    .join('\n');
}

/** How rare a word is in English, in bits. */
function rarity(statistics: string): (word: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of statistics.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', ...cells] = line.split('\t');
    const seen = cells.slice(0, 4).reduce((sum, cell) => sum + Number(cell), 0);
    counts.set(word, seen);
    total += seen;
  }
  return (word) => Math.min(MOST_BITS, Math.round(Math.log2(total / (counts.get(word) ?? 1))));
}

/** The words, and those that have accents also without them. */
function withBareWords(words: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(words);
  for (const [word, bits] of words) {
    const bare = word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[łđøıħßə]/gu, (letter) => UNDECOMPOSED[letter]!);
    if (!all.has(bare) && bare.length >= BARE.letters) all.set(bare, bits + BARE.bits);
  }
  return all;
}
