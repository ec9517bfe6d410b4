import { describe, expect, it } from 'vitest';
import { diagnose, normalize } from '../src/index.ts';

const ARTICLE =
  'The council of Bremen met on Monday and heard Mayor Ingrid Thorsen speak about the harbour. She said that the new bridge ' +
  'would cost 40 million euros. He left on thursday for a rest.';

describe('assume', () => {
  it.each([
    ['a search query', 'red shoes for men', 'Red shoes for men'],
    [
      'a table',
      'lena fischer ( germany ) beat maria rossi ( italy ) 6-4 6-2',
      'Lena Fischer ( Germany ) beat Maria Rossi ( Italy ) 6-4 6-2',
    ],
    ['what is typed', 'ur in paris on monday lol', 'Ur in Paris on Monday LOL'],
  ])('damaged: %s without a capital is repaired, and left alone otherwise', (_, text, repaired) => {
    expect(normalize(text, { assume: 'damaged' })).toBe(repaired);
    expect(normalize(text)).toBe(text);
    expect(normalize(text, { assume: 'unknown' })).toBe(text);
    expect(normalize(text, { assume: 'sound' })).toBe(text);
  });

  it('damaged: text that kept its capitals stays', () => {
    const sound = ARTICLE.replace('thursday', 'Thursday');
    expect(normalize(sound, { assume: 'damaged' })).toBe(sound);
  });

  it('damaged: code and other languages are still left alone', () => {
    for (const text of [
      'const london = await fetch(paris.url);\nif (london.ok) return monday;',
      'der alte mann ging am montag nach hause und las die zeitung, weil es draußen regnete und er nichts zu tun hatte.',
    ])
      expect(normalize(text, { assume: 'damaged' })).toBe(text);
  });

  it('sound: single slips and text in capitals stay', () => {
    expect(normalize(ARTICLE)).toContain('Thursday');
    expect(normalize(ARTICLE, { assume: 'sound' })).toBe(ARTICLE);
    const capitals = ARTICLE.toUpperCase();
    expect(normalize(capitals)).not.toBe(capitals);
    expect(normalize(capitals, { assume: 'sound' })).toBe(capitals);
    expect(diagnose(capitals, { assume: 'sound' }).kind).not.toBe('upper');
  });

  it('sound: what is beyond doubt is repaired', () => {
    const small = ARTICLE.repeat(3).toLowerCase();
    expect(normalize(small, { assume: 'sound' })).toBe(normalize(small));
    expect(normalize(small)).not.toBe(small);
  });
});
