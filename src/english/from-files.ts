/** English from the bytes of its two data files, wherever they were read. */
import { modelOf, networkOf } from '../casing/scorers/model-of.ts';
import { CasemendError } from '../errors.ts';
import { Language } from '../lexicon/language.ts';
import { unpackLexicon } from '../lexicon/lexicon-file.ts';

/** The bytes of a file: what `await response.arrayBuffer()` gives, or `readFile` in Node. */
export type FileBytes = Uint8Array | ArrayBuffer;

/** What `createNormalizer` knows English by: the data files of the same version of casemend. */
export interface EnglishFiles {
  /** The bytes of `casemend/data/english.model.bin`. */
  readonly model: FileBytes;
  /** The bytes of `casemend/data/english.lexicon.bin`. */
  readonly lexicon: FileBytes;
  /** The bytes of `casemend/data/english.network.bin`; without them `scorer` is `'fast'`. */
  readonly network?: FileBytes;
}

const known = new WeakMap<EnglishFiles, Language>();

/** English as these files have it. It is kept with the object that they came in. @throws CasemendError `NOT_BYTES`, `BAD_LEXICON`, `BAD_MODEL` */
export function englishFrom(files: EnglishFiles): Language {
  if (typeof files !== 'object' || (files as unknown) === null)
    throw new CasemendError('NOT_BYTES', `createNormalizer needs the data files first: ${WANTED}.`);
  let language = known.get(files);
  if (!language) {
    const network = files.network === undefined ? undefined : bytesOf(files, 'network');
    language = new Language({
      ...unpackLexicon(bytesOf(files, 'lexicon')),
      model: () => bytesOf(files, 'model'),
      network: network && ((): Uint8Array => network),
      read: undefined,
    });
    // Better now than at the first text that is damaged.
    modelOf(language);
    if (network) networkOf(language);
    known.set(files, language);
  }
  return language;
}

const WANTED =
  '{ model, lexicon }, the bytes of english.model.bin and english.lexicon.bin, and network, those of english.network.bin, if you like';

/** Not `instanceof`: bytes may come from another realm. */
function bytesOf(files: EnglishFiles, name: keyof EnglishFiles): Uint8Array {
  const value: unknown = files[name];
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (kind === 'Uint8Array') return value as Uint8Array;
  if (kind === 'ArrayBuffer') return new Uint8Array(value as ArrayBuffer);
  const advice =
    kind === 'Response' ? ' Pass on what await response.arrayBuffer() gives.' : kind === 'Promise' ? ' Await it.' : '';
  throw new CasemendError(
    'NOT_BYTES',
    `'${name}' must be bytes, a Uint8Array or an ArrayBuffer, but it is ${kind}.${advice} Wanted is ${WANTED}.`,
  );
}
