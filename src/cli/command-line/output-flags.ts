import type { Flag } from './flag.ts';

export type OutputFlagName =
  | 'out-dir'
  | 'in-place'
  | 'backup'
  | 'check'
  | 'diff'
  | 'dry-run'
  | 'output-format'
  | 'explain'
  | 'rejects'
  | 'report'
  | 'stats';

/** Where the text goes, and what is written beside it. */
export const OUTPUT_FLAGS: readonly Flag<OutputFlagName>[] = [
  {
    name: 'out-dir',
    short: 'o',
    group: 'Output',
    value: 'DIR',
    text: 'write the repaired files into this folder, in the tree they were in',
  },
  { name: 'in-place', short: 'i', group: 'Output', text: 'put the repaired files in the place of the originals' },
  {
    name: 'backup',
    group: 'Output',
    value: 'SUFFIX',
    text: 'with --in-place, keep the originals under their names with this after them',
  },
  {
    name: 'check',
    short: 'l',
    group: 'Output',
    text: 'list the files that would change, write no text; exit with 1 if there are any',
    more: 'With --diff their changes are shown.',
  },
  {
    name: 'dry-run',
    short: 'n',
    group: 'Output',
    onlyTyped: true,
    text: 'list the files that would change, write no text; exit with 0',
    more: 'Goes with --out-dir and --in-place: take it away to do what it told.',
  },
  { name: 'diff', group: 'Output', text: 'write the text with every changed word marked' },
  {
    name: 'explain',
    group: 'Output',
    value: 'FILE',
    text: 'write one JSON line for each change to this file',
    more: 'With - they go to standard output in place of the text.',
  },
  {
    name: 'rejects',
    group: 'Output',
    value: 'FILE',
    text: 'write records that could not be done to this file, not to the output',
  },
  { name: 'report', group: 'Output', value: 'FILE', text: 'write a page (HTML) about the run to this file' },
  {
    name: 'output-format',
    group: 'Output',
    value: 'STYLE',
    choices: ['text', 'github'],
    fallback: 'text',
    text: 'how to tell what is wrong, and what --check finds',
    more: 'With github as annotations, which GitHub shows beside the files.',
  },
  {
    name: 'stats',
    group: 'Output',
    value: 'STYLE',
    choices: ['text', 'json'],
    text: 'say at the end on standard error what the run came to',
    more: 'Without it this is done in words if there were several documents, unless --quiet is given.',
  },
];
