/** The file format of a lexicon: an envelope whose body is the generated texts of `src/data`, one after the other, in UTF-8. */
import { dictionaryLists, wordClusters } from '../data/version.ts';
import { openEnvelope, wrap } from '../envelope.ts';
import { CasemendError } from '../errors.ts';

/** What a lexicon has, in the order of the file. */
export const lexiconParts = [
  'words',
  'phrases',
  'senses',
  'caseCounts',
  'clusters',
  'wordLists',
  'breakWeights',
  'functionWords',
] as const;

export type LexiconPart = (typeof lexiconParts)[number];

/** The texts of a lexicon as they are packed, each asked for once. */
export type Lexicon = Readonly<Record<LexiconPart, () => string>>;

const MAGIC = 'CASELEXI';
/** Goes up with the parts and with the way they are packed. */
const FORMAT_VERSION = 1;
/** What the code takes for granted in the texts. */
const LISTS = { lists: dictionaryLists, clusters: wordClusters };

const bad = (fault: string): CasemendError =>
  new CasemendError(
    'BAD_LEXICON',
    `This is not a usable lexicon: ${fault}. Take english.lexicon.bin of this very version of casemend.`,
  );

/** Packs the texts of a lexicon. */
export function packLexicon(texts: Readonly<Record<LexiconPart, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = lexiconParts.map((part) => encoder.encode(texts[part]));
  return wrap(MAGIC, { formatVersion: FORMAT_VERSION, ...LISTS, lengths: parts.map(({ length }) => length) }, parts);
}

/** Finds the texts, each of which is decoded when it is asked for. @throws CasemendError `BAD_LEXICON` */
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
  const texts = lexiconParts.map((part, index) => {
    const text = body.subarray(at, (at += lengths[index]!));
    return [part, () => new TextDecoder().decode(text)] as const;
  });
  return Object.fromEntries(texts) as Record<LexiconPart, () => string>;
}

/** A lexicon that is opened at the first question. */
export function lazyLexicon(open: () => Lexicon): Lexicon {
  let lexicon: Lexicon | undefined;
  const texts = lexiconParts.map((part) => [part, () => (lexicon ??= open())[part]()] as const);
  return Object.fromEntries(texts) as Record<LexiconPart, () => string>;
}

const areLengths = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length === lexiconParts.length && value.every((length) => Number.isInteger(length));
