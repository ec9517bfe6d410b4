import fc from 'fast-check';
import type { Edit } from '../../src/types.ts';

const unit = fc.constantFrom('a', 'b', ' ', '\n', 'é', 'ﬁ', '𝒜', '🙂', '\ud83d', '\ude42', '\u0301', '\0');

/** Short strings with astral characters, combining marks and lone surrogates. */
export const hostileText: fc.Arbitrary<string> = fc.string({ unit, maxLength: 24 });

/** A sorted, disjoint list of edits against `text` that splits no surrogate pair. */
export function editsFor(text: string): fc.Arbitrary<Edit[]> {
  const step = fc.record({
    gap: fc.nat(4),
    length: fc.nat(3),
    after: fc.string({ unit, maxLength: 3 }),
    rule: fc.constantFrom('one', 'two'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const bounds = [0];
  for (const character of text) bounds.push(bounds.at(-1)! + character.length);
  return fc.array(step, { maxLength: 8 }).map((steps) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const { gap, length, after, rule, confidence } of steps) {
      const start = bounds[at + gap];
      const end = bounds[at + gap + length];
      if (start === undefined || end === undefined) break;
      at += gap + length;
      const evidence = [{ rule, weight: edits.length }];
      edits.push({ start, end, before: text.slice(start, end), after, rule, confidence, evidence });
    }
    return edits;
  });
}
