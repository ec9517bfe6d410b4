import { describe, expect, it } from 'vitest';
import { ruleNames } from '../src/casing/rules/names.ts';
import { fixers } from '../src/characters/index.ts';
import { CasemendError, createNormalizer, diagnose, explain, normalize, type Options } from '../src/index.ts';
import { resolveOptions } from '../src/options.ts';

/** The error that options of any kind lead to. */
function refusal(options: unknown): { code: string; message: string } {
  try {
    createNormalizer(options as Options);
  } catch (error) {
    if (error instanceof CasemendError) return { code: error.code, message: error.message };
  }
  return expect.fail(`accepted ${JSON.stringify(options)}`);
}

describe('defaults', () => {
  it('repair, and neither restyle nor remove', () => {
    const settings = resolveOptions();
    expect(settings.characters).toEqual({
      ...Object.fromEntries(fixers.map(({ name }) => [name, true])),
      tags: false,
      boilerplate: 'report',
    });
    expect(Object.entries(settings.casing)).toEqual(ruleNames.map((name) => [name, true]));
    expect(settings).toMatchObject({
      minConfidence: 0.7,
      raiseOnly: false,
      assume: 'unknown',
      lexicon: { force: [], never: [] },
    });
  });

  it('hold for what is undefined', () => {
    const nothing = { characters: undefined, casing: undefined, minConfidence: undefined, raiseOnly: undefined };
    expect(resolveOptions({ ...nothing, lexicon: undefined } as unknown as Options)).toEqual(resolveOptions());
  });

  it('hold for the switches that are not named', () => {
    const { casing, characters } = resolveOptions({ casing: { acronym: false }, characters: { whitespace: false } });
    expect(casing).toMatchObject({ acronym: false, calendar: true });
    expect(characters).toMatchObject({ whitespace: false, compatibility: true, boilerplate: 'report' });
  });
});

describe('unknown options', () => {
  it.each([
    [
      { minconfidence: 0.9 },
      "Unknown option: 'minconfidence' (did you mean minConfidence?). Allowed are characters, casing, minConfidence,",
    ],
    [
      { casing: { acronyms: false } },
      "Unknown key of option 'casing': 'acronyms' (did you mean acronym?). Allowed are sentence-start,",
    ],
    [{ characters: { bidi: true } }, "Unknown key of option 'characters': 'bidi'. Allowed are tags,"],
    [{ lexicon: { allow: [] } }, "Unknown key of option 'lexicon': 'allow'. Allowed are force, never"],
  ])('are refused: %j', (options, message) => {
    const { code, message: given } = refusal(options);
    expect(code).toBe('UNKNOWN_OPTION');
    expect(given).toContain(message);
  });
});

