import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as casemend from '../src/index.ts';

const FILES = ['english/normalize.ts', 'decode.ts', 'edits.ts', 'positions.ts', 'english/learn.ts'];
const EXAMPLE = /(?<=^ \* @example\n)(?: \* .*\n)+/gmu;
const STAR = /^ \* /gmu;
/** The last statement, and what it comes to. */
const LAST = /^(.*);\n\/\/ → (.*)\n$/mu;

/** What the last statement of an example comes to, as Node prints it. */
function resultOf(code: string): string {
  const body = code.replace(LAST, 'return $1;');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an example is code of ours
  const run = new Function(...Object.keys(casemend), body) as (...api: unknown[]) => unknown;
  return inspect(run(...Object.values(casemend)), { breakLength: Infinity });
}

describe.each(FILES)('the examples of %s', (file) => {
  const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
  const examples = (source.match(EXAMPLE) ?? []).map((example) => example.replace(STAR, ''));

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('come to what they say: %s', (code) => {
    expect(resultOf(code)).toBe(LAST.exec(code)?.[2]);
  });
});

it('every function of the door has an example', () => {
  const all = FILES.map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8')).join('');
  for (const [name, value] of Object.entries(casemend)) {
    if (typeof value !== 'function' || /^class/u.test(String(value))) continue;
    expect(all, name).toMatch(
      new RegExp(`@example\\n(?: \\* .*\\n)+ \\*/\\nexport (?:function|const) ${name}\\b`, 'u'),
    );
  }
});
