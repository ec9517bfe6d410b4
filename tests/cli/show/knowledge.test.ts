import { expect, test } from 'vitest';
import { Tag, type TagName } from '../../../src/lexicon/tags.ts';
import { knowledgeOf, type Knowledge } from '../../../src/cli/show/knowledge.ts';
import { showKnowledge } from '../../../src/cli/show/known-word.ts';
import { PLAIN_STYLE } from '../../../src/cli/show/style.ts';
import { tagWords } from '../../../src/cli/show/tag-words.ts';
import { english } from '../../../src/english/index.ts';
import { createNormalizer } from '../../../src/index.ts';

const normalizer = createNormalizer({ characters: false, assume: 'damaged', minConfidence: 0.2 });
const of = (word: string): Knowledge => knowledgeOf(word, english, normalizer);
const show = (word: string): string => showKnowledge(of(word), PLAIN_STYLE);

test('a word with readings', () => {
  const known = of('US');
  expect(known).toMatchObject({ word: 'US', known: true, entry: { spelling: 'US', tags: ['acronym', 'common'] } });
  const { caseCounts } = known;
  expect(caseCounts!.lower + caseCounts!.capitalised + caseCounts!.upper + caseCounts!.mixed).toBeCloseTo(1);
  expect(known.senses.map(({ spelling, tags }) => [spelling, tags])).toEqual([
    ['US', ['acronym']],
    ['us', []],
  ]);
  expect(known.names.map(({ spelling }) => spelling)).toContain('US Senate');
  const shown = show('us');
  expect(shown).toMatch(
    /^us\n {2}dictionaries {2}US: acronym, also an ordinary word\n {2}running text {2}US \d+ %, us \d+ %, /u,
  );
  expect(shown).toMatch(/; seen about [\d,]+ times away from sentence starts\n/u);
  expect(shown).toMatch(/^ {4}US, acronym: after the, .*; before president, /mu);
  expect(shown).toMatch(/^ {4}us, the ordinary word: after let, /mu);
  expect(shown).toMatch(/^ {4}US > 99 % {2}many people spoke about the us and/mu);
});

test('the model chooses in sentences without a capital', () => {
  const { framed } = of('paris');
  expect(framed).toHaveLength(3);
  for (const { sentence, casing, confidence, candidate, evidence } of framed) {
    expect(sentence).toContain(' paris');
    expect(sentence).toBe(sentence.toLowerCase());
    expect({ casing, candidate }).toEqual({ casing: 'Paris', candidate: undefined });
    expect(confidence).toBeGreaterThan(0.5);
    expect(evidence).not.toEqual([]);
  }
  for (const { casing } of of('and').framed) expect(casing).toBe('and');
});

test('an own lexicon is heard', () => {
  const own = createNormalizer({ characters: false, assume: 'damaged', lexicon: { force: ['QuenDril'] } });
  for (const { casing, confidence } of knowledgeOf('quendril', english, own).framed) {
    expect({ casing, confidence }).toEqual({ casing: 'QuenDril', confidence: 1 });
  }
});

test('a name of several words, by its beginning and as a whole', () => {
  expect(of('ministry of').entry).toBeUndefined();
  expect(of('ministry of').nameCount).toBeGreaterThan(20);
  expect(of('ministry of').names).toHaveLength(20);
  expect(show('ministry of')).toMatch(
    /^ {2}names that begin with it \(the first 20 of \d+\)\n {4}Ministry of Agriculture: organisation\n/mu,
  );
  expect(of('prime-minister')).toMatchObject({ entry: { spelling: 'Prime Minister' }, caseCounts: undefined });
  expect(show('Angela Merkel')).toMatch(/^Angela Merkel\n {2}dictionaries {2}Angela Merkel/u);
});

test('a spelling of its own, an apostrophe, a final dot', () => {
  expect(show('mcdonald')).toMatch(/dictionaries {2}McDonald: .*\n {2}running text {2}McDonald /u);
  expect(of('O’Neill').entry?.spelling).toBe("O'Neill");
  expect(of('mr.').entry?.spelling).toBe('Mr');
});

test('the unknown is said to be unknown', () => {
  expect(of('xqzzyv')).toMatchObject({
    known: false,
    entry: undefined,
    caseCounts: undefined,
    names: [],
    senses: [],
  });
  expect(show('xqzzyv')).toContain('\n  Unknown to dictionaries and caseCounts; ');
});

test.each(['__proto__', 'constructor', '...', '-', '😀', '\uD800', 'a\0b', 'x'.repeat(10_000), "'"])(
  'strange word %# is no trouble',
  (word) => {
    expect(of(word)).toMatchObject({ known: false });
    expect(show(word)).not.toMatch(/(?!\n)\p{Cc}/u);
  },
);

test('every tag has words of its own', () => {
  const names = Object.keys(Tag) as TagName[];
  expect(new Set(names.map((name) => tagWords([name]))).size).toBe(names.length);
});
