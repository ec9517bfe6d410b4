import { describe, expect, it } from 'vitest';
import type { Candidates } from '../src/casing/candidates.ts';
import type { Scorer } from '../src/casing/scorers/scorer.ts';
import { english } from '../src/english/index.ts';
import { casingFor } from '../src/normalize.ts';
import { resolveOptions } from '../src/options.ts';
import { settle, type Settled } from '../src/settle.ts';

const settings = { ...resolveOptions({ assume: 'damaged' }), language: english };

/** Repairs a text with a model that is sure of another casing for a word however it stands, and knows all other words. */
function settleSwinging(text: string, swings: (lower: string) => boolean): Settled {
  const casing = casingFor(settings)!;
  const scorer: Scorer = {
    open(context) {
      const scoring = casing.scorer().open(context);
      return {
        score: (candidates, block) =>
          swings(candidates.word.lower) ? anythingElse(candidates) : scoring.score(candidates, block),
        reasons: () => [],
      };
    },
  };
  return settle(text, settings, { ...casing, scorer: () => scorer }, true);
}

function anythingElse({ texts, asItStands }: Candidates): Float64Array {
  const other = texts.findIndex((text, i) => text !== undefined && i !== asItStands);
  return Float64Array.from(texts, (_, i) => (i === other ? 1 : 0));
}

const BROKEN =
  'on monday the prime minister met farmers in lahore, and a zorvane said that pakistan would pay on friday.';

const NAMES = new Set(['monday', 'lahore', 'pakistan', 'friday']);
const isNoName = (lower: string): boolean => !NAMES.has(lower);

describe('words whose casing does not settle', () => {
  // With nearly every word raised it is title case, and all are small again.
  const { text, edits, ambiguous } = settleSwinging(BROKEN, isNoName);

  it('stay as they were, and all others are repaired', () => {
    expect(text).toBe(
      'on Monday the prime minister met farmers in Lahore, and a zorvane said that Pakistan would pay on Friday.',
    );
    expect(edits.map(({ after }) => after)).toEqual(['Monday', 'Lahore', 'Pakistan', 'Friday']);
    expect(ambiguous).toEqual([]);
  });

  it('stay so in a second run', () => {
    expect(settleSwinging(text, isNoName).text).toBe(text);
  });
});

describe('a text none of whose words settles', () => {
  it('stays as it was', () => {
    const { text, edits, ambiguous } = settleSwinging(BROKEN, () => true);
    expect({ text, edits, ambiguous }).toEqual({ text: BROKEN, edits: [], ambiguous: [] });
  });
});
