import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/english/index.ts';
import type { Batch } from '../../src/batch/sources/batch.ts';
import { BatchRepairer } from '../../src/batch/pool/batch-repairer.ts';
import type { BatchOutcome, RepairSettings } from '../../src/batch/pool/outcome.ts';
import { normalize, type Edit } from '../../src/index.ts';

const SETTINGS: RepairSettings = {
  options: {},
  encoding: undefined,
  maxRecord: 1000,
  rejects: false,
  joins: false,
  explains: false,
  onlyChanged: false,
  reportSeed: undefined,
  diff: undefined,
  diagnoses: false,
  learns: false,
};
const DAMAGED = 'The Foreign minister, asad Qureshi, flew to the Us on monday.';
const REPAIRED = 'The Foreign Minister, Asad Qureshi, flew to the US on Monday.';

const LINES = { framing: 'lines', format: { name: 'text', perLine: true } } as const;
const NDJSON = { framing: 'lines', format: { name: 'ndjson', fields: ['text'] } } as const;
const CSV = {
  framing: 'delimited',
  format: { name: 'delimited', delimiter: ',', columns: [{ name: 'text', at: 1 }] },
} as const;
const DOCUMENT = { framing: 'document', format: { name: 'text', perLine: false } } as const;

type Kind = Pick<Batch, 'framing' | 'format'>;

async function repair(
  content: string | Uint8Array,
  kind: Kind,
  settings: Partial<RepairSettings> = {},
): Promise<BatchOutcome & { text: string }> {
  const outcome = await new BatchRepairer({ ...SETTINGS, ...settings }, english).repair({
    bytes: Buffer.from(content),
    file: 'f',
    record: 11,
    line: 21,
    ...kind,
  });
  return { ...outcome, text: Buffer.from(outcome.output).toString() };
}

test('the text is what normalize gives', async () => {
  expect(REPAIRED).toBe(normalize(DAMAGED));
  expect((await repair(`${DAMAGED}\n`, DOCUMENT)).text).toBe(`${REPAIRED}\n`);
});

test('records are repaired one by one; line ends and blank lines stay', async () => {
  expect(await repair(`${DAMAGED}\r\n\n \n${DAMAGED}`, LINES)).toMatchObject({
    text: `${REPAIRED}\r\n\n \n${REPAIRED}`,
    changed: true,
    tally: { documents: 2, changed: 2, repairs: 8, errors: 0 },
  });
});

test('what stays as it is comes back in the bytes that it came in', async () => {
  const { text, changed, tally } = await repair('{"text": "All is well in Paris."}\r\n\n', NDJSON);
  expect({ text, changed }).toEqual({ text: '{"text": "All is well in Paris."}\r\n\n', changed: false });
  expect(tally).toMatchObject({ documents: 1, changed: 0, words: 5 });
});

test('bad records are reported with their lines and stay, the others are repaired', async () => {
  const good = JSON.stringify({ text: DAMAGED });
  const batch = Buffer.concat([
    Buffer.from(`${good}\n{"text"\n{"id":1}\n{"text":"`),
    Buffer.of(0xff),
    Buffer.from(`"}\n{"text":"${'x'.repeat(1000)}"}\n${good}\n`),
  ]);
  const { output, troubles, tally } = await repair(batch, NDJSON);
  expect(troubles.map(({ line }) => line)).toEqual([22, 23, 24, 25]);
  expect(troubles.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('not valid JSON'),
    expect.stringContaining("field 'text' is missing"),
    expect.stringContaining('is not UTF-8'),
    expect.stringContaining('is longer than --max-record allows'),
  ]);
  expect(tally.errors).toBe(4);
  const expected = batch.toString('latin1').replaceAll(DAMAGED, REPAIRED);
  expect(Buffer.from(output).toString('latin1')).toBe(expected);
});

