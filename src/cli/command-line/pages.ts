import type { CommandName } from './commands.ts';

/** The prose around the flags on the help page of a command. A line of `synopsis` follows `casemend`. */
export interface Page {
  readonly synopsis: readonly string[];
  readonly description: readonly string[];
  readonly files?: readonly (readonly [name: string, text: string])[];
  readonly status: readonly (readonly [status: string, text: string])[];
  readonly environment?: readonly (readonly [name: string, text: string])[];
  readonly examples: readonly string[];
}

const CONFIG_TEXT =
  'Settings under the same names as the long flags, in camel case or with hyphens: {"minConfidence": 0.8, "field": ' +
  '["title", "body"], "characters": {"lines": "unwrap"}, "casing": {"headline": false}}. It is looked for from the working ' +
  'folder upwards; the key casemend of a package.json is as good. Paths in it lead from its folder. Flags win over it.';

const IGNORE_TEXT =
  'What to leave out of folders, in the syntax of .gitignore. It is heeded in the folders that are named, those below them, and those ' +
  'above them up to the working folder.';

const LEXICON_TEXT =
  'UTF-8, one name a line in its right spelling: van der Berg. A name with [never] after it is never touched: us [never]. ' +
  'A line that begins with # is a comment; two blanks, a hash and a blank begin a remark.';

const PROFILE_TEXT =
  'JSON, as casemend learn wrote it; it may be edited. letters has the log-odds that the capitals of a letter are lost, from -8 ' +
  'for surely kept to 8; damage has documents by what became of their capitals; names, style and boilerplate have the documents that ' +
  'show them.';

const FILES: Page['files'] = [
  ['casemend.json, package.json', CONFIG_TEXT],
  ['.casemendignore', IGNORE_TEXT],
  ['the file of --lexicon', LEXICON_TEXT],
  ['the file of --profile', PROFILE_TEXT],
];

const COLOURS: Page['environment'] = [
  ['NO_COLOR', 'If set, nothing is coloured. Without it, terminals are.'],
  ['FORCE_COLOR', 'If set to anything but 0, output is coloured wherever it goes.'],
];

const DEBUG = ['CASEMEND_DEBUG', 'If set, trouble that nobody foresaw is shown with where it happened.'] as const;

const USAGE_STATUS = ['2', 'A usage error, or nothing could be begun.'] as const;
const SHOWN: Page['status'] = [['0', 'All done.'], ['1', 'Trouble with an input; the others are done.'], USAGE_STATUS];

