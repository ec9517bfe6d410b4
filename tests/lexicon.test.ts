import { describe, expect, it } from 'vitest';
import { english } from '../src/english/index.ts';
import { Tag } from '../src/lexicon/tags.ts';
import { caseCounts as packedCaseCounts } from '../src/data/case-counts.ts';
import { clusters as packedClusters } from '../src/data/clusters.ts';
import { senses as packedSenses } from '../src/data/senses.ts';
import { phrases as packedPhrases } from '../src/data/phrases.ts';
import { words as packedWords } from '../src/data/words.ts';
import { dictionaryVersion } from '../src/data/version.ts';

const HOSTILE = [
  '__proto__',
  'constructor',
  'hasownproperty',
  'tostring',
  '',
  ' ',
  '\0',
  '\uD800',
  'a'.repeat(100_000),
];

const tagNames = (tags: number): string[] =>
  Object.entries(Tag).flatMap(([name, bit]) => ((tags & bit) === 0 ? [] : [name]));
const phrase = (text: string): string | undefined => english.matchPhrase(text.split(' '), 0)?.spellings.join(' ');

describe('tags', () => {
  it('are different single bits', () => {
    const bits = Object.values(Tag);
    expect(new Set(bits).size).toBe(bits.length);
    for (const bit of bits) expect(bit & (bit - 1)).toBe(0);
  });
});

