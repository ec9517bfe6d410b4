import { expect, it } from 'vitest';
import { classesOf, classNames } from '../bench/errors/classes.ts';
import { ErrorTable } from '../bench/errors/table.ts';
import type { WrongWord } from '../src/evaluation/score.ts';

const GOLD =
  'The mayor met Prime Minister Jacinda Wilson of NATO in Lisbon on Tuesday. Voters saw the Harvest of Hope at ' +
  'Oxford University, and iPhone sales near Quexxborne grew as the western wind blew.';

/** A word of the text that was left in small letters, or the casing that it was given. */
function wrongAt(gold: string, output: string = gold.toLowerCase()): WrongWord {
  const start = GOLD.indexOf(gold);
  expect(start).toBeGreaterThanOrEqual(0);
  const fate = output === gold.toLowerCase() ? 'missed' : 'harmed';
  return { fate, gold, damaged: fate === 'missed' ? output : gold, output, start };
}

it.each([
  ['Minister', undefined, 'title before a name'],
  ['Jacinda', undefined, 'person'],
  ['NATO', undefined, 'acronym'],
  ['Lisbon', undefined, 'place'],
  ['Tuesday', undefined, 'day, month, nationality'],
  ['Voters', undefined, 'start of a sentence'],
  ['Harvest', undefined, 'common word in a name'],
  ['University', undefined, 'organisation'],
  ['iPhone', undefined, 'mixed spelling'],
  ['Quexxborne', undefined, 'word that is not known'],
  ['wind', 'Wind', 'common word taken for a name'],
])('knows the class of %s', (gold, output, name) => {
  expect(classesOf([wrongAt(gold, output)], GOLD)).toEqual([name]);
});

it('keeps to its place among many words', () => {
  const wrongs = ['Minister', 'NATO', 'Tuesday', 'wind'].map((word) =>
    wrongAt(word, word === 'wind' ? 'Wind' : undefined),
  );
  expect(classesOf(wrongs, GOLD)).toEqual([
    'title before a name',
    'acronym',
    'day, month, nationality',
    'common word taken for a name',
  ]);
});

it('counts by class and fate, and shows the commonest first', () => {
  const table = new ErrorTable();
  table.add([wrongAt('Lisbon'), wrongAt('Tuesday')], GOLD);
  table.add([wrongAt('Tuesday'), wrongAt('wind', 'Wind')], GOLD);
  const lines = table.format(1).split('\n');
  expect(lines).toHaveLength(2 + classNames.length);
  expect(lines.find((line) => line.startsWith('day'))).toMatch(/ 2 +0 +0 {2}tuesday \(Tuesday\) ×2$/u);
  expect(lines.find((line) => line.startsWith('common word taken'))).toMatch(/ 0 +0 +1 {2}wind → Wind$/u);
  expect(lines.find((line) => line.startsWith('headline'))).toMatch(/ 0 +0 +0$/u);
});
