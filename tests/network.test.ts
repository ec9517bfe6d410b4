import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assembleKernel, sourceOfKernel } from '../dictionaries/network/kernel.ts';
import { layersOf, plainLayer, type Weights } from '../src/casing/scorers/network/kernel.ts';
import { gramsOf, wholeOf } from '../src/casing/scorers/network/letters.ts';
import { Network } from '../src/casing/scorers/network/network.ts';
import { english } from '../src/english/index.ts';
import { CasemendError, explain, normalize } from '../src/index.ts';
import { Language, type LanguageParts } from '../src/lexicon/language.ts';
import { normalizerFor } from '../src/normalize.ts';

const DAMAGED =
  'on monday the harbour master of kilbrannan, thulasiram kowalczyk, told the evening courier that the ferry to ' +
  'inishmoyle would not sail. mrs kowalczyk said the port of drumcarrow had asked the ministry of transport for help.';
const SOUND =
  'On Monday the harbour master, Peter Lind, told the Evening Courier that the ferry to Oban would not sail. ' +
  'He said that the port had asked the Ministry of Transport for help.';

/** English with some parts replaced, as new: nothing of it is unpacked yet. */
const englishWith = (parts: Partial<LanguageParts>): Language => new Language({ ...english.parts, ...parts });

const int16 = fc.integer({ min: -32_768, max: 32_767 });
const layers = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 })).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    values: fc.array(int16, { minLength: rows * columns, maxLength: rows * columns }),
    inputs: fc.array(int16, { minLength: columns, maxLength: columns }),
    sums: fc.array(fc.integer(), { minLength: rows, maxLength: rows }),
  }),
);

describe('kernel', () => {
  it('has the same sums in WebAssembly and in TypeScript, bit for bit, overflow included', () => {
    expect(globalThis).toHaveProperty('WebAssembly');
    fc.assert(
      fc.property(layers, layers, (one, other) => {
        const weights = [one, other].map(({ values, ...its }): Weights => ({
          ...its,
          values: Int16Array.from(values),
        }));
        const results = [layersOf(weights), weights.map(plainLayer)].map((made) =>
          made.map((layer, i) => {
            layer.inputs.set([one, other][i]!.inputs);
            layer.sums.set([one, other][i]!.sums);
            layer.run();
            return [...layer.sums];
          }),
        );
        expect(results[0]).toEqual(results[1]);
      }),
      { numRuns: 200 },
    );
  });

  it('is what its source assembles to', async () => {
    expect(readFileSync(new URL('../src/data/kernel.ts', import.meta.url), 'utf8')).toBe(
      sourceOfKernel(await assembleKernel()),
    );
  });
});

describe('network', () => {
  it('says the same where WebAssembly is forbidden', () => {
    const usual = normalizerFor(english).explain(DAMAGED);
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect(normalizerFor(englishWith({})).explain(DAMAGED)).toEqual(usual);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('tells in explanations what it made of a word', () => {
    const told = explain(DAMAGED).edits.flatMap(({ evidence }) => evidence.filter(({ rule }) => rule === 'network'));
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]!.note).toBe('what the network makes of its letters and the words around it');
    const fast = explain(DAMAGED, { scorer: 'fast' }).edits.flatMap(({ evidence }) => evidence);
    expect(fast.filter(({ rule }) => rule === 'network')).toEqual([]);
  });

  it.each([
    ['text is sound', SOUND, {}],
    ['the fast scorer is chosen', DAMAGED, { scorer: 'fast' }],
    ['the model is one of the user’s', DAMAGED, { model: english.parts.model() }],
  ] as const)('is not even unpacked where %s', (_, text, options) => {
    const network = vi.fn(english.parts.network);
    const { normalize: repair } = normalizerFor(englishWith({ network }), options);
    expect(repair(text)).not.toBe('');
    expect(network).not.toHaveBeenCalled();
  });

  it('is asked about damaged text, and can be told to be with a model of one’s own', () => {
    for (const options of [{}, { model: english.parts.model(), scorer: 'both' }] as const) {
      const network = vi.fn(english.parts.network);
      expect(normalizerFor(englishWith({ network }), options).normalize(DAMAGED)).toBe(normalize(DAMAGED));
      expect(network).toHaveBeenCalledOnce();
    }
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, -9), /checksum is wrong/u],
    ['something else', () => new TextEncoder().encode('no network at all'), /does not begin like one/u],
    ['empty', () => new Uint8Array(0), /does not begin like one/u],
  ] as const)('that is %s is refused', (_, spoil, message) => {
    const make = (): Network => new Network(spoil(english.parts.network!()));
    expect(make).toThrow(CasemendError);
    expect(make).toThrow(message);
  });
});

// letters.py finds the same rows: a network that was trained with others would know no word.
describe('letters', () => {
  it('have their rows for good', () => {
    expect(gramsOf('us', 65_536)).toEqual([63467, 12125, 33614]);
    expect(wholeOf('harbour', 65_536)).toBe(118);
    expect(gramsOf('x'.repeat(10_000), 65_536)).toHaveLength(3 * 26 - 9);
  });
});