export const pages: Readonly<Record<CommandName, Page>> = {
  clean: {
    synopsis: [
      '[OPTION…] [FILE…]',
      '(-o DIR | -i | --check | --diff) [OPTION…] FILE…',
      'clean [OPTION…] [FILE…]',
      '(explain | diagnose | lookup | learn | train | serve | completion | help) …',
    ],
    description: [
      'Repairs text whose capital letters were broken, and other damage from PDF, OCR, e-paper and scraping, and writes it to ' +
        'standard output, into a folder, or in the place of the originals. What is sound stays as it is.',
      'A FILE may be a folder: then all files below it are taken whose ending tells their format. Without a FILE, or where FILE ' +
        'is -, standard input is read. Files that end in .gz and .zst are unpacked, and packed again where they are written.',
      'The command clean needs no name, except that a FILE after it may be called like a command: casemend clean help. The same do -- and ./ before its name.',
      'A record that cannot be done is reported with its file and line, and written as it was or to --rejects; the run goes on.',
    ],
    files: FILES,
    status: [
      ['0', 'All done.'],
      ['1', 'Trouble with an input or a record; the others are done. With --check also: something would change.'],
      USAGE_STATUS,
      ['129, 130, 143', 'Stopped by SIGHUP, SIGINT or SIGTERM; every file that was written is whole.'],
    ],
    environment: [...COLOURS, DEBUG],
    examples: [
      'casemend scan.txt > repaired.txt',
      'casemend --diff scan.txt',
      'casemend articles/ --out-dir repaired/ --jobs 8 --resume run.journal --report run.html',
      'casemend dump.ndjson.gz --field title --field body -o repaired/',
      'casemend --in-place --backup .orig --include "**/*.md" docs/',
      'casemend --check --quiet docs/',
      "psql -c 'copy news to stdout csv header' | casemend --format csv --column body",
    ],
  },
  explain: {
    synopsis: ['explain [OPTION…] [TEXT…]'],
    description: [
      'Shows each TEXT with its changes marked, then every change with its place, its probability and its strongest reasons, the ' +
        'words that were left alone for want of confidence, and the diagnosis. Without a TEXT standard input is read.',
      'Behind a reason stands by how much it multiplies the odds of the change, or divides them if it speaks against it.',
    ],
    files: FILES,
    status: SHOWN,
    environment: COLOURS,
    examples: [
      'casemend explain "angela merkel met us senators on monday."',
      'casemend explain --lexicon names.txt < article.txt',
      'casemend explain --json "on monday." | jq .edits',
    ],
  },
  diagnose: {
    synopsis: ['diagnose [OPTION…] [FILE…]'],
    description: [
      'Shows what happened to the capitals of each FILE, or of standard input: the kind of damage, the letters that were lost ' +
        'with the evidence for it, the counts behind the verdict, and a verdict on each block. Changes nothing.',
      'It reads what casemend itself reads: also folders, .gz and .zst, NDJSON and CSV. Of a folder, a file of records or more than ' +
        'five files it shows a table: documents by verdict, the letters that were lost, and the files with the most damage. ' +
        'With --json there is a line for each document.',
    ],
    files: FILES.slice(0, 2),
    status: SHOWN,
    environment: COLOURS,
    examples: [
      'casemend diagnose scan.txt',
      'casemend diagnose --field body archive/',
      'casemend diagnose --json *.txt | jq -r "[.file, .kind] | @tsv"',
    ],
  },
  lookup: {
    synopsis: ['lookup [OPTION…] WORD…'],
    description: [
      'Shows what casemend knows of each WORD, which may be a name of several words in quotation marks: how the dictionaries ' +
        'spell it and as what, which names begin with it, which neighbours tell its readings apart, how it is cased in running ' +
        'text, and which casing the model chooses for it in short sentences without any capital.',
    ],
    files: FILES,
    status: SHOWN.filter(([status]) => status !== '1'),
    environment: COLOURS,
    examples: ['casemend lookup us may bush', 'casemend lookup "ministry of"', 'casemend lookup --json unicef'],
  },
  learn: {
    synopsis: ['learn [OPTION…] ARCHIVE… [-o FILE]'],
    description: [
      'Learns how one source treats capitals from an archive of it, damaged or sound, and writes a profile for casemend --profile: ' +
        'which letters it loses in running text and in headings, and how surely; names and spellings of its own; its style; lines ' +
        'that its site puts around articles. With it also texts are repaired that are too short to tell by themselves.',
      'It reads what casemend itself reads: also folders, .gz and .zst, NDJSON and CSV. Some two hundred texts are enough, short ' +
        'ones too. Each text should be a document of its own: records, files, or lines with --per-line.',
    ],
    files: FILES,
    status: [
      ['0', 'The profile is written.'],
      ['1', 'Trouble with an input; the profile tells of the others. Or the profile cannot be written.'],
      USAGE_STATUS,
    ],
    examples: [
      'casemend learn --field body archive/ -o daily.json',
      'casemend learn --per-line headlines.txt -o headlines.json',
      'casemend --profile daily.json --per-line short.txt',
    ],
  },
  train: {
    synopsis: ['train [OPTION…] CORPUS… -o FILE'],
    description: [
      'Learns from text with correct capitals how to repair text that has lost them, and writes a model for casemend --model.',
      'A CORPUS is plain text, or that in .gz: a paragraph a line, a blank line between articles, about fifty articles or more. ' +
        'CORPUS@0.4 takes a random 40 % of it.',
    ],
    status: [
      ['0', 'The model is written.'],
      ['1', 'Trouble with a corpus or the model; nothing is written.'],
      ['2', 'A usage error.'],
    ],
    examples: ['casemend train articles.txt -o own.model', 'casemend --model own.model damaged.txt'],
  },
  serve: {
    synopsis: ['serve [OPTION…]'],
    description: [
      'Answers requests over HTTP until a signal stops it. POST /normalize gives the repaired text, POST /explain every change with ' +
        'its reasons, POST /diagnose what happened to the capitals. GET /health tells whether it answers, GET /metrics what it did, in ' +
        "Prometheus' text format.",
      'A body is text/plain, application/json {"text": "…", "options": {…}}, or application/x-ndjson, which is answered line by ' +
        'line. Options of the repair may also stand in the query, as they are typed without hyphens in front: ' +
        '/normalize?assume=damaged. What a request leaves open holds as it is given here.',
      'What is wrong is told as {"error": {"code", "message"}} with a status from 400 on.',
    ],
    files: FILES.filter(([name]) => name !== '.casemendignore'),
    status: [['0', 'Stopped by SIGTERM, SIGINT or SIGHUP, with everything answered.'], USAGE_STATUS],
    environment: [DEBUG],
    examples: [
      'casemend serve --port 8375 --jobs 4',
      'casemend serve --socket /run/casemend.sock --max-body 1MiB',
      'curl -H "Content-Type: text/plain" --data-binary @scan.txt http://127.0.0.1:8375/normalize',
    ],
  },
  completion: {
    synopsis: ['completion (bash | zsh | fish)'],
    description: ['Writes a script that completes commands, flags and their values in the shell that is named.'],
    status: [['0', 'The script is written.'], USAGE_STATUS],
    examples: [
      'source <(casemend completion bash)',
      'casemend completion zsh > "${fpath[1]}/_casemend"',
      'casemend completion fish > ~/.config/fish/completions/casemend.fish',
    ],
  },
  help: {
    synopsis: ['help [COMMAND]'],
    description: [
      'Shows the help of a command, or of casemend itself. casemend COMMAND --help does the same, casemend COMMAND -h in short.',
    ],
    status: [['0', 'The help is shown.'], USAGE_STATUS],
    examples: ['casemend help', 'casemend help lookup'],
  },
};
