import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, composeEdits } from '../src/edits.ts';
import { mapPositions } from '../src/positions.ts';
import type { Edit } from '../src/types.ts';
import { editsFor, hostileText } from './support/edits-arbitrary.ts';
import { errorOf } from './support/edits-errors.ts';

function edit(text: string, start: number, end: number, after: string, more: Partial<Edit> = {}): Edit {
  return { start, end, before: text.slice(start, end), after, rule: 'test', confidence: 1, evidence: [], ...more };
}

const edited = hostileText.chain((text) => fc.record({ text: fc.constant(text), edits: editsFor(text) }));
const editedTwice = edited.chain(({ text, edits }) =>
  fc.record({ text: fc.constant(text), first: fc.constant(edits), second: editsFor(applyEdits(text, edits)) }),
);
/** Every edit writes a mark that occurs nowhere else, so none can undo another. */
const markedTwice = edited.chain(({ text, edits }) => {
  const first = edits.map(mark);
  const second = editsFor(applyEdits(text, first)).map((more) => more.map(mark));
  return fc.record({ text: fc.constant(text), first: fc.constant(first), second });
});

function mark(one: Edit): Edit {
  return { ...one, after: `${one.after}§` };
}

describe('applyEdits', () => {
  it('replaces, inserts and deletes', () => {
    const text = 'the fm met us';
    const edits = [edit(text, 0, 1, 'T'), edit(text, 4, 6, 'FM'), edit(text, 7, 7, 'then '), edit(text, 10, 13, '')];
    expect(applyEdits(text, edits)).toBe('The FM then met');
  });

  it('gives the text back for no edits', () => {
    expect(applyEdits('a\ud800', [])).toBe('a\ud800');
  });

  it('takes edits that touch', () => {
    expect(applyEdits('ab', [edit('ab', 0, 1, 'x'), edit('ab', 1, 1, '-'), edit('ab', 1, 2, 'y')])).toBe('x-y');
  });

  it.each([
    [
      'unsorted',
      'abcd',
      [
        { start: 2, end: 3, after: '' },
        { start: 0, end: 1, after: '' },
      ],
      /^Edit 1, \[0, 1\), starts before the end of the edit before it, 3/u,
    ],
    [
      'overlapping',
      'abcd',
      [
        { start: 0, end: 2, after: '' },
        { start: 1, end: 3, after: '' },
      ],
      /^Edit 1, \[1, 3\), starts before/u,
    ],
    [
      'past the end',
      'abcd',
      [{ start: 3, end: 5, after: '' }],
      /^Edit 0, \[3, 5\), does not lie in a text of 4 code units/u,
    ],
    ['before the start', 'abcd', [{ start: -1, end: 1, after: '' }], /does not lie in a text/u],
    ['backwards', 'abcd', [{ start: 2, end: 1, after: '' }], /does not lie in a text/u],
    ['fractional', 'abcd', [{ start: 0.5, end: 1, after: '' }], /does not lie in a text/u],
    ['splitting a pair', 'a🙂', [{ start: 2, end: 3, after: '' }], /splits a surrogate pair/u],
    ['of another text', 'abcd', [{ start: 0, end: 1, before: 'x', after: 'y' }], /replaces "a", not "x"/u],
  ])('rejects an edit that is %s', (_, text, edits, message) => {
    const error = errorOf(() => applyEdits(text, edits));
    expect(error.code).toBe('BAD_EDIT');
    expect(error.message).toMatch(message);
  });
});

