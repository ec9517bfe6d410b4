import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, readSound, soundFiles } from '../src/evaluation/sound.ts';

const files = soundFiles(join(import.meta.dirname, '../bench/corpus/zoo'));

/** Kinds in which something is broken that the default options repair: words cut at the end of a line are joined. */
const CUT_WORDS: ReadonlySet<string> = new Set(['man-page', 'news-hyphenated', 'pdf-paper']);

const HYPHENS_AND_BLANKS = /[-\u2010\s]+/gu;

it('the zoo has texts of many kinds', () => {
  expect(files.length).toBeGreaterThanOrEqual(48);
  expect(new Set(files.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
});

describe('sound text comes back as it is', () => {
  it.each(files)('$name', (file) => {
    const text = readSound(file);
    const { harms, output } = judge(text);
    expect.soft(harms.map(({ gold, output }) => `${gold} → ${output}`)).toEqual([]);
    const inEssence = CUT_WORDS.has(file.kind) ? joined : (whole: string): string => whole;
    expect.soft(inEssence(output)).toBe(inEssence(text));
  });
});

function joined(text: string): string {
  return text.replace(HYPHENS_AND_BLANKS, '');
}
