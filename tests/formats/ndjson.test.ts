import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjson } from '../../src/formats/ndjson.ts';
import { change, changeWord, edit, faultOf, formatIsLawful, placeOf } from './laws.ts';

const ofText = ndjson({ name: 'ndjson', fields: ['text'] });
const fieldsOf = (record: string, ...fields: string[]): [string | undefined, string][] =>
  ndjson({ name: 'ndjson', fields })
    .passages(record)
    .map(({ field, text }) => [field, text]);
const faultIn = (record: string, ...fields: string[]): string => faultOf(ndjson({ name: 'ndjson', fields }), record);

/** A string in JSON, its characters written in one way or another. */
const literal = fc
  .string({
    unit: fc.constantFrom(
      ...['a', 'B', ' ', ',', '{', ']', ':', 'é', '🙂', '\ud83d', '\ude42', '\u2028', '\x7f', '\ufeff'],
      ...['\\"', '\\\\', '\\/', '\\n', '\\t', '\\u0041', '\\u00e9', '\\u00E9', '\\ud83d', '\\uDE42', '\\u0000'],
    ),
    maxLength: 14,
  })
  .map((units) => `"${units}"`);
const blank = fc.constantFrom('', '', ' ', '\t', '\r');
const value: fc.Arbitrary<string> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('1', '-0.5E+3', 'true', 'null'),
    literal,
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom('"text"', '"te\\u0078t"', '"a"', '"__proto__"', '""'), blank, tie('value')))
    .map((all) => `{${all.map((one) => `${one[0]}${one[1]}:${one[1]}${String(one[2])}`).join(',')}}`),
})).value as fc.Arbitrary<string>;
const records = fc
  .tuple(fc.constantFrom('', '\ufeff'), blank, fc.constantFrom('text', 'te\\u0078t'), literal, value, literal)
  .map(([mark, gap, key, one, other, last]) => {
    return `${mark}{${gap}"id":7${gap},"${key}" :${gap}${one},"other":${other},"list":[${one},{"b":${last}}]}${gap}`;
  });
const parse = (record: string): Record<string, unknown> =>
  JSON.parse(record.replace(/^\ufeff/u, '')) as Record<string, unknown>;

describe('the fields of NDJSON', () => {
  it('read as JSON has them, take edits, and leave all else as it is', () => {
    formatIsLawful(ofText, records, (before, after) => {
      const text = ofText.passages(after)[0]!.text;
      expect(parse(after)).toEqual({ ...parse(before), text });
      expect(after.split(/[\n\u0085]/u).length).toBe(before.split(/[\n\u0085]/u).length);
    });
    const all = ndjson({ name: 'ndjson', fields: ['text', 'list.0', 'list.*.b?', 'other.text?'] });
    formatIsLawful(all, records, (before, after) => expect(parse(after)['id']).toBe(parse(before)['id']));
  });

  it.each([
    ['a', '{"b":1,"a":"x"}', [['a', 'x']]],
    ['a.b', '{"a":{"b":"x"},"b":"y"}', [['a.b', 'x']]],
    ['a\\.b', '{"a":{"b":"x"},"a.b":"y"}', [['a\\.b', 'y']]],
    ['a\\*', '{"a*":"x","ab":"y"}', [['a\\*', 'x']]],
    ['a\\?', '{"a?":"x"}', [['a\\?', 'x']]],
    ['a\\\\', '{"a\\\\":"x"}', [['a\\\\', 'x']]],
    ['a.1', '{"a":["x","y"]}', [['a.1', 'y']]],
    ['a.1', '{"a":{"1":"y"}}', [['a.1', 'y']]],
    ['a.*', '{"a":["x","y"]}', [['a.0', 'x'], ['a.1', 'y']]],
    ['a.*', '{"a":{"x":"1","y.z":"2"}}', [['a.x', '1'], ['a.y\\.z', '2']]],
    ['a.*.b', '{"a":[{"b":"x"},{"c":0,"b":"y"}]}', [['a.0.b', 'x'], ['a.1.b', 'y']]],
    ['*.*.b', '{"a":[{"b":"x"}],"c":{}}', [['a.0.b', 'x']]],
    ['a.*.b', '{"a":[]}', []],
    ['a.*', '{"a":{}}', []],
    ['a?', '{}', []],
    ['a?', '{"a":null}', []],
    ['a.*?', '{"a":[null,"x"]}', [['a.1', 'x']]],
    ['a.b?', '{"a":7}', []],
    ['a.0?', '{"a":[]}', []],
    ['a', '{"a":"x","a":"y"}', [['a', 'x'], ['a', 'y']]],
    ['__proto__.b', '{"__proto__":{"b":"x"}}', [['__proto__.b', 'x']]],
    ['', '{"":"x"}', [['', 'x']]],
    ['a', '{"c":[[{"a":"no"}]],"b":{"a":"no"},"a":"x"}', [['a', 'x']]],
    ['a', ' { "a" : "" } \r', [['a', '']]],
  ])('by the path %s in %s', (path, record, expected) => {
    expect(fieldsOf(record, path)).toEqual(expected);
  }); // prettier-ignore

  it('come in the order of the record, and once', () => {
    expect(fieldsOf('{"b":"1","a":{"c":"2"},"d":"3"}', 'a.c', 'd', 'a.*', 'b', 'b')).toEqual([
      ['b', '1'],
      ['a.c', '2'],
      ['d', '3'],
    ]);
  });

  it('are none on a blank line', () => {
    expect(fieldsOf('', 'a')).toEqual([]);
    expect(fieldsOf('\ufeff \r', 'a')).toEqual([]);
  });

  it('lie at any depth', () => {
    const deep = `${'['.repeat(300_000)}"x"${']'.repeat(300_000)}`;
    expect(fieldsOf(`{"other":${deep},"a":"y"}`, 'a')).toEqual([['a', 'y']]);
  });
});

