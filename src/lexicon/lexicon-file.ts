/**
 * The file format of a lexicon: an envelope whose body is a table of words and the other generated texts of `src/data`, one after the
 * other, in UTF-8.
 */
import { dictionaryLists, wordClusters } from '../data/version.ts';
import { openEnvelope, wrap } from '../envelope.ts';
import { CasemendError } from '../errors.ts';
import { packVocabulary, type WordTexts } from './pack-vocabulary.ts';

/** The texts of a lexicon, in the order of the file. */
export const lexiconTextNames = ['phrases', 'senses', 'wordLists', 'breakWeights', 'functionWords'] as const;

export type LexiconTexts = Readonly<Record<(typeof lexiconTextNames)[number], string>>;

/** What a lexicon has as it is packed, each asked for once. */
export type Lexicon = { readonly [Name in keyof LexiconTexts]: () => LexiconTexts[Name] } & {
  readonly vocabulary: () => Uint8Array;
};

const MAGIC = 'CASELEXI';
/** Goes up with the parts and with the way they are packed. */
const FORMAT_VERSION = 2;
/** What the code takes for granted in the texts. */
const LISTS = { lists: dictionaryLists, clusters: wordClusters };

const bad = (fault: string): CasemendError =>
  new CasemendError(
    'BAD_LEXICON',
    `This is not a usable lexicon: ${fault}. Take english.lexicon.bin of this very version of casemend.`,
  );

/** Packs the texts that are generated into the source. */
export function packLexicon(texts: LexiconTexts & WordTexts): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [packVocabulary(texts), ...lexiconTextNames.map((name) => encoder.encode(texts[name]))];
  return wrap(MAGIC, { formatVersion: FORMAT_VERSION, ...LISTS, lengths: parts.map(({ length }) => length) }, parts);
}

/** Finds the parts; a text is decoded when it is asked for. @throws CasemendError `BAD_LEXICON` */
export function unpackLexicon(bytes: Uint8Array): Lexicon {
  const { header, body } = openEnvelope(bytes, MAGIC, bad);
  const { formatVersion, lists, clusters, lengths } = header;
  if (formatVersion !== FORMAT_VERSION)
    throw bad(`its format version is ${String(formatVersion)}, not ${FORMAT_VERSION}`);
  if (lists !== LISTS.lists || clusters !== LISTS.clusters)
    throw bad('its lists of words are other ones than the code expects');
  if (!areLengths(lengths) || lengths.reduce((sum, length) => sum + length) !== body.length)
    throw bad('its texts are not as long as its header says');
  let at = 0;
  const [vocabulary, ...texts] = lengths.map((length) => body.subarray(at, (at += length))) as [
    Uint8Array,
    ...Uint8Array[],
  ];
  return withTexts(
    () => vocabulary,
    (name) => new TextDecoder().decode(texts[lexiconTextNames.indexOf(name)]),
  );
}

/** A lexicon that is opened at the first question. */
export function lazyLexicon(open: () => Lexicon): Lexicon {
  let lexicon: Lexicon | undefined;
  const opened = (): Lexicon => (lexicon ??= open());
  return withTexts(
    () => opened().vocabulary(),
    (name) => opened()[name](),
  );
}

/** A lexicon of a vocabulary and of what gives the text of a name. */
export function withTexts(vocabulary: () => Uint8Array, textOf: (name: keyof LexiconTexts) => string): Lexicon {
  const texts = lexiconTextNames.map((name) => [name, () => textOf(name)] as const);
  return { vocabulary, ...(Object.fromEntries(texts) as Record<keyof LexiconTexts, () => string>) };
}

const areLengths = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length === 1 + lexiconTextNames.length &&
  value.every((length) => Number.isInteger(length));
