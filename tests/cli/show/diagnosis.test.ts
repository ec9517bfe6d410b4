import { expect, test } from 'vitest';
import { showDiagnosis } from '../../../src/cli/show/diagnosis.ts';
import { COLOURED_STYLE, PLAIN_STYLE } from '../../../src/cli/show/style.ts';
import type { BlockDiagnosis, DamageKind, Diagnosis } from '../../../src/types.ts';

const COUNTS = { words: 1200, upper: 1, capitalised: 3, certain: 46, missing: 1, plain: 130, raised: 0 };

function diagnosis(kind: DamageKind, blocks: readonly BlockDiagnosis[] = []): Diagnosis {
  return { kind, confidence: 0.97, letters: [], counts: COUNTS, blocks };
}

test('the verdict, the alphabet, the counts and the blocks', () => {
  const text = 'A HEADING\n\nwith text below it\nin two lines\n';
  const blocks: BlockDiagnosis[] = [
    { start: 0, end: 11, kind: 'upper', confidence: 0.5, counts: { ...COUNTS, words: 2 }, slips: 0 },
    { start: 11, end: text.length, kind: 'unknown', confidence: 1, counts: { ...COUNTS, words: 1 }, slips: 2 },
  ];
  const letters = [
    { letter: 'M', seen: 1, missing: 20, probability: 0.75, lost: true },
    { letter: 'A', seen: 100, missing: 0, probability: 0.001, lost: false },
  ];
  const shown = showDiagnosis('a\u001B.txt', text, { ...diagnosis('letters', blocks), letters }, PLAIN_STYLE);
  expect(shown).toBe(`a<U+001B>.txt: some letters lost their capitals (97 % sure)

Letters
  letter    seen  missing  lost
  A          100        0  ░░░░░░░░░░░░░░░░░░░░ < 1 %
  M            1       20  ███████████████░░░░░ 75 %

Counts
  1,200 words, 3 begin with a capital, 1 is in capitals throughout
  of 46 places where a capital is certain 1 lacks it
  of 130 words that nearly never carry a capital 0 carry one

Blocks
  line 1: all of it is in capitals (50 % sure), 2 words  A HEADING
  lines 3 to 4: there is too little to go by, 1 word, 2 slips  with text below it<U+000A>in two lines
`);
});

test('standard input has a name, and what is not there is not shown', () => {
  const shown = showDiagnosis('-', '', diagnosis('healthy'), PLAIN_STYLE);
  expect(shown).toMatch(/^standard input: its capitals are sound \(97 % sure\)\n\nCounts\n(?: {2}.*\n){3}$/u);
});

test('of very many blocks the first are shown', () => {
  const text = 'x\n'.repeat(200);
  const blocks = Array.from({ length: 200 }, (_none, at): BlockDiagnosis => ({
    start: 2 * at,
    end: 2 * at + 2,
    kind: 'title',
    confidence: 1,
    counts: COUNTS,
    slips: 0,
  }));
  const lines = showDiagnosis('a', text, diagnosis('title', blocks), PLAIN_STYLE).trimEnd().split('\n');
  expect(lines.at(-1)).toBe('  … and 150 more blocks');
  expect(lines.at(-2)).toMatch(/^ {2}line 50: every word begins with a capital \(100 % sure\)/u);
});

test('colours change nothing but colours', () => {
  const coloured = showDiagnosis('a', 'x', diagnosis('lower'), COLOURED_STYLE);
  expect(coloured).toContain('\u001B[1ma\u001B[22m: all capitals are lost');
});
