import { expect, test } from 'vitest';
import { showExplanation } from '../../../src/cli/show/explanation.ts';
import { COLOURED_STYLE, PLAIN_STYLE } from '../../../src/cli/show/style.ts';
import type { Diagnosis, Edit, Evidence, Explanation } from '../../../src/types.ts';

const COUNTS = { words: 6, upper: 0, capitalised: 1, certain: 3, missing: 2, plain: 3, raised: 0 };
const DIAGNOSIS: Diagnosis = { kind: 'words', confidence: 0.875, letters: [], counts: COUNTS, blocks: [] };
const NOTHING: Explanation = { text: '', edits: [], diagnosis: DIAGNOSIS, ambiguous: [], boilerplate: [] };

function change(text: string, before: string, after: string, confidence = 1, evidence: readonly Evidence[] = []): Edit {
  const start = text.indexOf(before);
  return { start, end: start + before.length, before, after, rule: 'acronym', confidence, evidence };
}

test('the text, every change with its reasons, what was left alone, the boilerplate and the diagnosis', () => {
  const text = 'Share\n😀 the us met\tmr bush in may.\n';
  const explanation: Explanation = {
    text: '',
    edits: [
      change(text, 'us', 'US', 0.954, [
        { rule: 'acronym', weight: Math.log(20), note: 'after “the”' },
        { rule: 'neighbours', weight: -Math.log(1.6), note: 'the words around it' },
        { rule: 'dictionaries', weight: 0.1, note: 'too faint to show' },
      ]),
      change(text, '\t', ' ', 1, [{ rule: 'whitespace', weight: 20, note: 'U+0009' }]),
      change(text, 'mr', 'Mr', 0.9999),
    ],
    diagnosis: {
      ...DIAGNOSIS,
      kind: 'letters',
      letters: ['C', 'D', 'M'].map((letter, at) => ({
        ...{ letter, seen: 1, missing: 9, probability: 1 - at / 3 },
        lost: at < 2,
      })),
    },
    ambiguous: [{ ...change(text, 'may', 'May', 0.6, [{ rule: 'calendar', weight: 1 }]), candidate: 'May' }],
    boilerplate: [{ kind: 'share', start: 0, end: 5 }],
  };
  expect(showExplanation(text, explanation, PLAIN_STYLE)).toBe(
    `Share
😀 the [-us-]{+US+} met[-\t-]{+ +}[-mr-]{+Mr+} bush in may.

3 changes
  2:7     us → US  95 %  acronym
          ×20 after “the”
          ÷1.6 the words around it
  2:13    <U+0009> → “ ”  100 %  acronym
          sure: U+0009
  2:14    mr → Mr  > 99 %  acronym

Left alone for want of confidence
  2:25    may, perhaps May  60 %  acronym
          ×2.7 calendar

Around the article
  1:1     Share  share

Diagnosis
  some letters lost their capitals (88 % sure): C and D
`,
  );
});

test('a sound text has no changes', () => {
  const diagnosis: Diagnosis = { ...DIAGNOSIS, kind: 'healthy', confidence: 1 };
  expect(showExplanation('All is well.', { ...NOTHING, diagnosis }, PLAIN_STYLE)).toBe(
    'All is well.\n\nNothing was changed.\n\nDiagnosis\n  its capitals are sound (100 % sure)\n',
  );
});

test('a text too short to tell', () => {
  const diagnosis: Diagnosis = { ...DIAGNOSIS, kind: 'unknown', confidence: 1 };
  expect(showExplanation('', { ...NOTHING, diagnosis }, PLAIN_STYLE)).toBe(
    'Nothing was changed.\n\nDiagnosis\n  there is too little to go by\n',
  );
});

test('no control of the text reaches a terminal', () => {
  const text = 'a\u001B[2Jb\u009B us\u0007 \u202E\r\n\0';
  const edits = [change(text, 'us\u0007', 'US\u0007', 1, [{ rule: 'x', weight: 3, note: 'after \u001B[1m\n' }])];
  const shown = showExplanation(text, { ...NOTHING, edits }, PLAIN_STYLE);
  expect(shown.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
  expect(shown).toContain('a<U+001B>[2Jb<U+009B> [-us<U+0007>-]{+US<U+0007>+} <U+202E>');
  expect(shown).toContain('after <U+001B>[1m<U+000A>');
});

test('colours change nothing but colours', () => {
  const text = 'in paris';
  const explanation = { ...NOTHING, edits: [change(text, 'paris', 'Paris', 0.9)] };
  const coloured = showExplanation(text, explanation, COLOURED_STYLE);
  expect(coloured).toContain('\u001B[31;9mparis\u001B[39;29m\u001B[32mParis\u001B[39m');
  // eslint-disable-next-line no-control-regex
  const bare = coloured.replace(/\u001B\[[\d;]+m/gu, '').replace('in parisParis', 'in [-paris-]{+Paris+}');
  expect(bare).toBe(showExplanation(text, explanation, PLAIN_STYLE));
});

test('long passages are cut', () => {
  const text = `${'a'.repeat(59)}😀${'b'.repeat(100_000)}`;
  const explanation = { ...NOTHING, edits: [change(text, text, text.toUpperCase())] };
  const line = showExplanation(text, explanation, PLAIN_STYLE)
    .split('\n')
    .find((found) => found.includes(' → '))!;
  expect(line).toBe(`  1:1     ${'a'.repeat(59)}… → ${'A'.repeat(59)}…  100 %  acronym`);
});
