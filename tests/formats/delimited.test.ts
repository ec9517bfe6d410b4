import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimited, numberedColumns, resolveColumns, splitRecords } from '../../src/formats/delimited.ts';
import { RecordError } from '../../src/formats/format.ts';
import { change, changeWord, edit, faultOf, formatIsLawful, placeOf } from './laws.ts';

const all = (delimiter: string, ...at: number[]): ReturnType<typeof delimited> =>
  delimited({ name: 'delimited', delimiter, columns: at.map((index) => ({ name: `c${index}`, at: index })) });
const first = all(',', 0);
const textsOf = (record: string, delimiter = ',', ...at: number[]): string[] =>
  all(delimiter, ...at)
    .passages(record)
    .map(({ text }) => text);

const unit = fc.constantFrom(
  'a',
  'B',
  ' ',
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  'é',
  '，',
  '🙂',
  '\ud83d',
  '\0',
  '\ufeff',
);
const cellText = fc.string({ unit, maxLength: 8 });
const quoted = cellText.map((text) => ({ text, raw: `"${text.replaceAll('"', '""')}"` }));
const plain = fc
  .string({ unit: fc.constantFrom('a', 'B', ' ', '\r', 'é', '🙂', '\ud83d', '\0', '"'), maxLength: 8 })
  .map((text) => `x${text}x`)
  .map((text) => ({ text, raw: text }));
const row = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '，'),
    fc.array(fc.oneof(quoted, plain), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('', '\n', '\r\n'),
  )
  .map(([delimiter, cells, end]) => ({ delimiter, cells, record: cells.map(({ raw }) => raw).join(delimiter) + end }));

describe('the cells of a row', () => {
  it('read as they were written', () => {
    fc.assert(
      fc.property(row, ({ delimiter, cells, record }) => {
        const texts = cells.map(({ text }) => text);
        expect(textsOf(record, delimiter, ...cells.keys())).toEqual(texts);
        expect(textsOf(`\ufeff${record}`, delimiter, 0)).toEqual(texts.slice(0, 1));
        expect(splitRecords(record, delimiter)).toEqual([record]);
      }),
    );
  });

  it.each([',', ';', '\t', '，'])('take edits and leave all else as it is, parted by %s', (delimiter) => {
    const rows = row.filter((one) => one.delimiter === delimiter).map(({ record }) => record);
    const format = all(delimiter, 1, 0);
    formatIsLawful(format, rows, (before, after) => {
      const [, , ...old] = textsOf(before, delimiter, ...Array(countCells(before, delimiter)).keys());
      const [, , ...rest] = textsOf(after, delimiter, ...Array(countCells(after, delimiter)).keys());
      expect(rest).toEqual(old);
      expect(splitRecords(after, delimiter)).toEqual([after]);
    });
  });

  it('take edits in whatever can be read', () => {
    formatIsLawful(first, fc.string({ unit, maxLength: 16 }), (_, after) =>
      expect(splitRecords(after, ',').length).toBeLessThanOrEqual(1),
    );
  });

  function countCells(record: string, delimiter: string): number {
    for (let count = 1; ; count++) if (faultOf(all(delimiter, count), record) !== '') return count;
  }

  it.each([
    ['a blank line', '\r\n', []],
    ['a mark and nothing else', '\ufeff\n', []],
    ['blanks', '  \n', ['  ']],
    ['quotes in the middle', 'a "b" c"\n', ['a "b" c"']],
    ['doubled quotes', '"a ""b"" c"\n', ['a "b" c']],
    ['empty cells', '"",\n', ['']],
    ['line ends', '"a\r\nb\n",c', ['a\r\nb\n']],
    ['a carriage return', 'a\rb\r\n', ['a\rb']],
    ['lone surrogates', '"\ud83d",\n', ['\ud83d']],
  ])('may be %s', (_, record, expected) => {
    expect(textsOf(record, ',', 0)).toEqual(expected);
  });

  it('come once and in order, whatever was asked for', () => {
    expect(textsOf('a,b,c', ',', 2, 0, 2)).toEqual(['a', 'c']);
  });
});

