import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCommonest, countKey, emptyCommonest, KEPT, ranked } from '../../src/report/commonest.ts';
import { commonestRepairs, commonestSpared } from '../../src/report/counts.ts';
import { MOST_FINDINGS } from '../../src/report/findings.ts';
import { addGathered, emptyGathered, gatherDocument, MOST_SAMPLES, type Gathered } from '../../src/report/gather.ts';
import { drawLot } from '../../src/batch/pool/lot.ts';
import { sizeOf, type SampledDocument } from '../../src/report/sample.ts';
import { applyEdits } from '../../src/edits.ts';
import { sampleDocument as document } from './sample-texts.ts';

const HOSTILE_WORDS = [
  '__proto__',
  'constructor',
  'toString',
  '\uD800',
  '\0',
  '<script>',
  '"',
  'x'.repeat(500),
  'paris',
  'ǆ',
  'à',
];

const documents = fc.array(
  fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...HOSTILE_WORDS), fc.constantFrom('__proto__', 'place-name'), fc.boolean()), {
        maxLength: 20,
      }),
      fc.nat({ max: 2 ** 20 }),
    )
    .map(([words, lot]) => ({
      ...document(words.map(([word, rule, changes]) => [word, changes ? word.toUpperCase() : word, rule])),
      lot: lot / 2 ** 20,
    })),
  { maxLength: 12 },
);

function gather(all: readonly SampledDocument[]): Gathered {
  const gathered = emptyGathered();
  for (const one of all) gatherDocument(gathered, one);
  return gathered;
}

function gatherInParts(all: readonly SampledDocument[], cuts: readonly number[]): Gathered {
  const whole = emptyGathered();
  const ends = [...cuts.map((cut) => cut % (all.length + 1)).sort((one, other) => one - other), all.length];
  let start = 0;
  for (const end of ends) {
    addGathered(whole, JSON.parse(JSON.stringify(gather(all.slice(start, end)))) as Gathered);
    start = end;
  }
  return whole;
}

const cuts = fc.array(fc.nat(), { maxLength: 5 });

test('parts that went through JSON add up to what is gathered at once', () => {
  fc.assert(
    fc.property(documents, cuts, (all, places) => {
      expect(gatherInParts(all, places)).toEqual(gather(all));
    }),
  );
});

test('and through postMessage', () => {
  fc.assert(
    fc.property(documents, (all) => {
      expect(structuredClone(gather(all))).toEqual(gather(all));
    }),
    { numRuns: 30 },
  );
});

/** Documents with lots of their own, and one change each; of so many words beside it. */
function numbered(lengths: readonly number[], confidence = (at: number): number => (at % 97) / 100): SampledDocument[] {
  return lengths.map((length, at) => {
    const filler = 'x'.repeat(length);
    const one = document([
      [`a${at}`, 'A'],
      [filler, filler],
    ]);
    const edits = one.edits.map((edit) => ({ ...edit, confidence: confidence(at) }));
    const word = { start: 0, end: 2, before: `u${at}`, candidate: `U${at}`, rule: 'acronym', evidence: [] };
    const ambiguous = [{ ...word, confidence: confidence(at + 50) }];
    return {
      ...one,
      lot: drawLot('seed', { file: String(at) }),
      edits,
      explanation: { ...one.explanation, ambiguous },
    };
  });
}

test('the samples are those with the lowest lots, however many and long they are and however they were cut', () => {
  const lengths = fc.array(fc.constantFrom(10, 5000, 19_000), { minLength: 150, maxLength: 300 });
  fc.assert(
    fc.property(lengths, cuts, (all, places) => {
      const many = numbered(all);
      const whole = gather(many);
      expect(gatherInParts(many, places)).toEqual(whole);
      const lots = whole.samples.map(({ lot }) => lot);
      const lowest = many.map(({ lot }) => lot).sort((one, other) => one - other);
      expect(lots).toEqual(lowest.slice(0, lots.length));
      expect(lots.length).toBeLessThanOrEqual(MOST_SAMPLES);
      expect(whole.limits.lot).toBe(lowest[lots.length]);
      expect(whole.samples.reduce((sum, sample) => sum + sizeOf(sample), 0)).toBeLessThanOrEqual(2_000_000);
    }),
    { numRuns: 10 },
  );
});

