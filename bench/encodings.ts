import { parseArgs } from 'node:util';
import { english } from '../src/english/index.ts';
import { characters } from '../src/characters/index.ts';
import { resolveOptions } from '../src/options.ts';
import {
  countRepaired,
  encodingNames,
  garblable,
  repair,
  misread,
  misreadLegacy,
  misreadStrictly,
  whatIsLeft,
  wordsOf,
  type Garbled,
} from '../tests/support/garble.ts';
import { sentencesByLanguage } from '../tests/support/sentences.ts';
import { formatTable } from './table.ts';

const USAGE = `Measures how many badly decoded texts come back whole, and whether good ones stay as they are.

npx tsx bench/encodings.ts [options]

  --only A,B   parts to run: encodings, languages, layers, legacy, clean (default all)
  --failures   also list what does not come back
  --help

The texts are the sentences of tests/support/sentences.ts. A text counts only if every character is right.`;

const defaults = resolveOptions().characters;

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: 'encodings,languages,layers,legacy,clean' },
    failures: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else run(flags.only.split(','));

function run(parts: readonly string[]): void {
  if (parts.includes('encodings')) console.log(`UTF-8 read as …, texts that come back (%)\n${byEncoding()}\n`);
  if (parts.includes('languages')) console.log(`The same by language, sentences (%)\n${byLanguage()}\n`);
  if (parts.includes('layers')) console.log(`Twice, first as the row says, then as the column (%)\n${byLayers()}\n`);
  if (parts.includes('legacy'))
    console.log(`Written as the row says, read as the column: changed/texts\n${byLegacy()}\n`);
  if (parts.includes('clean')) console.log(`Good texts that are changed\n${clean()}\n`);
}

function spoil(texts: readonly string[], how: (text: string) => string): Garbled[] {
  return garblable(texts).map((wanted) => ({ garbled: how(wanted), wanted }));
}

function share(texts: readonly Garbled[]): string {
  if (flags.failures) listFailures(texts);
  return texts.length === 0 ? '' : ((100 * countRepaired(texts)) / texts.length).toFixed(1);
}

function listFailures(texts: readonly Garbled[]): void {
  for (const { garbled, wanted } of texts) {
    const repaired = repair(garbled);
    if (repaired !== wanted) console.log(JSON.stringify({ wanted, repaired, garbled }));
  }
}

function byEncoding(): string {
  const rows = encodingNames.map((encoding) => [
    encoding,
    ...textSizes().map((texts) => share(spoil(texts, (text) => misread(text, encoding)))),
  ]);
  const strict = textSizes().map((texts) =>
    share(garblable(texts).map((text) => ({ garbled: misreadStrictly(text), wanted: whatIsLeft(text) }))),
  );
  rows.push(['windows-1252, lost bytes as U+FFFD', ...strict]);
  return formatTable(['', 'words', 'sentences', 'all sentences of a language'], rows, 1);
}

/** Texts of three sizes. */
function textSizes(): string[][] {
  return [
    sentencesByLanguage.flatMap(({ sentences }) => wordsOf(sentences)),
    sentencesByLanguage.flatMap(({ sentences }) => sentences),
    sentencesByLanguage.map(({ sentences }) => sentences.join('\n')),
  ];
}

function byLanguage(): string {
  const rows = sentencesByLanguage.map(({ language, sentences }) => [
    language,
    share(encodingNames.flatMap((encoding) => spoil(wordsOf(sentences), (text) => misread(text, encoding)))),
    ...encodingNames.map((encoding) => share(spoil(sentences, (text) => misread(text, encoding)))),
  ]);
  return formatTable(['', 'words, in all', ...encodingNames], rows, 1);
}

function byLayers(): string {
  const sentences = sentencesByLanguage.flatMap((one) => one.sentences);
  const rows = encodingNames.map((first) => [
    first,
    ...encodingNames.map((second) => share(spoil(sentences, (text) => misread(misread(text, first), second)))),
  ]);
  return formatTable(['', ...encodingNames], rows, 1);
}

function byLegacy(): string {
  const [words, sentences] = textSizes() as [string[], string[], string[]];
  const good = garblable([...words, ...sentences]);
  const rows = encodingNames.map((written) => [
    written,
    ...encodingNames.map((read) => {
      const texts = good.flatMap((text) => misreadLegacy(text, written, read) ?? []);
      if (flags.failures) listFailures(texts.map((text) => ({ garbled: text, wanted: text })));
      return `${texts.filter((text) => repair(text) !== text).length}/${texts.length}`;
    }),
  ]);
  return formatTable(['', ...encodingNames], rows, 1);
}

function clean(): string {
  const sentences = sentencesByLanguage.flatMap((one) => one.sentences);
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['words', sentencesByLanguage.flatMap((one) => wordsOf(one.sentences))],
    ['sentences', sentences],
    ['sentences in capitals', sentences.map((text) => text.toUpperCase())],
    ['all sentences of a language', sentencesByLanguage.map((one) => one.sentences.join('\n'))],
    ['all sentences', [sentences.join('\n')]],
    ['all sentences in capitals', [sentences.join('\n').toUpperCase()]],
  ];
  const rows = kinds.map(([name, texts]) => {
    const changed = texts.filter((text) => isChanged(text));
    if (flags.failures) for (const text of changed) console.log(text);
    return [name, String(texts.length), String(changed.length)];
  });
  return formatTable(['', 'texts', 'changed'], rows, 1);
}

function isChanged(text: string): boolean {
  return repair(text) !== text || characters(text, defaults, english).edits.length > 0;
}
