import { expect, it } from 'vitest';
import { entitiesOf, readConll } from '../bench/entities/conll.ts';
import { entityTypes, trimmed, typeNamed } from '../bench/entities/entity.ts';
import { layOutDocument } from '../bench/entities/lay-out.ts';
import { addEntities, emptyEntityScore, f1Of, wonBack } from '../bench/entities/score.ts';

const runsOf = (...labels: string[]): string[] =>
  entitiesOf(labels.map((label) => ({ word: 'w', label }))).map(({ from, to, type }) => `${from}-${to} ${type}`);

it.each([
  ['IOB1', ['I-PER', 'I-PER', 'B-PER', 'O', 'I-LOC', 'I-ORG'], ['0-2 PER', '2-3 PER', '4-5 LOC', '5-6 ORG']],
  ['IOB2', ['B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC', 'B-ORG'], ['0-2 PER', '2-3 PER', '4-5 LOC', '5-6 ORG']],
  [
    'IOBES',
    ['B-PER', 'E-PER', 'S-PER', 'O', 'S-LOC', 'B-ORG', 'I-ORG', 'E-ORG'],
    ['0-2 PER', '2-3 PER', '4-5 LOC', '5-8 ORG'],
  ],
  ['BILOU', ['U-PER', 'U-PER', 'B-ORG', 'L-ORG', 'O'], ['0-1 PER', '1-2 PER', '2-4 ORG']],
])('reads entities in %s', (_, labels, runs) => {
  expect(runsOf(...labels)).toEqual(runs);
});

it('reads documents and sentences, whatever the columns', () => {
  const file = '-DOCSTART- -X- O O\n\nAnna NNP B-NP B-PER\n# CD I-NP O\n\n\nslept\tO\n\n-DOCSTART- O\n\nUN O';
  const documents = readConll(file, 'a.conll');
  const words = documents.map((document) => document.map((sentence) => sentence.map(({ word }) => word)));
  expect(words).toEqual([[['Anna', '#'], ['slept']], [['UN']]]);
});

it('makes documents of twenty sentences where a file tells of none, and passes over comments', () => {
  const file = `# id = 1\n${'word O\n\n'.repeat(41)}`;
  expect(readConll(file, 'a.conll').map((document) => document.length)).toEqual([20, 20, 1]);
});

it('says what is wrong with a file and where', () => {
  expect(() => readConll('Anna B-PER\nslept well\n', 'a.conll')).toThrow(
    'a.conll, line 2: "slept well" has no label; in CoNLL format a token and its label (O, or one like B-PER) stand in the first and last column of a line.',
  );
  expect(() => readConll('O\n', 'a.conll')).toThrow('a.conll, line 1');
  expect(() => readConll('\n\n', 'a.conll')).toThrow('a.conll has no sentence in it');
});

it('writes tokens out as people do and knows where the entities are', () => {
  const lines = [
    '`` O',
    'Anna B-PER',
    "'s O",
    '( O',
    'big O',
    ') O',
    'UN B-ORG',
    ', O',
    '" O',
    'said O',
    '" O',
    'she O',
    '. O',
  ];
  const { text, entities } = layOutDocument(readConll(`${lines.join('\n')}\n\nParis B-LOC\n`, 'a.conll')[0]!);
  expect(text).toBe('"Anna\'s (big) UN," said "she.\nParis\n');
  expect(entities.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
    ['Anna', 'PER'],
    ['UN', 'ORG'],
    ['Paris', 'LOC'],
  ]);
});

it('maps the types of corpora and recognisers', () => {
  expect(['GPE', 'PERSON', 'NORP', 'corporation', 'DATE', 'constructor'].map(typeNamed)).toEqual([
    'LOC',
    'PER',
    'MISC',
    'ORG',
    undefined,
    undefined,
  ]);
});

it('counts an entity as found if place and type agree, but for article and possessive', () => {
  const text = 'The UN met Anna’s friend in Paris on Monday.';
  const at = (words: string, type: string): { start: number; end: number; type: string } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type };
  };
  const gold = [at('UN', 'ORG'), at('Anna', 'PER'), at('Paris', 'LOC')];
  const found = [at('The UN', 'ORG'), at('Anna’s', 'PER'), at('Paris', 'ORG'), at('Monday', 'DATE'), at('The', 'MISC')];
  const score = emptyEntityScore();
  addEntities(score, text, { gold, found }, entityTypes);
  expect(score).toEqual({ gold: 3, found: 4, right: 2 });
  expect(f1Of(score)).toBe(4 / 7);
  const people = emptyEntityScore();
  addEntities(people, text, { gold, found }, ['PER']);
  expect(people).toEqual({ gold: 1, found: 1, right: 1 });
  expect(trimmed(at('Anna’s', 'PER'), text)).toEqual(at('Anna', 'PER'));
});

it('tells the share of a loss that was won back', () => {
  expect(wonBack(0.6, 0.4, 0.55)).toBeCloseTo(0.75);
  expect(wonBack(0.6, 0.6, 0.6)).toBeNaN();
});