describe('lookup', () => {
  it.each([
    ['blinken', 'Blinken', ['surname']],
    ['bilawal', 'Bilawal', ['givenName']],
    ['pakistan', 'Pakistan', ['place']],
    ['afghan', 'Afghan', ['demonym']],
    ['urdu', 'Urdu', ['language']],
    ['reuters', 'Reuters', ['newspaper']],
    ['december', 'December', ['calendar']],
    ['iphone', 'iPhone', ['brand']],
    ['mcdonald', 'McDonald', ['surname']],
    ["o'brien", "O'Brien", ['surname']],
    ['unesco', 'UNESCO', ['acronym']],
    ['van', 'van', ['particle', 'common']],
    ['minister', 'Minister', ['title', 'common']],
    ['ministry', 'Ministry', ['institution', 'common']],
    ['us', 'US', ['acronym', 'common']],
    ['who', 'WHO', ['acronym', 'common']],
    ['may', 'May', ['calendar', 'surname', 'common']],
    ['bush', 'Bush', ['surname', 'common']],
    ['turkey', 'Turkey', ['place', 'common']],
    ['nation', 'Nation', ['newspaper', 'common']],
    ['mr', 'Mr', ['abbreviation', 'nonTerminal']],
    ['inc', 'Inc', ['abbreviation']],
    ['p.m', 'p.m', ['abbreviation']],
  ])('knows %s as %s', (lower, spelling, tags) => {
    const entry = english.lookup(lower);
    expect(entry?.spelling).toBe(spelling);
    expect(tagNames(entry?.tags ?? 0)).toEqual(expect.arrayContaining(tags));
  });

  it.each(['pakistan', 'blinken', 'december', 'unesco', 'iphone', 'afghan', 'inc'])('%s is no common word', (lower) => {
    expect(tagNames(english.lookup(lower)?.tags ?? 0)).not.toContain('common');
  });

  it.each(['inc', 'jan', 'p.m'])('the dot of %s may end a sentence', (lower) => {
    expect(tagNames(english.lookup(lower)?.tags ?? 0)).not.toContain('nonTerminal');
  });

  it.each(['the', 'said', 'of', 'a', 'and', 'people', 'early', 'visit', 'after', 'conversation'])(
    '%s is no name',
    (lower) => {
      expect(english.lookup(lower)).toBeUndefined();
    },
  );

  it.each(HOSTILE)('knows nothing of %j', (lower) => {
    expect(english.lookup(lower)).toBeUndefined();
    expect(english.caseCountsOf(lower)).toBeUndefined();
    expect(english.clusterOf(lower)).toBe(0);
    expect(english.sensesOf(lower)).toEqual([]);
    expect(english.matchPhrase([lower, lower], 0)).toBeUndefined();
  });

  it('knows every compiled word by its lower-case form', () => {
    const lost: string[] = [];
    for (const line of packedWords.split('\n')) {
      const [tags, regular = '', others = ''] = line.split('\t');
      for (const word of [...regular.split(' '), ...others.split(' ')].filter((word) => word !== '')) {
        const entry = english.lookup(word.toLowerCase());
        if (entry?.tags !== Number(tags) || entry.spelling.toLowerCase() !== word.toLowerCase()) lost.push(word);
      }
    }
    expect(lost).toEqual([]);
  });

  it('knows how every counted word is cased', () => {
    const lost: string[] = [];
    for (const line of packedCaseCounts.split('\n')) {
      const [head = '', words = ''] = line.split('\t');
      for (const word of words.split(' ')) {
        const found = english.caseCountsOf(word.toLowerCase());
        if (!found) lost.push(word);
        else {
          const shares = [found.lower, found.capitalised, found.upper, found.mixed].map((its) =>
            Math.round(its * 1000),
          );
          const isSpelt = (found.spelling ?? word.toLowerCase()) === word;
          if (!isSpelt || [...shares, Math.round(found.weight * 10)].join(' ') !== head) lost.push(word);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('knows the cluster of every word that has one', () => {
    const lost: string[] = [];
    for (const line of packedClusters.split('\n')) {
      const [number, words = ''] = line.split('\t');
      lost.push(...words.split(' ').filter((word) => english.clusterOf(word.toLowerCase()) !== Number(number)));
    }
    expect(lost).toEqual([]);
  });

  it('knows no word that is not there', () => {
    const texts = [packedWords, packedCaseCounts, packedClusters];
    const isThere = new Set(texts.flatMap((text) => text.toLowerCase().split(/[ \t\n]/u)));
    const strangers = [...isThere]
      .flatMap((word) => [`${word}a`, `${word}z`, `${word}\n`, `${word}\uD800`, word.slice(0, -1), word.slice(1)])
      .filter((word) => !isThere.has(word));
    expect(strangers.length).toBeGreaterThan(200_000);
    expect(strangers.filter((word) => english.isKnown(word) || english.clusterOf(word) !== 0)).toEqual([]);
  });

  it('gives the same answer twice', () => {
    expect(english.lookup('blinken')).toBe(english.lookup('blinken'));
  });
});

describe('matchPhrase', () => {
  it.each([
    ['secretary of state antony', 'Secretary of State'],
    ['foreign ministry said', 'Foreign Ministry'],
    ['state department', 'State Department'],
    ['bank of england', 'Bank of England'],
    ['new york times reported', 'New York Times'],
    ['new york is', 'New York'],
    ['south asian nation', 'South Asian'],
    ['ursula von der leyen', 'Ursula von der Leyen'],
    ['aung san suu kyi met', 'Aung San Suu Kyi'],
    ['guinea bissau', 'Guinea Bissau'],
    ['bank of', undefined],
    ['new deal maker', 'New Deal'],
    ['st louis', 'St Louis'],
  ])('%s', (text, spelling) => {
    expect(phrase(text)).toBe(spelling);
  });

  it('starts at the word it is told', () => {
    const words = 'he met the prime minister of new zealand'.split(' ');
    expect(words.map((_, from) => english.matchPhrase(words, from)?.length ?? 0)).toEqual([0, 0, 0, 2, 0, 0, 2, 0]);
    expect(english.matchPhrase(words, 8)).toBeUndefined();
    expect(english.matchPhrase(words, -1)).toBeUndefined();
  });

  it('prefers the longest', () => {
    expect(english.matchPhrase(['new', 'york', 'city'], 0)?.length).toBe(3);
  });

  it('marks what is usual in lower case', () => {
    expect(tagNames(english.matchPhrase(['prime', 'minister'], 0)?.tags ?? 0)).toEqual(['title', 'common']);
    expect(tagNames(english.matchPhrase(['new', 'york'], 0)?.tags ?? 0)).not.toContain('common');
  });

  it('does not need the beginning of a phrase to be known', () => {
    expect(phrase('new yorker')).toBe('New Yorker');
    expect(phrase('bank of')).toBeUndefined();
  });

  it('knows every compiled name by its lower-case words', () => {
    const lost: string[] = [];
    for (const line of packedPhrases.split('\n')) {
      for (const group of line.split('\t').slice(1)) {
        for (const name of group.slice(group.indexOf(' ') + 1).split('|')) {
          const spellings = name.split(/[ -]/u);
          const lowers = spellings.map((word) => word.toLowerCase());
          if (english.matchPhrase(lowers, 0)?.spellings.join(' ') !== spellings.join(' ')) lost.push(name);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('sensesOf', () => {
  it('tells the month from the verb', () => {
    const senses = english.sensesOf('may').map(({ spelling, tag, before, after }) => ({
      spelling,
      tag,
      inFront: before.has('since'),
      behind: after.has('have'),
    }));
    expect(senses).toContainEqual({ spelling: 'May', tag: Tag.calendar, inFront: true, behind: false });
    expect(senses).toContainEqual({ spelling: 'may', tag: 0, inFront: false, behind: true });
  });

  it('gives every tag of every compiled word', () => {
    for (const line of packedSenses.split('\n')) {
      const [spelling = ''] = line.split('\t');
      expect(english.sensesOf(spelling.toLowerCase()).map((sense) => sense.spelling)).toContain(spelling);
    }
  });

  it('gives nothing for a word with one tag', () => {
    expect(english.sensesOf('pakistan')).toEqual([]);
  });
});

describe('the version', () => {
  it('is a short hash', () => {
    expect(dictionaryVersion).toMatch(/^[0-9a-f]{12}$/u);
  });
});