describe('bad values', () => {
  it.each<[unknown, string]>([
    [null, "Option 'options' must be a plain object, but it is null."],
    [[], "Option 'options' must be a plain object, but it is an array."],
    ['strict', 'Option \'options\' must be a plain object, but it is "strict".'],
    [{ minConfidence: 0.1 }, "Option 'minConfidence' must be a number from 0.2 to 1, but it is 0.1."],
    [{ minConfidence: 1.01 }, "Option 'minConfidence' must be a number from 0.2 to 1, but it is 1.01."],
    [{ minConfidence: NaN }, "Option 'minConfidence' must be a number from 0.2 to 1, but it is NaN."],
    [{ minConfidence: '0.9' }, 'Option \'minConfidence\' must be a number from 0.2 to 1, but it is "0.9".'],
    [{ raiseOnly: 1 }, "Option 'raiseOnly' must be true or false, but it is 1."],
    [{ casing: null }, "Option 'casing' must be a plain object, but it is null."],
    [new Map([['minConfidence', 1]]), "Option 'options' must be a plain object, but it is a Map."],
    [
      Object.create({ minConfidence: 1 }),
      "Option 'options' must be a plain object, but it is an object with a prototype of its own.",
    ],
    [3, 'texts.map((text) => normalize(text))'],
    [{ casing: { acronym: 'no' } }, 'Option \'casing.acronym\' must be true or false, but it is "no".'],
    [
      { characters: { lines: 'join' } },
      'Option \'characters.lines\' must be true or "unwrap" or "pages" or false, but it is "join".',
    ],
    [{ characters: 'off' }, 'Option \'characters\' must be a plain object, but it is "off".'],
    [{ lexicon: [] }, "Option 'lexicon' must be a plain object, but it is an array."],
    [{ lexicon: { force: 'PTI' } }, 'Option \'lexicon.force\' must be an array of strings, but it is "PTI".'],
    [
      { lexicon: { never: [' '] } },
      'Option \'lexicon.never\' must be an array of strings that are not blank, but it is " ".',
    ],
    [
      { lexicon: { never: [{}] } },
      "Option 'lexicon.never' must be an array of strings that are not blank, but it is an object.",
    ],
    [{ raiseOnly: () => true }, "Option 'raiseOnly' must be true or false, but it is a function."],
  ])('are refused: %j', (options, message) => {
    expect(refusal(options)).toEqual({
      code: 'BAD_OPTION',
      message: expect.stringContaining(message.slice(0, -1)) as string,
    });
  });

  it('are refused by every function that takes options', () => {
    const bad: Options = { minConfidence: 2 };
    for (const take of [normalize, explain, diagnose]) expect(() => take('text', bad)).toThrow(CasemendError);
  });
});

describe('what options do', () => {
  const lower =
    'the senate met in washington on monday. nobody from france came. the vote is in may, said anwar hossain.';

  it('assume: damaged repairs the shortest text without a capital', () => {
    expect(normalize('division one')).toBe('division one');
    expect(normalize('red shoes', { assume: 'damaged' })).toBe('Red shoes');
    expect(normalize('Red shoes of one colour', { assume: 'damaged' })).toBe('Red shoes of one colour');
  });

  it('minConfidence trades repairs for safety', () => {
    const few = explain(lower, { minConfidence: 1 });
    const many = explain(lower, { minConfidence: 0.5 });
    expect(few.edits.length).toBeLessThan(many.edits.length);
    expect(many.ambiguous).toEqual([]);
    expect(few.ambiguous.length).toBeGreaterThan(0);
  });

  it('minConfidence holds for capitals too, and has a threshold of its own there', () => {
    const upper = lower.toUpperCase();
    const all = explain(upper);
    expect(Math.min(...all.edits.map((edit) => edit.confidence))).toBeLessThan(0.99);
    expect(explain(upper, { minConfidence: 1 }).edits).toEqual([]);
    const sure = explain(upper, { minConfidenceInCapitals: 0.99 });
    expect(sure.edits.length).toBeGreaterThan(0);
    expect(sure.edits.length).toBeLessThan(all.edits.length);
    for (const { confidence } of sure.edits) expect(confidence).toBeGreaterThanOrEqual(0.99);
  });

  it('true means the default, as an empty object does', () => {
    for (const stages of [{ characters: true }, { casing: true }, { characters: {}, casing: {} }])
      expect(normalize(lower, stages)).toBe(normalize(lower));
  });

  it('a rule that is off is silent', () => {
    const rulesOf = (options?: Options): string[] =>
      explain(lower, options).edits.flatMap((edit) => edit.evidence.map(({ rule }) => rule));
    expect(rulesOf()).toContain('calendar');
    expect(rulesOf({ casing: { calendar: false } })).not.toContain('calendar');
  });

  it('a fixer that is off is silent', () => {
    expect(normalize('a\u00a0b ﬁne', { casing: false, characters: { whitespace: false } })).toBe('a\u00a0b fine');
  });

  it('later changes to the options change nothing', () => {
    const options = { lexicon: { never: ['monday'] } };
    const normalizer = createNormalizer(options);
    const before = normalizer.normalize(lower);
    options.lexicon.never.push('washington');
    expect(normalizer.normalize(lower)).toBe(before);
  });
});
