import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimited, DelimitedSplitter, splitRecords } from '../../src/formats/delimited.ts';
import { RecordError } from '../../src/formats/format.ts';

const DELIMITERS = [',', '\t', 'é', '，', '\ufffd'] as const;
const unit = fc.constantFrom(...DELIMITERS, '"', '"', '""', '\n', '\r\n', '\r', 'a', '🙂', '\ufeff', '｡');
const anyTable = fc.tuple(fc.constantFrom(...DELIMITERS), fc.string({ unit, maxLength: 24 }));

/** The records that end in the bytes, cut where chunks end; and what the splitter counted. */
function splitBytes(
  text: string,
  delimiter: string,
  ends: readonly number[],
): { ends: number[]; records: number; lines: number } {
  const bytes = new TextEncoder().encode(text);
  const splitter = new DelimitedSplitter(delimiter);
  const found = { ends: [] as number[], records: 0, lines: 0 };
  let start = 0;
  for (const next of [...ends.filter((end) => end < bytes.length), bytes.length]) {
    const { end, records, lines } = splitter.scan(bytes.subarray(start, next));
    if (records > 0) found.ends.push(start + end);
    found.records += records;
    found.lines += lines;
    start = next;
  }
  return found;
}

function endsOf(records: readonly string[]): number[] {
  let end = 0;
  return records.map((record) => (end += new TextEncoder().encode(record).length));
}

describe('records', () => {
  it('are the same over every way to cut a table into chunks', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.nat(40), { maxLength: 4 }), ([delimiter, text], cuts) => {
        const whole = splitRecords(text, delimiter);
        expect(whole.join('')).toBe(text);
        const closed = whole.filter((record, i) => i < whole.length - 1 || isClosed(record, delimiter));
        const ends = endsOf(closed);
        const bytes = new TextEncoder().encode(text).length;
        const oneByOne = splitBytes(text, delimiter, [...Array(bytes).keys()].slice(1));
        const lines = closed.join('').split('\n').length - 1;
        expect(oneByOne).toEqual({ ends, records: ends.length, lines });
        const some = splitBytes(
          text,
          delimiter,
          cuts.toSorted((a, b) => a - b),
        );
        expect({ records: some.records, lines: some.lines }).toEqual({ records: ends.length, lines });
        expect(ends).toEqual(expect.arrayContaining(some.ends));
        expect(some.ends.at(-1)).toBe(ends.at(-1));
      }),
      { numRuns: 400 },
    );
  });

  it('are those that the parser of a whole table finds', () => {
    fc.assert(
      fc.property(anyTable, ([delimiter, table]) => {
        const text = table.replaceAll('\ufeff', '');
        const options = { delimiter, record_delimiter: ['\r\n', '\n'], relax_quotes: true, relax_column_count: true };
        let rows: string[][];
        try {
          rows = parse(text, options);
        } catch {
          return;
        }
        expect(splitRecords(text, delimiter).length).toBe(rows.length);
      }),
      { numRuns: 400 },
    );
  });

  it('are read one by one as they were split', () => {
    fc.assert(
      fc.property(anyTable, ([delimiter, text]) => {
        for (const record of splitRecords(text, delimiter)) {
          try {
            delimited({ name: 'delimited', delimiter, columns: [{ name: 'a', at: 0 }] }).passages(record);
          } catch (error) {
            expect(error).toBeInstanceOf(RecordError);
            // A line end that the splitter took for a part of a cell is one to the parser, too.
            expect((error as RecordError).message).not.toMatch(/^a line ends inside/u);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['"a\nb",c\nd\n', ['"a\nb",c\n', 'd\n']],
    ['a"b\nc"\n', ['a"b\n', 'c"\n']],
    ['"a""\n"\n', ['"a""\n"\n']],
    ['"a"b"\n', ['"a"b"\n']],
    ['\ufeff"a\nb"\n', ['\ufeff"a\nb"\n']],
    ['x\n\ufeff"a\nb"\n', ['x\n', '\ufeff"a\nb"\n']],
    ['\ufeff\ufeff"a\nb"\n', ['\ufeff\ufeff"a\n', 'b"\n']],
    ['\n\r\na', ['\n', '\r\n', 'a']],
    ['"a\n', ['"a\n']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(splitRecords(text, ',')).toEqual(expected);
  });

  it('begin cells after a delimiter, also where bytes before it mean nothing', () => {
    const bytes = Uint8Array.of(0xc3, 0xc3, 0xa9, 0x22, 0x0a, 0x22, 0x0a);
    expect(new DelimitedSplitter('é').scan(bytes)).toEqual({ end: 7, records: 1, lines: 2 });
  });

  function isClosed(record: string, delimiter: string): boolean {
    return splitRecords(`${record}x`, delimiter).length > 1;
  }
});
