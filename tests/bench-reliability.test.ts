import { expect, it } from 'vitest';
import { inPart, partNamed, parts } from '../bench/parts.ts';
import { addDocument, type Band, breaksPromise, emptyBands, intervalOf, PROMISED } from '../bench/reliability/bands.ts';
import { judge } from '../bench/reliability/judge.ts';
import { createNormalizer } from '../src/index.ts';

/** Bands of documents that each have these changes, with a confidence in the promised band. */
function bandsOf(documents: readonly { readonly changes: number; readonly right: number }[]): Band[] {
  const bands = emptyBands();
  for (const { changes, right } of documents) {
    const judgements = Array.from({ length: changes }, (_, i) => ({ confidence: 0.92, right: i < right }));
    addDocument(bands, judgements);
  }
  return bands;
}

it('counts changes in the band of their confidence, and none below the lowest', () => {
  const bands = emptyBands();
  const confidences = [0.3, 0.5, 0.6999, 0.7, 0.9, 0.95, 0.99, 1];
  addDocument(
    bands,
    confidences.map((confidence) => ({ confidence, right: confidence > 0.6 })),
  );
  expect(bands.map(({ changes }) => changes)).toEqual([2, 1, 0, 1, 1, 2]);
  expect(bands.map(({ right }) => right)).toEqual([1, 1, 0, 1, 1, 2]);
});

it("gives Wilson's interval where every document has one change", () => {
  const documents = Array.from({ length: 100 }, (_, i) => ({ changes: 1, right: i < 90 ? 1 : 0 }));
  const [least, most] = intervalOf(bandsOf(documents)[PROMISED.band]!);
  expect(least).toBeCloseTo(0.8257, 2);
  expect(most).toBeCloseTo(0.9448, 2);
});

it('says nothing of one document that is wrong throughout, and something of many that are wrong here and there', () => {
  const sound = Array.from({ length: 19 }, () => ({ changes: 10, right: 10 }));
  expect(breaksPromise(bandsOf([...sound, { changes: 40, right: 0 }]))).toBe(false);
  expect(
    breaksPromise(bandsOf(Array.from({ length: 20 }, (_, i) => ({ changes: 10, right: i % 2 === 0 ? 7 : 9 })))),
  ).toBe(true);
});

it('says nothing of few changes', () => {
  expect(breaksPromise(emptyBands())).toBe(false);
  expect(breaksPromise(bandsOf([{ changes: 3, right: 0 }]))).toBe(false);
});

it('judges what is made and what is left as ambiguous against the correct text', () => {
  const { explain } = createNormalizer({ characters: false });
  const gold = 'On Monday the mayor of Bremen met Anna Lindqvist in Hamburg. They spoke about the harbour of Rostock.';
  const conditions = { kind: 'lower', layout: 'one-line', seed: 1 } as const;
  const [judgements = []] = judge(explain, [gold], conditions);
  expect(judgements.filter(({ right }) => right).length).toBeGreaterThan(4);
  const [others = []] = judge(explain, [gold.replace('Bremen', 'bremen')], conditions);
  expect(others.filter(({ right }) => !right).length).toBe(judgements.filter(({ right }) => !right).length + 1);
});

it('holds out a third of the documents, and always the same ones', () => {
  const documents = Array.from({ length: 600 }, (_, i) => `Document ${i}`);
  const held = inPart(documents, 'held-out');
  const tuning = inPart(documents, 'tuning');
  expect([...held, ...tuning].sort()).toEqual([...documents].sort());
  expect(held.length).toBeGreaterThan(150);
  expect(held.length).toBeLessThan(250);
  expect(inPart(documents.slice(300), 'held-out')).toEqual(held.filter((its) => documents.indexOf(its) >= 300));
  expect(inPart(documents, 'all')).toEqual(documents);
});

it('refuses a part that there is not', () => {
  expect(() => partNamed('test')).toThrow(`Unknown part "test". Known: ${parts.join(', ')}.`);
});
