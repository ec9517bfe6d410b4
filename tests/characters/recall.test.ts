import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { characters } from '../../src/characters/index.ts';
import { resolveOptions } from '../../src/options.ts';
import { articles } from '../support/arbitraries.ts';
import { faultsAt, hyphenated, paragraphs, shareRepaired, wrap, type Fault } from '../support/faults.ts';

const repairWith = (options: Parameters<typeof resolveOptions>[0]): ((text: string) => string) => {
  const settings = resolveOptions(options).characters;
  return (text) => characters(text, settings, english).text;
};
const repair = repairWith({});

const unwrap = repairWith({ characters: { lines: 'unwrap' } });

const small = (text: string): string => text.toLowerCase();
const withoutBlank = (found: string): string => found.trimEnd();
const WORD = /(?<![-’'\p{L}])\p{L}{7,}(?![-\p{L}])/gu;
const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;

/** Lines stay lines: where they end is no part of the question. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
const hyphenatedWords = faultsAt(WORD, (word) => hyphenated(word)?.join('-\n') ?? word).filter(
  ({ good, broken }) => good !== broken,
);

/** Each paragraph of an article on lines of its own, with blank lines between them. */
function wrapped(width: number, hyphens: boolean): Fault[] {
  return articles.map((article) => {
    const all = article.split('\n').filter((line) => line !== '');
    return { good: all.join('\n\n'), broken: all.map((one) => wrap(one, width, hyphens)).join('\n\n') };
  });
}

/** The share of the paragraphs that come out on one line each. */
function shareUnwrapped(texts: readonly Fault[], fix: (text: string) => string): number {
  const whole = texts.flatMap(({ good, broken }) => {
    const lines = new Set(fix(broken).split('\n\n'));
    return good.split('\n\n').map((one) => lines.has(one));
  });
  return whole.filter(Boolean).length / whole.length;
}

describe('one fault in an article of correct text', () => {
  it.each([
    ['a blank lost after a full stop', 0.8, faultsAt(/[.!?][”"]? (?=[“"]?\p{Lu})/gu, withoutBlank)],
    ['the same without capitals', 0.55, faultsAt(/[.!?][”"]? (?=[“"]?\p{L})/gu, withoutBlank, small)],
    ['a blank lost after a comma', 0.95, faultsAt(/, (?=\p{L})/gu, withoutBlank)],
    ['the same without capitals', 0.9, faultsAt(/, (?=\p{L})/gu, withoutBlank, small)],
    ['a blank lost after a quotation', 0.95, faultsAt(/,” (?=\p{L})/gu, withoutBlank)],
    ['a blank gained before a comma', 0.99, faultsAt(/(?<=\p{L}), (?=\p{L})/gu, () => ' , ')],
    ['a blank gained before a full stop', 0.97, faultsAt(/(?<=\p{L})\. (?=\p{L})/gu, () => ' . ')],
    ['a comma on the wrong side of its blank', 0.98, faultsAt(/(?<=\p{L}), (?=\p{L})/gu, () => ' ,')],
    ['a full stop on the wrong side of its blank', 0.85, faultsAt(/(?<=\p{L})\. (?=\p{L})/gu, () => ' .')],
    ['a blank gained in a bracket', 0.99, faultsAt(/(?<= )\((?=\p{L})/gu, () => '( ')],
  ])('%s is repaired in %f', (_, floor, faults) => {
    expect(faults.length).toBeGreaterThan(3);
    expect(shareRepaired(faults, repair)).toBeGreaterThanOrEqual(floor);
  });

  it('a word hyphenated at a line end is repaired in 0.9', () => {
    const faults = hyphenatedWords.map(({ good, broken }) => ({ good: onOneLine(good), broken }));
    expect(shareRepaired(faults, (text) => onOneLine(repair(text)))).toBeGreaterThanOrEqual(0.9);
  });

  it('a compound parted at its hyphen is left alone in 99 of 100', () => {
    const parted = faultsAt(HYPHEN, () => '-\n').map(({ broken }) => ({ good: broken, broken }));
    expect(shareRepaired(parted, repair)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(['\n', '\n\n'])('a drop capital before %j is joined in 0.85', (gap) => {
    const parted = paragraphs.map((good) => ({ good, broken: good.slice(0, 1) + gap + good.slice(1) }));
    expect(shareRepaired(parted, repair)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('an article on lines of a page', () => {
  it.each([
    [50, 0.85],
    [60, 0.95],
    [66, 0.95],
    [72, 0.9],
    [80, 0.9],
  ])('%i wide stays as it is, and is unwrapped on request in %f', (width, floor) => {
    const texts = wrapped(width, false);
    for (const { broken } of texts) expect(repair(broken)).toBe(broken);
    expect(shareUnwrapped(texts, unwrap)).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    [40, 0.85],
    [60, 0.95],
    [80, 0.9],
  ])(
    '%i wide, with hyphens, has its words whole in 0.95 of the paragraphs, and is unwrapped on request in %f',
    (width, floor) => {
      const texts = wrapped(width, true);
      const paragraphsOf = (text: string): string[] => text.split('\n\n').map(onOneLine);
      const whole = texts.flatMap(({ good, broken }) => {
        const repaired = new Set(paragraphsOf(repair(broken)));
        return paragraphsOf(good).map((one) => repaired.has(one));
      });
      expect(whole.filter(Boolean).length / whole.length).toBeGreaterThanOrEqual(0.95);
      expect(shareUnwrapped(texts, unwrap)).toBeGreaterThanOrEqual(floor);
    },
  );
});
