import { describe, expect, it } from 'vitest';
import { diagnose, explain, normalize } from '../src/index.ts';

describe('short text that does not show its damage is judged by all its words', () => {
  it.each([
    [
      'a sentence that lost its full stop',
      'he has the letters that he wanted to burn',
      'He has the letters that he wanted to burn',
    ],
    [
      'the same, with a capital that was kept',
      'the two drivers have come back from Bergen by train',
      'The two drivers have come back from Bergen by train',
    ],
    [
      'two names of which one letter is lost',
      'Nobody in berlin was told that the ship for Oslo had left, said bergmann of the pilots.',
      'Nobody in Berlin was told that the ship for Oslo had left, said Bergmann of the pilots.',
    ],
  ])('%s', (_, damaged, repaired) => {
    expect(normalize(damaged)).toBe(repaired);
  });

  it.each([
    'oil on canvas',
    'add support for tabs',
    'at the top.',
    'the rest of the people who were there with a',
    'is used for all that was left of it,',
    'The doctor wrote vitamin-b on a card, and the driver showed his C-section form in Leeds.',
    'The makers of adidas shoes met in Nuremberg. Their guests from H&M flew in by easyJet.',
  ])('but not %s', (text) => {
    expect(normalize(text)).toBe(text);
  });

  it('hears a name that is mentioned twice once, and cases both alike', () => {
    const text =
      'The council of Trondheim met. Nobody spoke. The council of Trondheim met again, and left at noon for Oslo.';
    expect(normalize(text)).toBe(text);
  });

  it('asks for less where damage is assumed', () => {
    const text = 'one of the cases.';
    expect(normalize(text)).toBe(text);
    expect(diagnose(text).kind).not.toBe('healthy');
    expect(explain(text, { assume: 'damaged' }).text).toBe('One of the cases.');
  });
});