test('bad records can be kept out of the output, whole lines as they came', async () => {
  const { text, rejected, changed } = await repair('{"text":"Fine."}\nbad\r\n{"id":1}', NDJSON, { rejects: true });
  expect({ text, changed }).toEqual({ text: '{"text":"Fine."}\n', changed: true });
  expect(Buffer.from(rejected!).toString()).toBe('bad\r\n{"id":1}\n');
});

test('rows of several lines are told by the line in which they begin', async () => {
  const { troubles } = await repair('1,"a\nb"\n2\n3,"c\n\n"\n4\n', CSV);
  expect(troubles.map(({ line }) => line)).toEqual([23, 27]);
});

test('explanations name file, record, line and field, and quote the text', async () => {
  const { explained } = await repair(`{"text":"All is well."}\n${JSON.stringify({ text: DAMAGED })}\n`, NDJSON, {
    explains: true,
  });
  const lines = explained
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Edit & Record<string, unknown>);
  expect(lines).toHaveLength(4);
  for (const { start, end, before, ...line } of lines) {
    expect(line).toMatchObject({ file: 'f', record: 12, line: 22, field: 'text' });
    expect(DAMAGED.slice(start, end)).toBe(before);
  }
});

test('marked records are those that change, with file and line; a document is marked whole', async () => {
  const { text } = await repair(`Fine.\n${DAMAGED}\n`, LINES, { diff: 'plain' });
  expect(text).toBe(
    'f:22: The Foreign [-minister-]{+Minister+}, [-asad-]{+Asad+} Qureshi, flew to the [-Us-]{+US+} on [-monday-]{+Monday+}.\n',
  );
  expect((await repair('Fine.', DOCUMENT, { diff: 'plain' })).text).toBe('Fine.\n');
});

describe('documents', () => {
  const bom = '\uFEFF';

  test('a byte order mark stays with a file and goes where texts are joined', async () => {
    expect(await repair(bom + REPAIRED, DOCUMENT)).toMatchObject({ text: bom + REPAIRED, changed: false });
    expect((await repair(bom + REPAIRED, DOCUMENT, { joins: true })).text).toBe(REPAIRED);
  });

  test('older encodings are read and said; what is named is believed', async () => {
    const latin = Buffer.from(`The café in Paris was closed. ${REPAIRED}`, 'latin1');
    expect(await repair(latin, DOCUMENT)).toMatchObject({
      text: `The café in Paris was closed. ${REPAIRED}`,
      changed: true,
      note: 'read as windows-1252, which its bytes look like',
    });
    expect((await repair(latin, DOCUMENT, { encoding: 'iso-8859-2' })).note).toBeUndefined();
  });

  test('bytes that are not UTF-8 are reported, and the file stays as it was', async () => {
    const bytes = Buffer.concat([Buffer.from('The café in Malmö, a'), Buffer.of(0xe2, 0x80), Buffer.from('.\n')]);
    const { output, troubles } = await repair(bytes, DOCUMENT);
    expect(Buffer.from(output)).toEqual(bytes);
    expect(troubles).toEqual([
      { line: undefined, problem: '1 place is not utf-8, the first at byte 22; left as it was, convert it to UTF-8' },
    ]);
  });

  test('what is no text stays with a file and is kept out where texts are joined', async () => {
    const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expect(Buffer.from((await repair(image, DOCUMENT)).output)).toEqual(Buffer.from(image));
    expect(await repair(image, DOCUMENT, { joins: true })).toMatchObject({
      text: '',
      troubles: [{ problem: 'is binary, not text; extract its text first' }],
    });
    const archived = await repair(`notes.txt${'\0'.repeat(503)}Hello\n`, DOCUMENT);
    expect(archived.troubles).toEqual([{ line: undefined, problem: 'is binary, not text; extract its text first' }]);
  });

  test('one stray zero byte does not make a text binary', async () => {
    const { troubles } = await repair(`${'All is well in Paris.\n'.repeat(20)}\0And in London.\n`, DOCUMENT);
    expect(troubles).toEqual([]);
  });
});

