import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/formats/text.ts';
import { change, edit, formatIsLawful } from './laws.ts';

const whole = text({ name: 'text', perLine: false });
const perLine = text({ name: 'text', perLine: true });

const LINES = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\r', '\n', '\u2028', '🙂', '\ud83d'),
  maxLength: 20,
});

describe('text', () => {
  it('is one passage that takes every edit', () => {
    formatIsLawful(whole, anyText, () => undefined);
    expect(whole.passages('').map((passage) => passage.text)).toEqual(['']);
  });

  it('may be of any lines, unless each is a record', () => {
    expect([whole.disabled, perLine.disabled]).toEqual([[], ['lines']]);
  });

  it('gives no more lines than it has, if each is a record', () => {
    formatIsLawful(perLine, anyText, (before, after) => {
      expect(after.split('\n').length).toBe(before.split('\n').length);
      expect(after.split(LINES).length).toBeLessThanOrEqual(before.split(LINES).length);
    });
  });

  it.each([
    ['a line feed', ' ', '\n', false],
    ['a line feed for another break', '\u2028', '\n', false],
    ['a second line feed', '\n', '\n\n', false],
    ['a form feed', ' ', '\f', false],
    ['nothing for a line feed', '\n', '', false],
    ['one line feed for two', '\n\n', '\n', false],
    ['a line feed for a pair', '\r\n', '\n', true],
    ['a blank for another break', '\u2028', ' ', true],
  ])('of one line: %s', (_, before, after, isTaken) => {
    expect(change(perLine, `a${before}b`, [[edit(1, before, after)]]).after).toBe(`a${isTaken ? after : before}b`);
  });
});
