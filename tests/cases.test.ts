import { describe, expect, it } from 'vitest';
import { ruleNames } from '../src/casing/rules/names.ts';
import { fixerNames } from '../src/characters/index.ts';
import { normalize } from '../src/index.ts';
import { type Case, grades, readCaseFile, readCaseFiles } from './support/case-files.ts';

const files = readCaseFiles();
/** Of all cases, the share that may be known failures. */
const MOST_FAILURES = 0.15;

describe.each(files)('$name', ({ cases }) => {
  it.each(labelled([...cases.found, ...cases.synthetic]))('mends %s', isRight);
  it.each(labelled(cases.negative))('leaves alone %s', isRight);
  it.fails.each(labelled(cases['known-failure']))('does not yet do right by %s', isRight);
});

function labelled(cases: readonly Case[]): [string, Case][] {
  return cases.map((one) => [one.label, one]);
}

function isRight(_: string, { damaged, repaired, options }: Case): void {
  expect(normalize(damaged, options)).toBe(repaired);
}

describe('the case files', () => {
  it('have cases for every rule and every fixer', () => {
    const names = new Set(files.map((file) => file.name));
    expect([...ruleNames, ...fixerNames].filter((name) => !names.has(name))).toEqual([]);
  });

  it('know of few failures', () => {
    const count = (grade: (typeof grades)[number]): number =>
      files.reduce((sum, file) => sum + file.cases[grade].length, 0);
    const all = grades.reduce((sum, grade) => sum + count(grade), 0);
    expect(all).toBeGreaterThanOrEqual(150);
    expect(count('known-failure') / all).toBeLessThan(MOST_FAILURES);
  });

  it('are checked when they are read', () => {
    const one = { label: 'a', damaged: 'b', repaired: 'c' };
    const read = (content: unknown) => () => readCaseFile('some', JSON.stringify(content));
    expect(read({ invented: [] })).toThrow('some: unknown key “invented”');
    expect(read({ found: [{ ...one, gold: 'c' }] })).toThrow('some: unknown key “gold”');
    expect(read({ found: [{ ...one, repaired: undefined }] })).toThrow('some, “a”: “repaired” must be a text');
    expect(read({ negative: [one] })).toThrow('some: unknown key “damaged”');
    expect(read({ found: [one], synthetic: [one] })).toThrow('some: the label “a” is used twice');
    expect(read({ found: one })).toThrow('some, found: must be a list of cases');
  });
});
