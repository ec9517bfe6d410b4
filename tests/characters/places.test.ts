import { expect, it } from 'vitest';
import { placesOf } from '../../src/characters/places.ts';

it('gives the places of several characters in order, those that are wanted', () => {
  const text = 'a,b. c;d,';
  expect(placesOf(text, ',.', () => true)).toEqual([1, 3, 8]);
  expect(placesOf(text, '.,;', (at) => text.charAt(at + 1) !== ' ')).toEqual([1, 6, 8]);
  expect(placesOf('', ',', () => true)).toEqual([]);
});
