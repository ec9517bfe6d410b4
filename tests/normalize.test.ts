import { describe, expect, it } from 'vitest';
import { CasemendError, createNormalizer, diagnose, explain, normalize } from '../src/index.ts';

const DAMAGED = 'the senate met in washington on monday. nobody from france came. the talks went on until friday.';
const REPAIRED = 'The Senate met in Washington on Monday. Nobody from France came. The talks went on until Friday.';

describe('input that is not a string', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'but it was given null. Call normalize(String(value)) if that is what you mean.'],
    ['nothing', undefined, 'but it was given a value of type undefined.'],
    ['a number', 7, 'but it was given a value of type number.'],
    ['an object', {}, 'but it was given a value of type object.'],
    ['bytes', new Uint8Array(2), 'but it was given bytes. Call normalize(decode(bytes).text).'],
    ['a buffer', Buffer.from('text'), 'but it was given bytes. Call normalize(decode(bytes).text).'],
    ['an array', ['text'], 'but it was given an array. Call normalize for each of its strings.'],
  ])('is refused: %s', (_, value, message) => {
    const attempt = (): string => normalize(value as string);
    expect(attempt).toThrow(CasemendError);
    expect(attempt).toThrow(`normalize needs a string, ${message}`);
    expect(attempt).toThrow(expect.objectContaining({ code: 'NOT_A_STRING', name: 'CasemendError' }));
  });

  it('is refused by every function, under its own name', () => {
    const normalizer = createNormalizer();
    for (const [name, take] of Object.entries({ normalize, explain, diagnose })) {
      expect(() => take(7 as unknown as string)).toThrow(`${name} needs a string`);
    }
    for (const [name, take] of Object.entries(normalizer) as [string, (text: string) => unknown][]) {
      expect(() => take(null as unknown as string)).toThrow(`${name} needs a string`);
    }
  });
});

describe('normalize', () => {
  it('repairs', () => {
    expect(normalize(DAMAGED)).toBe(REPAIRED);
    expect(createNormalizer().normalize(DAMAGED)).toBe(REPAIRED);
  });

  it.each(['', ' ', '\n\n', '\ud800', 'a', 'A', '…'])('gives %j back', (text) => {
    expect(normalize(text, { characters: { whitespace: false, controls: false } })).toBe(text);
  });

  it('repairs characters and casing in one word', () => {
    const { text, edits } = explain(`${DAMAGED} the ﬁnns left.`);
    expect(text).toBe(`${REPAIRED} The Finns left.`);
    const edit = edits.find((one) => one.after.startsWith('F') && one.before.includes('ﬁ'));
    expect(edit?.evidence.map((evidence) => evidence.rule)).toContain('compatibility');
  });
});

describe('explain', () => {
  it('says where, what, why and how sure, against the original', () => {
    const text = `\u200b${DAMAGED}`;
    const { edits } = explain(text);
    const monday = edits.find((edit) => edit.before === 'monday');
    expect(monday).toMatchObject({ start: text.indexOf('monday'), after: 'Monday', rule: 'calendar' });
    expect(monday?.confidence).toBeGreaterThan(0.95);
    expect(monday?.evidence.map((evidence) => evidence.rule)).toEqual(
      expect.arrayContaining(['calendar', 'word-statistics', 'diagnosis']),
    );
  });

  it('lists what it was unsure of, with its place in the original', () => {
    const text = `${DAMAGED}\u00a0the ﬁrst rose left.`;
    const { ambiguous } = explain(text, { minConfidence: 1 });
    expect(ambiguous.length).toBeGreaterThan(0);
    for (const { start, end, before } of ambiguous) expect(text.slice(start, end)).toBe(before);
  });

  it('can be written as JSON and read back', () => {
    const explanation = explain(DAMAGED);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
