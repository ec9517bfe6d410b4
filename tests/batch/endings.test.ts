import { expect, test } from 'vitest';
import { endingOf } from '../../src/batch/sources/endings.ts';

test.each([
  ['news.txt', 'text', undefined],
  ['NEWS.TXT', 'text', undefined],
  ['a.b.ndjson', 'ndjson', undefined],
  ['records.jsonl.gz', 'ndjson', 'gzip'],
  ['table.csv.zst', 'csv', 'zstd'],
  ['table.tsv', 'tsv', undefined],
  ['page.html', 'html', undefined],
  ['notes.md', 'markdown', undefined],
  ['film.en.srt', 'srt', undefined],
  ['talk.vtt.gz', 'vtt', 'gzip'],
  ['photo.png', undefined, undefined],
  ['bundle.gz', undefined, 'gzip'],
  ['README', undefined, undefined],
  ['txt', undefined, undefined],
  ['gz', undefined, 'gzip'],
  ['file.__proto__', undefined, undefined],
  ['', undefined, undefined],
])('%j', (name, format, compression) => {
  expect(endingOf(name)).toMatchObject({ format, compression, isForPrograms: false });
});

test.each(['a.json', 'b.yaml.gz', 'c.PY', 'd.mdx'])('%s is for programs', (name) => {
  expect(endingOf(name)).toMatchObject({ format: undefined, isForPrograms: true });
});