describe('an edit of a cell', () => {
  it('changes that cell alone', () => {
    const record = '"us","a ""us""",us "x" us,"us"\r\n';
    expect(changeWord(all(',', 1, 2), record, 'us', 'US')).toBe('"us","a ""US""",US "x" US,"us"\r\n');
  });

  it.each([
    ['a,b\n', 'x,y', '"x,y",b\n'],
    ['a;b\n', 'x;y', 'x;y\n'],
    ['a,b\n', '"x', '"""x",b\n'],
    ['a,b\n', 'x"', 'x",b\n'],
    ['a,b\n', 'x\ry', '"x\ry",b\n'],
    ['a,b\n', '', ',b\n'],
    ['a\n', '', '""\n'],
    ['\ufeffa\n', '', '\ufeff""\n'],
    ['a,b\n', '\ufeffx', '"\ufeffx",b\n'],
    ['"a",b\n', 'x', '"x",b\n'],
  ])('quotes what would be read otherwise: %j', (record, after, expected) => {
    const { text } = first.passages(record)[0]!;
    expect(change(first, record, [[edit(0, text, after)]]).after).toBe(expected);
  });
});

describe('the place of an edit', () => {
  it.each([
    ['us,a us\n', 'us', 'us'],
    ['us,"a ""x"" us"\n', 'us', 'us'],
    ['us,"a ""us"" b"\n', '"us"', '""us""'],
    ['us,a "us"\n', '"us', '"us'],
  ])('counts doubled quotes: %j', (record, before, source) => {
    const { start, end } = placeOf(all(',', 1), record, before);
    expect(record.slice(start, end)).toBe(source);
    expect(start).toBeGreaterThan(3);
  });
});

describe('a bad row', () => {
  it.each([
    ['a,b\n', 2, "column 'c2' is missing: it is number 3, and the row has 2 cells; add what is missing"],
    ['a\n', 1, /the row has 1 cell; /u],
    ['a,"b\n', 0, /^a quoted cell is not closed; /u],
    ['"a"b,c\n', 1, 'cell 1 goes on after its closing quote; double the quotes inside quoted cells'],
    ['a,"b""c"d', 0, /^cell 2 goes on after its closing quote; /u],
    ['a\nb\n', 0, /^a line ends inside a record; /u],
  ])('is told what is wrong with it: %j', (record, at, message) => {
    expect(faultOf(all(',', at), record)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('columns', () => {
  const faultBy = (find: () => unknown): string => {
    try {
      find();
    } catch (error) {
      expect(error).toBeInstanceOf(RecordError);
      return (error as RecordError).message;
    }
    return '';
  };

  it('are found by name or number', () => {
    const header = '\ufeffid,"Title, long",2,id\r\n';
    expect(resolveColumns(header, ['Title, long', '2', '1', '4'], ',')).toEqual([
      { name: 'Title, long', at: 1 },
      { name: '2', at: 2 },
      { name: '1', at: 0 },
      { name: '4', at: 3 },
    ]);
    expect(numberedColumns(['3', '1'])).toEqual([
      { name: '3', at: 2 },
      { name: '1', at: 0 },
    ]);
  });

  it.each([
    ['a;b', 'c', "column 'c' is not there; name one of 'a', 'b'"],
    ['a;b', '3', "column '3' is not there; name one of 'a', 'b'"],
    ['a;b', '0', "column '0' is not there; name one of 'a', 'b'"],
    ['a;b;a', 'a', "column 'a' is there more than once; give the number of the one that is meant, such as 1 or 3"],
    ['\n', 'a', "column 'a' is not there; the header is blank"],
  ])('of the header %j: %s', (header, name, message) => {
    expect(faultBy(() => resolveColumns(header, [name], ';'))).toBe(message);
  });

  it.each([
    ['a;b', ',', "'a;b'; or say --delimiter ';'"],
    ['a\tb', ',', "'a\tb'; or say --delimiter '\\t'"],
    ['a|b', '\t', "'a|b'; or say --delimiter '|'"],
    ['a b', ',', "'a b'"],
    ['a;b,c', ',', "'a;b', 'c'"],
  ])('may be parted by another delimiter: %j', (header, delimiter, end) => {
    expect(faultBy(() => resolveColumns(header, ['b'], delimiter))).toBe(`column 'b' is not there; name one of ${end}`);
  });

  it.each(['a', '0', '-1', '1.5', ''])('without a header are not called %j', (name) => {
    expect(faultBy(() => numberedColumns([name]))).toBe(
      `column '${name}' is no number; without a header columns are numbered, from 1`,
    );
  });
});
