import { formatNames } from '../../formats/format.ts';
import type { Flag } from './flag.ts';

export type InputFlagName =
  | 'format'
  | 'per-line'
  | 'field'
  | 'column'
  | 'delimiter'
  | 'no-header'
  | 'include'
  | 'exclude'
  | 'follow'
  | 'encoding'
  | 'stdin-filepath'
  | 'max-record';
const KIB = 1024;
const MIB = KIB * KIB;

/** What the inputs are and which of them are taken. */
export const INPUT_FLAGS: readonly Flag<InputFlagName>[] = [
  {
    name: 'format',
    group: 'Input',
    value: 'FORMAT',
    choices: formatNames,
    text: 'what inputs are, whatever their ending',
    more:
      'Without it the ending tells (.txt, .ndjson, .jsonl, .csv, .tsv, .md, .html, .srt, .vtt and the like, also before .gz and .zst); ' +
      'everything else is text.',
  },
  { name: 'per-line', group: 'Input', text: 'take each line of a text for a document of its own' },
  {
    name: 'field',
    group: 'Input',
    value: 'PATH',
    repeatable: true,
    fallback: 'text',
    text: 'a field of NDJSON records that holds prose',
    more: 'Dots lead inwards: article.body. Everything else in a record stays as it is, byte for byte.',
  },
  {
    name: 'column',
    group: 'Input',
    value: 'NAME',
    repeatable: true,
    text: 'a column of CSV or TSV that holds prose, by its name or its number from 1',
  },
  {
    name: 'delimiter',
    group: 'Input',
    value: 'C',
    text: 'the character between cells',
    more: 'A tab is written \\t or tab. Without it CSV has commas and TSV tabs.',
  },
  { name: 'no-header', group: 'Input', text: 'the first row of CSV or TSV is no row of names' },
  {
    name: 'include',
    group: 'Input',
    value: 'GLOB',
    repeatable: true,
    text: 'take these files from folders',
    more: 'Without it those whose ending tells their format.',
  },
  { name: 'exclude', group: 'Input', value: 'GLOB', repeatable: true, text: 'leave these files of folders out' },
  { name: 'follow', group: 'Input', text: 'follow symbolic links in folders' },
  {
    name: 'encoding',
    group: 'Input',
    value: 'LABEL',
    text: 'the encoding of the inputs; without it their bytes tell',
    more: 'Labels are those of the WHATWG Encoding Standard, such as windows-1252.',
  },
  {
    name: 'stdin-filepath',
    group: 'Input',
    value: 'FILE',
    onlyTyped: true,
    text: 'take standard input for the content of this file, which need not be there',
    more: 'Its ending tells the format, and it is named in messages.',
  },
  {
    name: 'max-record',
    group: 'Input',
    value: 'SIZE',
    range: [KIB, 256 * MIB],
    fallback: '16MiB',
    text: 'refuse records that are larger',
    more: 'K, M and G or KiB, MiB and GiB count in steps of 1024, kB, MB and GB in steps of 1000.',
  },
];
