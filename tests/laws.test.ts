import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { ruleNames } from '../src/casing/rules/names.ts';
import { fixers } from '../src/characters/index.ts';
import { type CharacterOptions, type Options } from '../src/index.ts';
import { readWithWink } from '../src/english/wink.ts';
import { anyInput, anyText, articles, brokenExcerpt, brokenProse, excerpt } from './support/arbitraries.ts';
import * as laws from './support/laws.ts';
import { runs } from './support/runs.ts';

const someOptions: fc.Arbitrary<Options> = fc.record(
  {
    characters: fc.oneof(fc.constant<false>(false), someFixers()),
    casing: switches(ruleNames),
    minConfidence: fc.double({ min: 0.2, max: 1, noNaN: true }),
    raiseOnly: fc.boolean(),
    assume: fc.constantFrom('unknown', 'damaged', 'sound'),
    scorer: fc.constantFrom('both', 'fast'),
    lexicon: fc.record(
      {
        force: fc.subarray(['PTI', 'Dawn', 'van der Berg', 'nation', 'İzmir', '🙂', 'New-York']),
        never: fc.subarray(['us', 'Pakistan', 'the', '__proto__']),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

function someFixers(): fc.Arbitrary<CharacterOptions> {
  const choices = fixers.map(({ name, choices }) => [name, fc.constantFrom(...choices)] as const);
  return fc.record(Object.fromEntries(choices), { requiredKeys: [] });
}

function switches<Name extends string>(names: readonly Name[]): fc.Arbitrary<false | { [N in Name]?: boolean }> {
  const off = fc.subarray([...names]).map((some) => Object.fromEntries(some.map((name) => [name, false])));
  return fc.oneof(fc.constant<false>(false), off) as fc.Arbitrary<false | { [N in Name]?: boolean }>;
}

/** Checks a law on strings of every kind, with the default options and with others. */
function holds(law: (text: string, options?: Options) => void): void {
  fc.assert(
    fc.property(anyText, (text) => law(text)),
    { numRuns: runs(75) },
  );
  fc.assert(
    fc.property(brokenProse, (text) => law(text)),
    { numRuns: runs(200) },
  );
  fc.assert(
    fc.property(brokenExcerpt, (text) => law(text)),
    { numRuns: runs(20) },
  );
  fc.assert(fc.property(anyInput, someOptions, law), { numRuns: runs(100) });
}

describe('for every text and every choice of options', () => {
  it('nothing is thrown, and the explanation is the only path', () => {
    holds(laws.explanationIsTheOnlyPath);
  });
  it('a second run finds nothing to do', () => {
    holds(laws.isIdempotent);
  });
  it('the edits replay', () => {
    holds(laws.editsReplay);
  });
  it('the edits are in order', () => {
    holds(laws.editsAreInOrder);
  });
  it('the edits are accounted for', () => {
    holds(laws.editsAreAccountedFor);
  });
  it('ambiguous words are left alone', () => {
    holds(laws.ambiguousWordsAreLeftAlone);
  });
  it('what a lower threshold changes, a higher one changes too or reports', () => {
    holds(laws.doubtIsReported);
    // The ending alone is in doubt.
    laws.doubtIsReported('THE SAID, 20TH US’S ');
    // What is raised first makes the rest look like title case.
    laws.doubtIsReported('the pakistan The the the secretary\na, ');
  });
  it('the diagnosis is sound', () => {
    holds(laws.diagnosisIsSound);
  });
  it('casing changes nothing but case', () => {
    holds(laws.casingChangesOnlyCase);
  });
});

describe('for every text', () => {
  it('raising only raises', () => {
    holds((text) => laws.raisingOnlyRaises(text));
  });
  it('all stages off is identity', () => {
    holds((text) => laws.allOffIsIdentity(text));
  });
  it('words cover every letter and digit', () => {
    holds((text) => laws.wordsCoverTheText(text));
  });
  it('the tokens of wink-nlp align', () => {
    holds((text) => laws.winkAligns(text));
  });

  it('the tokens of wink-nlp are its own, as a reader that has read nothing else sees them', () => {
    // The model for custom entities, which nobody asks for, doubles in size whenever it is loaded.
    const model = { ...winkModel, metaCER: () => ({ machines: [], transformers: [] }) };
    const sameTokens = (text: string): void => {
      fc.pre(!laws.hasLongRun(text));
      const { its, readDoc } = winkNLP(model, ['sbd']);
      const values = readDoc(text).tokens().out(its.value);
      expect(readWithWink(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual(values);
    };
    fc.assert(fc.property(fc.oneof(anyText, brokenProse), sameTokens), { numRuns: runs(20) });
  });
});

describe('for every company of texts', () => {
  const company = fc.array(anyInput, { maxLength: 5 });

  it('the same text gives the same result, whatever ran before', () => {
    fc.assert(fc.property(anyInput, company, someOptions, laws.isDeterministic), { numRuns: runs(200) });
  });

  it('records are independent of their neighbours', () => {
    fc.assert(fc.property(company, someOptions, laws.recordsAreIndependent), { numRuns: runs(100) });
  });
});

describe('text that is not broken', () => {
  it.each(articles.map((text) => [text.slice(0, text.indexOf('\n')), text]))('comes back as it is: %s', (_, text) => {
    laws.healthyTextIsUnchanged(text);
  });

  it('comes back as it is in excerpts', () => {
    fc.assert(fc.property(excerpt, laws.healthyTextIsUnchanged), { numRuns: runs(250) });
  });
});