test('lots fall evenly, whatever the names, and otherwise in another run', () => {
  const lots = Array.from({ length: 4000 }, (_, at) => drawLot('seed', { file: 'a', line: at }));
  const quarters = [0, 1, 2, 3].map((quarter) => lots.filter((lot) => Math.floor(lot * 4) === quarter).length);
  for (const count of quarters) expect(Math.abs(count - 1000)).toBeLessThan(150);
  expect(drawLot('other', { file: 'a', line: 0 })).not.toBe(lots[0]);
});

test('the findings are the least sure changes and the likeliest words left alone, each kind once', () => {
  const many = numbered(Array.from({ length: 300 }, () => 3));
  const { unsure, doubted } = gather([...many, ...many]);
  expect(unsure.map(({ confidence }) => confidence)).toEqual(
    many
      .map(({ edits }) => edits[0]!.confidence)
      .sort((one, other) => one - other)
      .slice(0, MOST_FINDINGS),
  );
  expect(doubted[0]).toMatchObject({ confidence: 0.96, after: expect.stringMatching(/^U/u) as string });
  expect(new Set(doubted.map(({ before }) => before)).size).toBe(MOST_FINDINGS);
  expect(commonestSpared(gather([...many, ...many]))[0]).toMatchObject({ before: 'u0', after: 'U0', count: 2 });
});

test('a part within the limits of its whole takes less, and the whole is the same', () => {
  const many = numbered(Array.from({ length: MOST_SAMPLES * 4 }, () => 3));
  const whole = gather(many.slice(0, MOST_SAMPLES * 3));
  const part = emptyGathered(whole.limits);
  for (const one of many.slice(MOST_SAMPLES * 3)) gatherDocument(part, one);
  expect(part.samples.length).toBeLessThan(MOST_SAMPLES);
  expect(part.unsure.length).toBeLessThan(MOST_FINDINGS);
  expect(part.doubted.length).toBeLessThan(MOST_FINDINGS);
  addGathered(whole, part);
  expect(whole).toEqual(gather(many));
});

test('the commonest repairs and the letters that were put back', () => {
  const gathered = gather([
    document([
      ['paris', 'Paris', 'place-name'],
      ['us', 'US', 'acronym'],
      ['éa', 'Éa', 'place-name'],
      ['straße', 'STRASSE', 'headline'],
    ]),
    document([
      ['paris', 'Paris', 'place-name'],
      ['A', 'a', 'ordinary-word'],
      ['paris', 'Paris', 'multi-word-name'],
    ]),
  ]);
  expect(gathered.restored).toEqual({ P: 3, U: 1, S: 1, É: 1 });
  expect(commonestRepairs(gathered)).toHaveLength(5);
  expect(commonestRepairs(gathered)[0]).toEqual({
    rules: ['place-name', 'multi-word-name'],
    before: 'paris',
    after: 'Paris',
    count: 3,
  });
});

test('a document that did not change is no sample', () => {
  expect(gather([document([['paris', 'paris']])])).toEqual(emptyGathered());
});

test('a short document is sampled in full: its pieces are its text', () => {
  fc.assert(
    fc.property(documents, (all) => {
      for (const one of all.filter(({ edits }) => edits.length > 0)) {
        const { pieces, more } = gather([one]).samples[0]!;
        expect(more).toBe(0);
        if (one.edits.some(({ before }) => before.length > 400)) continue;
        expect(pieces).not.toContain(null);
        expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece!.before)).join('')).toBe(one.text);
        const after = pieces.map((piece) => (typeof piece === 'string' ? piece : piece!.after)).join('');
        expect(after).toBe(applyEdits(one.text, one.edits));
      }
    }),
  );
});

