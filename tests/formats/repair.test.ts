import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edits.ts';
import * as door from '../../src/formats/index.ts';
import { createRecordRepairer, RecordError, repairRecord, type FormatChoice } from '../../src/formats/index.ts';
import { CasemendError, explain, normalize } from '../../src/index.ts';

const DAMAGED = 'The Foreign minister, asad Qureshi, flew to the Us on monday.';
const REPAIRED = normalize(DAMAGED);

test('the door has these names and no others', () => {
  expect(Object.keys(door).sort()).toEqual(['CasemendError', 'RecordError', 'createRecordRepairer', 'repairRecord']);
});

const RECORDS: readonly (readonly [format: FormatChoice, record: string])[] = [
  [{ name: 'text', perLine: false }, `${DAMAGED}\n\n${DAMAGED}\n`],
  [{ name: 'text', perLine: true }, DAMAGED],
  [
    { name: 'ndjson', fields: ['title?', 'body.*.text'] },
    `{ "id": 1.0, "body": [{"text": "${DAMAGED}\\n"}, {"text": ""}] }`,
  ],
  [{ name: 'delimited', delimiter: ';', columns: [{ name: 'text', at: 1 }] }, `"on monday";"${DAMAGED}"`],
  [{ name: 'markdown' }, `# on monday\n\n\`on monday\` ${DAMAGED} ${DAMAGED}\n`],
  [{ name: 'html' }, `<p title="on monday">${DAMAGED} <code>on monday</code></p>`],
  [{ name: 'srt' }, `1\n00:00:01,000 --> 00:00:02,000\n<i>${DAMAGED}</i>\n`],
  [{ name: 'vtt' }, `WEBVTT on monday\n\n00:01.000 --> 00:02.000\n<v asad>${DAMAGED}\n\nNOTE on monday\n`],
];

describe.each(RECORDS)('a record of %j', (format, record) => {
  test('has its prose repaired and stays what it is, and that is all there is to do', async () => {
    const { text, passages, replacements } = await repairRecord(record, format);
    expect(text).toContain(REPAIRED);
    expect(text.toLowerCase()).toBe(record.toLowerCase());
    expect(applyEdits(record, replacements)).toBe(text);
    expect((await repairRecord(text, format)).replacements).toEqual([]);
    for (const { taken, places } of passages) expect(places).toHaveLength(taken.length);
  });

  test('is diagnosed passage by passage', async () => {
    const { repair, diagnose } = await createRecordRepairer(format);
    const passages = [...diagnose(record)];
    expect(passages.map(({ field, text }) => [field, text])).toEqual(
      repair(record).passages.map(({ field, text }) => [field, text]),
    );
  });
});

test('passages say what was done and why, in the text of the field', async () => {
  const { passages } = await repairRecord(`{"a":{"b":"${DAMAGED}"}}`, { name: 'ndjson', fields: ['a.b'] });
  expect(passages).toMatchObject([{ field: 'a.b', text: DAMAGED, explanation: explain(DAMAGED) }]);
});

test('options hold, and a blank line has no prose', async () => {
  const { repair } = await createRecordRepairer({ name: 'text', perLine: true }, { casing: false });
  expect(repair(DAMAGED).text).toBe(DAMAGED);
  expect(repair(' ')).toEqual({ text: ' ', passages: [], replacements: [] });
});

test('what cannot be read is an error that says why', async () => {
  const json = repairRecord('{"id": 7,}', { name: 'ndjson', fields: ['text'] });
  await expect(json).rejects.toBeInstanceOf(RecordError);
  await expect(json).rejects.toMatchObject({ code: 'BAD_RECORD', column: 10 });
  await expect(repairRecord('a', { name: 'html' }, { minConfidence: 7 })).rejects.toBeInstanceOf(CasemendError);
});
