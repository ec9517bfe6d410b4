import type { FormatName } from '../../formats/format.ts';

export type Compression = 'gzip' | 'zstd';

/** What the ending of a file tells of it. */
export interface Ending {
  /** Nothing where the ending is not known. */
  readonly format: FormatName | undefined;
  readonly compression: Compression | undefined;
}

const FORMATS: ReadonlyMap<string, FormatName> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

const COMPRESSIONS: ReadonlyMap<string, Compression> = new Map([
  ['gz', 'gzip'],
  ['gzip', 'gzip'],
  ['zst', 'zstd'],
  ['zstd', 'zstd'],
]);

/** Reads the ending of a file name: `news.ndjson.gz` is NDJSON in gzip. */
export function endingOf(name: string): Ending {
  const parts = name.toLowerCase().split('.');
  const compression = COMPRESSIONS.get(parts.at(-1)!);
  if (compression) parts.pop();
  return { format: parts.length > 1 ? FORMATS.get(parts.at(-1)!) : undefined, compression };
}
