import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QuickPattern } from '../../src/script/quick-pattern.ts';

const PATTERNS = [
  /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u,
  /^[^\p{L}\p{N}]{0,5}(\p{L}{1,14}|\p{N})/u,
  /(?<![\p{L}\p{M}\p{N}.'’&-])(?:\p{Lu}\.){1,3}\p{Lu}$/u,
  /^\p{L}\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}\p{L}*$/u,
  /^[[(]?(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,3}|\p{L}|[ivxIVX]{1,5})[.)\]:][ \t]/u,
  /^[-–—](?:[ia]\s|\p{L}[\p{L}'’])/iu,
  /^[\p{N}\p{Sm},;:]$/u,
  /\p{M}|\p{Sc}\p{N}/u,
];
const characters = fc.constantFrom(...'aAbzZiKkſsK019.,:()[]{}$+<>-–—’“ \t_éÉµßǅÅ\u0301\u0660中½€−', '\ud835', '𝒜');

it.each(PATTERNS)('%s finds what the pattern finds', (pattern) => {
  const quick = new QuickPattern(pattern);
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => {
      expect(quick.test(text)).toBe(pattern.test(text));
      expect(quick.exec(text)).toEqual(pattern.exec(text));
    }),
    { numRuns: 300 },
  );
});

it('refuses a class of characters that it does not know', () => {
  const quick = new QuickPattern(/\p{Script=Greek}/u);
  expect(quick.test('α')).toBe(true);
  expect(() => quick.test('a')).toThrow(/Greek/u);
});