describe('an edit of a field', () => {
  it('changes the characters that it is for, and every occurrence of a key', () => {
    const record = '\ufeff{ "id": 1.0, "text":"caf\\u00e9 \\/ us \\n us","x":"us","text":"us"}\r';
    expect(changeWord(ofText, record, 'us', 'US')).toBe(
      '\ufeff{ "id": 1.0, "text":"caf\\u00e9 \\/ US \\n US","x":"us","text":"US"}\r',
    );
  });

  it.each([
    ['what JSON escapes', '"a"', '"\n\\\ud83d', '"\\"\\n\\\\\\ud83d"'],
    ['nothing else', '"é"', 'É🙂', '"É🙂"'],
    ['what is not ASCII, where that was done before', '"a\\u00e9"', 'É🙂', '"\\u00c9\\ud83d\\ude42"'],
    ['nothing more, where it was not', '"\\u00e9ö"', 'É', '"É"'],
    ['what ends a line for some', '"a"', 'a\u2028b\u0085', '"a\\u2028b\\u0085"'],
  ])('escapes %s', (_, raw, after, expected) => {
    const record = `{"text":${raw}}`;
    const { text } = ofText.passages(record)[0]!;
    expect(change(ofText, record, [[edit(0, text, after)]]).after).toBe(`{"text":${expected}}`);
  });
});

describe('the place of an edit', () => {
  it.each([
    ['\ufeff{"id":"us","text":"a us"}', 'us', 'us'],
    ['{"id":"us","text":"\\n\\u00e9 us"}', 'us', 'us'],
    ['{"id":"us","text":"a \\u00e9s"}', 'és', '\\u00e9s'],
  ])('counts escapes: %s', (record, before, source) => {
    const { start, end } = placeOf(ofText, record, before);
    expect(record.slice(start, end)).toBe(source);
    expect(start).toBeGreaterThan(20);
  });
});

describe('a bad record', () => {
  it.each([
    ['{"a":1,}', 'not valid JSON: a key in double quotes is expected; correct the line or leave it out'],
    ['{"a" "b"}', 'not valid JSON: a colon is expected; correct the line or leave it out'],
    ['{"a":"b', 'not valid JSON: a string is not closed; correct the line or leave it out'],
    ['{"a":', 'not valid JSON: a value is expected; correct the line or leave it out'],
    ['{"a":NaN}', 'not valid JSON: this is no JSON value; correct the line or leave it out'],
    ['{"a":"\t"}', /^not valid JSON: a control character/u],
    ['{"a":"\\x"}', /^not valid JSON: there is no such escape/u],
    ['{"a":1} // no', /^not valid JSON: comments are not allowed/u],
    ['{"a":1}{}', /^not valid JSON: there is more after the end/u],
    ['{"a":01}', /^not valid JSON/u],
    ['['.repeat(200_000), /^not valid JSON/u],
    ['[{"a":"x"}]', 'an array, not an object; each line must be one JSON object'],
    ['"a"', 'a string, not an object; each line must be one JSON object'],
    ['null', 'null, not an object; each line must be one JSON object'],
  ])('is told what is wrong with it: %.20s', (record, message) => {
    expect(faultIn(record, 'a')).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it.each([
    ['a', '{"b":"x"}', "field 'a' is missing; put '?' after the path if records may lack it"],
    ['a', '{"a":1}', "field 'a' is a number, not a string; name a field that holds text"],
    ['a?', '{"a":-1}', "field 'a' is a number, not a string; name a field that holds text"],
    ['a', '{"a":[]}', "field 'a' is an array, not a string; name a field that holds text"],
    ['a', '{"a":{}}', "field 'a' is an object, not a string; name a field that holds text"],
    ['a', '{"a":false}', "field 'a' is true or false, not a string; name a field that holds text"],
    ['a', '{"a":null}', "field 'a' is null, not a string; put '?' after the path if records may lack it"],
    ['a.b', '{"a":{}}', "field 'a.b' is missing; put '?' after the path if records may lack it"],
    ['a.b', '{"a":"x"}', /^field 'a' is a string, but a field of it is wanted/u],
    ['a.b', '{"a":[{"b":"x"}]}', /^field 'a.b' is missing: 'a' is an array; write '\*' in place of 'b'/u],
    ['a.0', '{"a":[]}', /^field 'a.0' is missing/u],
    ['a.*.b', '{"a":[{"b":"x"},{}]}', "field 'a.1.b' is missing; put '?' after the path if records may lack it"],
    ['toString', '{}', /^field 'toString' is missing/u],
  ])('is told what is wrong with its field %s: %s', (path, record, message) => {
    expect(faultIn(record, path)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });
});
