import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCommonest, countKey, emptyCommonest, KEPT, ranked } from '../../src/cli/report/commonest.ts';
import {
  addGathered,
  commonestRepairs,
  emptyGathered,
  gatherDocument,
  MOST_SAMPLES,
  type Gathered,
} from '../../src/cli/report/gather.ts';
import { sizeOf, type SampledDocument } from '../../src/cli/report/sample.ts';
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
    .array(fc.tuple(fc.constantFrom(...HOSTILE_WORDS), fc.constantFrom('__proto__', 'place-name'), fc.boolean()), {
      maxLength: 20,
    })
    .map((words) => document(words.map(([word, rule, changes]) => [word, changes ? word.toUpperCase() : word, rule]))),
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

test('the samples are the first documents, however many and long they are and however they were cut', () => {
  const lengths = fc.array(fc.constantFrom(10, 5000, 19_000), { minLength: 150, maxLength: 400 });
  fc.assert(
    fc.property(lengths, cuts, (all, places) => {
      const many = all.map((length, at) =>
        document([
          [`a${at}`, 'A'],
          ['x'.repeat(length), 'x'.repeat(length)],
        ]),
      );
      const whole = gather(many);
      expect(gatherInParts(many, places)).toEqual(whole);
      expect(whole.samples.length).toBeLessThanOrEqual(MOST_SAMPLES);
      expect(whole.sampled).toBeLessThanOrEqual(2_000_000);
      expect(whole.full).toBe(whole.samples.length < many.length);
    }),
    { numRuns: 10 },
  );
});

test('a part for a whole that is full takes no samples, and the whole is the same', () => {
  const many = Array.from({ length: MOST_SAMPLES + 30 }, () => document([['a', 'A']]));
  const whole = gather(many.slice(0, MOST_SAMPLES + 1));
  const part = emptyGathered(whole.full);
  for (const one of many.slice(MOST_SAMPLES + 1)) gatherDocument(part, one);
  expect(part.samples).toEqual([]);
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
    ]),
  ]);
  expect(gathered.restored).toEqual({ P: 2, U: 1, S: 1, É: 1 });
  expect(commonestRepairs(gathered)[0]).toEqual({ rule: 'place-name', before: 'paris', after: 'Paris', count: 2 });
  expect(commonestRepairs(gathered)).toHaveLength(5);
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
