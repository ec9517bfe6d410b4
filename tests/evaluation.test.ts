import { expect, it } from 'vitest';
import { compare, emptyScore, measure, TOKENISED_WORD, WRITTEN_WORD } from '../src/evaluation/score.ts';

const gold = 'The US Senate met Ms O’Neill in May, 14 days on.';
const damaged = 'the Us senate met ms O’Neill in May, 14 days on.';
const output = 'The US senate Met MS O’Neill in May, 14 days on.';

it('counts words that were repaired, missed, made worse and harmed', () => {
  const score = emptyScore();
  const wrongs = compare({ gold, damaged, output }, WRITTEN_WORD, score);
  expect(score).toEqual({
    words: 10,
    damaged: 4,
    changed: 4,
    repaired: 2,
    harmed: 1,
    goldCapitals: 6,
    outputCapitals: 6,
    rightCapitals: 4,
  });
  expect(wrongs).toEqual([
    { fate: 'missed', gold: 'Senate', damaged: 'senate', output: 'senate', start: 7 },
    { fate: 'harmed', gold: 'met', damaged: 'met', output: 'Met', start: 14 },
    { fate: 'wrong', gold: 'Ms', damaged: 'ms', output: 'MS', start: 18 },
  ]);
  const { harm, recall, precision, f1 } = measure(score);
  expect(harm).toBeCloseTo(1e4 / 6);
  expect(recall).toBe(2 / 4);
  expect(precision).toBe(2 / 4);
  expect(f1).toBeCloseTo(8 / 12);
});

it('takes tokens between blanks as they are', () => {
  const score = emptyScore();
  compare({ gold: 'Pakistan-US ties', damaged: 'pakistan-us ties', output: 'Pakistan-US ties' }, TOKENISED_WORD, score);
  expect(score).toMatchObject({ words: 2, damaged: 1, repaired: 1 });
});

it.each([['The US senate'], ['The USA'], ['A US']])('refuses to compare with other words: %s', (other) => {
  expect(() => compare({ gold: 'The US', damaged: 'the us', output: other }, WRITTEN_WORD, emptyScore())).toThrow(
    'more than the case',
  );
});