describe('what is no list of edits', () => {
  it.each<[unknown, unknown, string, RegExp]>([
    ['abcd', null, 'BAD_EDIT', /^Edits come as an array, but they are null\.$/u],
    ['abcd', [null], 'BAD_EDIT', /^Edit 0 is no object with/u],
    ['abcd', [{ start: 0, end: 1 }], 'BAD_EDIT', /the string 'after'\.$/u],
    [7, [], 'NOT_A_STRING', /^applyEdits needs a string, but it is of type number\.$/u],
  ])('%j and %j are refused', (text, edits, code, message) => {
    const error = errorOf(() => applyEdits(text as string, edits as []));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe('composeEdits', () => {
  it('merges where the second layer rewrites what the first wrote', () => {
    const text = 'the ﬁrst';
    const first = [edit(text, 4, 5, 'fi', { rule: 'compatibility', evidence: [{ rule: 'compatibility', weight: 9 }] })];
    const second = [
      edit('the first', 0, 1, 'T', { rule: 'sentence-start' }),
      edit('the first', 4, 9, 'First', {
        rule: 'headline',
        confidence: 0.9,
        evidence: [{ rule: 'headline', weight: -10 }],
      }),
    ];
    expect(composeEdits(text, first, second)).toEqual([
      edit(text, 0, 1, 'T', { rule: 'sentence-start' }),
      {
        start: 4,
        end: 8,
        before: 'ﬁrst',
        after: 'First',
        rule: 'headline',
        confidence: 0.9,
        evidence: [
          { rule: 'headline', weight: -10 },
          { rule: 'compatibility', weight: 9 },
        ],
      },
    ]);
  });

  it('keeps a deletion apart from an edit that only touches it', () => {
    const text = 'a--b';
    const second = [edit('ab', 0, 1, 'A'), edit('ab', 1, 2, 'B')];
    expect(composeEdits(text, [edit(text, 1, 3, '')], second)).toEqual([
      edit(text, 0, 1, 'A'),
      edit(text, 1, 3, ''),
      edit(text, 3, 4, 'B'),
    ]);
  });

  it('drops what the second layer undoes', () => {
    expect(composeEdits('abc', [edit('abc', 1, 2, 'x')], [edit('axc', 1, 2, 'b')])).toEqual([]);
    expect(composeEdits('abc', [edit('abc', 1, 2, '')], [edit('ac', 1, 1, 'b')])).toEqual([]);
  });

  it('rejects a second layer made for another text', () => {
    expect(() => composeEdits('abc', [edit('abc', 0, 1, '')], [edit('abc', 0, 1, 'x')])).toThrow(
      /replaces "b", not "a"/u,
    );
  });

  it('does what both layers do, with true slices, in order', () => {
    fc.assert(
      fc.property(editedTwice, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        for (const one of composed) {
          expect(one.before).toBe(text.slice(one.start, one.end));
          expect(one.before).not.toBe(one.after);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has either layer as its neutral element', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const effective = edits.filter((one) => one.before !== one.after);
        expect(composeEdits(text, edits, [])).toEqual(effective);
        expect(composeEdits(text, [], edits)).toEqual(effective);
      }),
    );
  });

  it('keeps all evidence and the least confidence', () => {
    fc.assert(
      fc.property(markedTwice, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        const evidence = (edits: readonly Edit[]): number => edits.flatMap((one) => one.evidence).length;
        const least = (edits: readonly Edit[]): number => Math.min(1, ...edits.map((one) => one.confidence));
        expect(evidence(composed)).toBe(evidence(first) + evidence(second));
        expect(least(composed)).toBe(Math.min(least(first), least(second)));
      }),
    );
  });
});

describe('mapPositions', () => {
  const text = 'a--bﬁc';
  const map = mapPositions([edit(text, 1, 3, ''), edit(text, 4, 5, 'fi'), edit(text, 6, 6, '!')]);

  it('clamps to the start of a replaced region', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(map.toOutput)).toEqual([0, 1, 1, 1, 2, 4, 6]);
    expect([0, 1, 2, 3, 4, 5, 6].map(map.toOriginal)).toEqual([0, 3, 4, 4, 5, 6, 6]);
  });

  it('maps spans tightly past deletions and widely over replacements', () => {
    expect(map.spanToOriginal({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    expect(map.spanToOriginal({ start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
    expect(map.spanToOriginal({ start: 3, end: 5 })).toEqual({ start: 4, end: 6 });
    expect(map.spanToOriginal({ start: 0, end: 6 })).toEqual({ start: 0, end: 6 });
    expect(map.spanToOriginal({ start: 1, end: 1 })).toEqual({ start: 3, end: 3 });
    expect(map.spanToOutput({ start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
    expect(map.spanToOutput({ start: 4, end: 6 })).toEqual({ start: 2, end: 5 });
  });

  it('never turns back and stays in bounds', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { toOutput, toOriginal } = mapPositions(edits);
        const output = applyEdits(text, edits);
        for (const [carry, from, to] of [
          [toOutput, text, output],
          [toOriginal, output, text],
        ] as const) {
          let last = 0;
          for (let offset = 0; offset <= from.length; offset++) {
            const there = carry(offset);
            expect(there).toBeGreaterThanOrEqual(last);
            expect(there).toBeLessThanOrEqual(to.length);
            last = there;
          }
        }
      }),
    );
  });

  it('finds every character that was not edited, there and back', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { toOutput, toOriginal, spanToOriginal, spanToOutput } = mapPositions(edits);
        const output = applyEdits(text, edits);
        for (let offset = 0; offset < text.length; offset++) {
          if (edits.some((one) => one.start <= offset && offset < one.end)) continue;
          const there = toOutput(offset);
          expect(output[there]).toBe(text[offset]);
          expect(toOriginal(there)).toBe(offset);
          expect(spanToOutput({ start: offset, end: offset + 1 })).toEqual({ start: there, end: there + 1 });
          expect(spanToOriginal({ start: there, end: there + 1 })).toEqual({ start: offset, end: offset + 1 });
        }
      }),
    );
  });

  it('places a second layer as composeEdits does', () => {
    fc.assert(
      fc.property(markedTwice, ({ text, first, second }) => {
        const { spanToOriginal } = mapPositions(first);
        const composed = composeEdits(text, first, second);
        for (const one of second) {
          if (one.start === one.end) continue;
          const { start, end } = spanToOriginal(one);
          expect(composed.some((whole) => whole.start <= start && end <= whole.end)).toBe(true);
        }
      }),
    );
  });
});
