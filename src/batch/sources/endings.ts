import type { FormatName } from '../../formats/format.ts';

export type Compression = 'gzip' | 'zstd';

/** What the ending of a file tells of it. */
export interface Ending {
  /** Nothing where the ending is not known. */
  readonly format: FormatName | undefined;
  readonly compression: Compression | undefined;
  /** Whether it is written for programs, not for people. */
  readonly isForPrograms: boolean;
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
  ['srt', 'srt'],
  ['vtt', 'vtt'],
]);

/** Endings of files that are written for programs: taken for text, their names and keys would be repaired. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'json xml yaml yml toml ini js mjs cjs ts mts cts jsx tsx mdx py ipynb java kt c h cc cpp cs go rs rb php swift sh ' +
    'sql css scss svg tex rtf eml lock'
  ).split(' '),
);

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
  const ending = parts.length > 1 ? parts.at(-1)! : '';
  return { format: FORMATS.get(ending), compression, isForPrograms: FOR_PROGRAMS.has(ending) };
}
