import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../src/english/index.ts';
import { speaksFor } from '../src/casing/rules/speaks-for.ts';
import { rules } from '../src/casing/rules/index.ts';
import { ruleNames, type RuleName } from '../src/casing/rules/names.ts';
import type { Rule } from '../src/casing/rules/rule.ts';
import { Context } from '../src/casing/context.ts';
import type { Options } from '../src/options.ts';
import { tokenise } from '../src/tokens/document.ts';
import type { DamageKind } from '../src/types.ts';
import { casedAs } from './support/force.ts';

const NO_RULES = ['index', 'names', 'rule', 'speaks-for'];
/** `Us` for `US` is what lost letters leave behind; the other rules are shown what lost words do. */
const kindFor = (name: RuleName): DamageKind => (name === 'acronym' ? 'letters' : 'words');

/** Examples are too short to be sure of: what is likelier than not will do. */
const LIKELY: Options = { minConfidence: 0.5 };

/** The words of a damaged text that a rule would have as they are in the repaired one. */
function repairedBy(rule: Rule, damaged: string, repaired: string): string[] {
  const context = new Context(tokenise(damaged, english));
  return [...context.document.words].flatMap((word) => {
    const right = repaired.slice(word.start, word.end);
    const vote = rule.vote(context, word.index);
    context.decide(word.index, right);
    return right !== word.text && vote && speaksFor(word, vote.casing, right) ? [right] : [];
  });
}

describe('the registry', () => {
  it('has every rule file and nothing else', () => {
    const files = readdirSync(new URL('../src/casing/rules/', import.meta.url)).map((file) => file.replace('.ts', ''));
    expect([...ruleNames].sort()).toEqual(files.filter((file) => !NO_RULES.includes(file)).sort());
  });

  it('is in the order of the names, each once', () => {
    expect(rules.map((rule) => rule.name)).toEqual([...ruleNames]);
    expect(new Set(ruleNames).size).toBe(ruleNames.length);
  });
});

describe.each(rules)('$name', (rule) => {
  const { name, description, fixes, leaves } = rule;

  it('says what it does, with examples of both kinds', () => {
    expect(description).toMatch(/^\p{Lu}.*\.$/u);
    // An ordinary word is what stays as it is.
    if (name !== 'ordinary-word') expect(fixes.length).toBeGreaterThan(0);
    expect(leaves.length).toBeGreaterThan(0);
  });

  it.each(fixes)('speaks for what is right: %s → %s', (damaged, repaired) => {
    expect(repairedBy(rule, damaged, repaired)).not.toEqual([]);
  });

  it.each(fixes)('is heard: %s → %s', (damaged, repaired) => {
    const { text, edits } = casedAs(kindFor(name), damaged, LIKELY);
    expect(text).toBe(repaired);
    expect(edits.flatMap((edit) => edit.evidence.map((evidence) => evidence.rule))).toContain(name);
  });

  it.each(fixes)('leaves its own work alone: %s → %s', (_, repaired) => {
    expect(casedAs(kindFor(name), repaired, LIKELY).text).toBe(repaired);
  });

  it.each(leaves)('leaves alone: %s', (text) => {
    expect(casedAs(kindFor(name), text).text).toBe(text);
  });
});
