/**
 * Makes wink's core model small: what it knows of plain words, nine tenths of it, plays no part in where sentences start. A plain word
 * is a token of its own whether the model has it or not, so that only those are kept that are part of a contraction, or hint at a
 * sentence.
 */

/** Where a property stands among the numbers of a word: in which, and in which bits of it. */
type Place = readonly [number: number, mask: number, ...rest: unknown[]];

/** As far as it matters here. */
export interface Core {
  readonly packing: { readonly size: number; readonly layout: Readonly<Record<string, Place>> };
  /** The properties of each word: numbers of 32 bits, in base64. */
  readonly lexicon: string;
  /** The words that contractions stand for, four numbers each: the word as it is, normalised, its lemma, its part of speech. */
  readonly xpansions: string;
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

const PLAIN_WORD = /^[a-z]+$/iu;
const TELLING = ['sbdHint', 'isContraction'];

/** A copy in which plain words are empty and have no properties. Words keep their numbers, which the machines of the model go by. */
export function smallCore(core: Core): Core {
  const { size, layout } = core.packing;
  const properties = numbersIn(core.lexicon);
  const contracted = new Set(numbersIn(core.xpansions).filter((_, index) => index % 4 < 3));
  const tells = (word: number): boolean =>
    TELLING.map((name) => layout[name]!).some(([number, mask]) => (properties[word * size + number]! & mask) !== 0);
  const list = core.features.lexeme.list.map((word, index) => {
    if (!PLAIN_WORD.test(word) || contracted.has(index) || tells(index)) return word;
    properties.fill(0, index * size, (index + 1) * size);
    return '';
  });
  const features = { ...core.features, lexeme: { ...core.features.lexeme, list } };
  return { ...core, lexicon: base64(new Uint8Array(properties.buffer)), features };
}

/** The same as a module whose code is small, too: rows of `A`, which is nothing in base64, and of empty words are counted. */
export function moduleOf(core: Core): string {
  const list: (string | number)[] = [];
  for (const word of core.features.lexeme.list) {
    const last = list.at(-1);
    if (word !== '') list.push(word);
    else if (typeof last === 'number') list[list.length - 1] = last + 1;
    else list.push(1);
  }
  const lexicon = core.lexicon.replace(/A{8,}/gu, ({ length }) => `*${length};`);
  const counted = { ...core, lexicon, features: { ...core.features, lexeme: { ...core.features.lexeme, list } } };
  return `const core = ${JSON.stringify(counted)};
core.lexicon = core.lexicon.replace(/\\*(\\d+);/g, (_, count) => 'A'.repeat(count));
const { lexeme } = core.features;
lexeme.list = lexeme.list.flatMap((word) => (typeof word === 'number' ? Array(word).fill('') : word));
module.exports = core;
`;
}

function numbersIn(packed: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)).buffer);
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
