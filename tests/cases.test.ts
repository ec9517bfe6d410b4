import { describe, expect, it } from 'vitest';
import { ruleNames } from '../src/casing/rules/names.ts';
import { fixerNames } from '../src/characters/index.ts';
import { normalize } from '../src/index.ts';
import { type Case, readCaseFile, readCaseFiles } from './support/case-files.ts';

const files = readCaseFiles();

describe.each(files)('$name', ({ cases }) => {
  it.each(labelled([...cases.found, ...cases.synthetic]))('repairs %s', isRight);
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

  it('are many', () => {
    const right = files.flatMap(({ cases }) => [...cases.found, ...cases.synthetic, ...cases.negative]);
    expect(right.length).toBeGreaterThanOrEqual(150);
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
