import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURED, PLAIN, wordDiff } from '../../src/display/word-diff.ts';
import { applyEdits } from '../../src/edits.ts';
import type { Edit } from '../../src/types.ts';

function edit(text: string, start: number, end: number, after: string): Edit {
  return { start, end, before: text.slice(start, end), after, rule: 'sentence-start', confidence: 1, evidence: [] };
}

test.each([
  ['no edits', 'all is well', [], 'all is well'],
  ['a letter marks its word', 'in paris today', [[3, 4, 'P']], 'in [-paris-]{+Paris+} today'],
  [
    'two edits in one word',
    'the pakistan-us pact',
    [
      [4, 5, 'P'],
      [13, 15, 'US'],
    ],
    'the [-pakistan-us-]{+Pakistan-US+} pact',
  ],
  ['a possessive', "obama's plan", [[0, 1, 'O']], "[-obama's-]{+Obama's+} plan"],
  [
    'neighbouring words stay apart',
    'new york',
    [
      [0, 1, 'N'],
      [4, 5, 'Y'],
    ],
    '[-new-]{+New+} [-york-]{+York+}',
  ],
  ['punctuation stays outside', '(us).', [[1, 3, 'US']], '([-us-]{+US+}).'],
  ['blanks take no word along', 'one  two', [[3, 5, ' ']], 'one[-  -]{+ +}two'],
  ['a removal', 'end  \n', [[3, 5, '']], 'end[-  -]\n'],
  ['the invisible is shown', 'a\u200Bb', [[1, 2, '']], 'a[-<U+200B>-]b'],
  ['a terminal is not commanded', 'a\u001B[2Jb', [[1, 2, '']], 'a[-<U+001B>-][2Jb'],
  ['letters beyond the basic plane', '𐐪𐐨 is', [[2, 4, '𐐀']], '[-𐐪𐐨-]{+𐐪𐐀+} is'],
] as const)('%s', (_name, text, edits, marked) => {
  const full = edits.map(([start, end, after]) => edit(text, start, end, after));
  expect(wordDiff(text, full, PLAIN)).toBe(marked);
});

test('colours mark the same words', () => {
  expect(wordDiff('us', [edit('us', 0, 2, 'US')], COLOURED)).toBe('\u001B[31;9mus\u001B[39;29m\u001B[32mUS\u001B[39m');
});

test('for a terminal the text between commands nothing, and joiners stay', () => {
  const text = 'a\u001B[2J us \u202E👩‍🔬';
  const marked = wordDiff(text, [edit(text, 6, 8, 'US')], { ...PLAIN, kept: COLOURED.kept! });
  expect(marked).toBe('a<U+001B>[2J [-us-]{+US+} <U+202E>👩‍🔬');
});

test('without what was inserted it is the original, without what was removed the result', () => {
  const words = fc.array(fc.constantFrom('in', 'paris', 'ǆ', '𐐨', "o'neil", ' ', '  ', '-', '.', '\n'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.boolean()), (pieces, changes) => {
      const text = pieces.join('');
      const edits: Edit[] = [];
      let start = 0;
      for (const piece of pieces) {
        const end = start + piece.length;
        if (changes.next().value) edits.push(edit(text, start, end, piece.toUpperCase()));
        start = end;
      }
      const drop = (): string => '';
      const keep = (marked: string): string => marked;
      expect(wordDiff(text, edits, { removed: keep, inserted: drop })).toBe(text);
      expect(wordDiff(text, edits, { removed: drop, inserted: keep })).toBe(applyEdits(text, edits));
    }),
  );
});

test('one word of many edits is marked once', () => {
  const text = 'a'.repeat(50_000);
  const edits = Array.from(text, (_letter, at) => edit(text, at, at + 1, 'A'));
  expect(wordDiff(text, edits, PLAIN)).toBe(`[-${text}-]{+${text.toUpperCase()}+}`);
});