describe('with everything switched off', () => {
  const OFF = { options: { characters: false, casing: false } } as const;
  const kinds: [string, Kind][] = [
    ['text', DOCUMENT],
    ['lines', LINES],
    ['ndjson', NDJSON],
    ['csv', CSV],
    ['markdown', { framing: 'document', format: { name: 'markdown' } }],
    ['html', { framing: 'document', format: { name: 'html' } }],
  ];
  const pieces = [
    'a',
    'Us ',
    '"',
    ',',
    '\n',
    '\r\n',
    '{"text":"\\u00e9 us"}',
    '<p>',
    '`',
    '&amp;',
    '\uFEFF',
    '😀',
    '\0',
  ];

  test.each(kinds)('%s comes out byte for byte', async (_, kind) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
            fc.uint8Array({ maxLength: 3 }),
          ),
        ),
        async (parts) => {
          const bytes = Buffer.concat(parts);
          const { output, changed } = await repair(bytes, kind, OFF);
          expect(Buffer.from(output).equals(bytes)).toBe(true);
          expect(changed).toBe(false);
        },
      ),
    );
  });
});

test('records are repaired alike in whatever company', async () => {
  const records = [
    `{"text":${JSON.stringify(DAMAGED)}}\n`,
    '{"text":"us"}\n',
    '{"text":"all is well in paris."}\n',
    'bad\n',
    '\n',
  ];
  const alone = await Promise.all(records.map(async (record) => (await repair(record, NDJSON)).text));
  expect((await repair(records.join(''), NDJSON)).text).toBe(alone.join(''));
  expect((await repair(records.toReversed().join(''), NDJSON)).text).toBe(alone.toReversed().join(''));
});

test('a document may have more edits than a call has room for', async () => {
  const outcome = await repair('a \n'.repeat(150_000), DOCUMENT, {
    options: { casing: false, characters: { whitespace: 'tidy' } },
  });
  expect(outcome.tally.repairs).toBeGreaterThan(140_000);
  expect(outcome.text).toBe('a\n'.repeat(150_000));
});

describe('pages and Markdown', () => {
  const HTML = { framing: 'document', format: { name: 'html' } } as const;
  const MARKDOWN = { framing: 'document', format: { name: 'markdown' } } as const;
  const explained = (lines: string): Record<string, unknown>[] =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test.each([
    ['html', HTML, `<h1>\n${DAMAGED}</h1>\n<p>${DAMAGED}</p>`],
    ['markdown', MARKDOWN, `# ${DAMAGED}\n\n${DAMAGED} The \`us\` stood there.\n`],
    ['text', DOCUMENT, `${DAMAGED}\n\n${DAMAGED}\n`],
  ])('edits are placed in the file: %s', async (_, kind, source) => {
    const edits = explained((await repair(source, kind, { explains: true })).explained);
    expect(edits).toHaveLength(8);
    for (const { start, end, before, line } of edits as {
      start: number;
      end: number;
      before: string;
      line: number;
    }[]) {
      expect(source.slice(start, end)).toBe(before);
      expect(source.slice(0, start).split('\n')).toHaveLength(line);
    }
  });

  test('a page is read in the encoding that it declares, and it is said that it must declare another', async () => {
    const page = Buffer.from(`<meta charset="iso-8859-2"><p>Zgierz, Łódź. ${DAMAGED}</p>`);
    const bytes = Buffer.from(page.toString().replace('Łó', '\u00a3\u00f3').replace('ź', '\u00bc'), 'latin1');
    const { text, note, changed } = await repair(bytes, HTML);
    expect({ text, changed }).toEqual({ text: page.toString().replace(DAMAGED, REPAIRED), changed: true });
    expect(note).toBe('is read as iso-8859-2 and written in UTF-8; change what it says of its encoding');
  });
});