test('of a long document the surroundings of its changes are sampled', () => {
  const filler = 'word '.repeat(10_000);
  const one = document([
    ['paris', 'Paris'],
    [filler, filler],
    ['us', 'US'],
    ['𐐨'.repeat(300), '𐐨'.repeat(300)],
    ['x', 'X'],
  ]);
  const { pieces, more } = gather([one]).samples[0]!;
  expect(more).toBe(0);
  const shown = pieces
    .map((piece) => (piece === null ? '…' : typeof piece === 'string' ? piece : `[${piece.after}]`))
    .join('');
  expect(shown).toMatch(/^\[Paris\] word (?:word )+word….?word [word ]+ \[US\] /u);
  expect(shown).toMatch(/ 𐐨{60,90}…𐐨{60,90} \[X\]$/u);
  expect(shown.isWellFormed()).toBe(true);
  expect(shown.length).toBeLessThan(1000);
});

test('what is shown of a document with too many changes is right before and after', () => {
  const words = Array.from({ length: 300 }, (_, at) => [`a${at}`, `A${at}`] as const);
  const one = document(words);
  const { pieces, more } = gather([one]).samples[0]!;
  expect(more).toBe(200);
  expect(pieces.at(-1)).toBeNull();
  const shown = (side: 'before' | 'after'): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : (piece?.[side] ?? ''))).join('');
  expect(one.text.startsWith(shown('before'))).toBe(true);
  expect(applyEdits(one.text, one.edits).startsWith(shown('after'))).toBe(true);
});

test('no document is sampled beyond its bound', () => {
  const filler = 'word '.repeat(100);
  const cases = [
    document(Array.from({ length: 2000 }, () => ['paris', 'Paris'] as const)),
    document(Array.from({ length: 2000 }, (_, at) => (at % 2 ? [filler, filler] : ['a', 'A']))),
    document([['x'.repeat(1_000_000), 'y'.repeat(1_000_000)]]),
    document([
      ['x'.repeat(1_000_000), 'x'.repeat(1_000_000)],
      ['a', 'A'],
    ]),
  ];
  for (const one of cases) {
    const sample = gather([one]).samples[0]!;
    const changes = sample.pieces.filter((piece) => piece !== null && typeof piece === 'object').length;
    expect(changes).toBeLessThanOrEqual(100);
    expect(changes + sample.more).toBe(one.edits.length);
    expect(sizeOf(sample)).toBeLessThan(60_000);
  }
});

test('counts of a stream longer than the table are right up to a known error, also in parts', () => {
  const kinds = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(kinds, fc.boolean(), (shape, inParts) => {
      const truth = new Map<string, number>();
      let whole = emptyCommonest();
      let length = 0;
      for (const [round, weight] of shape.entries()) {
        const part = inParts ? emptyCommonest() : whole;
        for (let at = 0; at < 6000; at++) {
          const key = at % (weight + 1) === 0 ? `often ${at % 7}` : `once ${round} ${at}`;
          countKey(part, key);
          truth.set(key, (truth.get(key) ?? 0) + 1);
          length++;
          if (at % 1000 === 0) expect(part.size).toBeLessThanOrEqual(KEPT);
        }
        if (inParts) addCommonest(whole, part);
        else whole = part;
      }
      expect(whole.size).toBe(Object.keys(whole.counts).length);
      expect(whole.size).toBeLessThanOrEqual(KEPT);
      expect(whole.missed).toBeLessThanOrEqual(length / KEPT);
      for (const [key, times] of truth) {
        const count = whole.counts[key] ?? 0;
        if (count > times || count + whole.missed < times) expect([key, count, whole.missed]).toBe(times);
      }
      expect(ranked(whole)[0]![0]).toMatch(/^often/u);
    }),
    { numRuns: 8 },
  );
});
