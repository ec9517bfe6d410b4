import { describe, expect, it } from 'vitest';
import { normalize, type CharacterOptions } from '../src/index.ts';

/** Longer than what engines hold of one match of a pattern. */
const LENGTH = 9_000_000;
const EVERYTHING: CharacterOptions = {
  tags: true,
  lines: 'unwrap',
  whitespace: 'tidy',
  punctuation: 'restyle',
  boilerplate: 'remove',
};

describe('a text of nine million characters without a break', () => {
  it.each<[string, string, CharacterOptions]>([
    ['words and dashes on one line', 'the cat – sat '.repeat(LENGTH / 14), {}],
    ['full-width letters', 'ｘ'.repeat(LENGTH), {}],
    ['what has no ink', '\u200b'.repeat(LENGTH), {}],
    ['line ends', '\n'.repeat(LENGTH), EVERYTHING],
  ])('%s', { timeout: 120_000 }, (_, text, fixers) => {
    expect(typeof normalize(text, { characters: fixers })).toBe('string');
  });
});
