/** English from the bytes of its data files, wherever they were read. */
import { CasemendError } from '../errors.ts';
import { bytesOf, type FileBytes } from '../file-bytes.ts';
import { Language } from '../lexicon/language.ts';
import { unpackLexicon } from '../lexicon/lexicon-file.ts';

/** The data files of this very version of casemend. */
export interface EnglishFiles {
  /** The bytes of `casemend/data/english.model.bin`. */
  readonly model: FileBytes;
  /** The bytes of `casemend/data/english.lexicon.bin`. */
  readonly lexicon: FileBytes;
  /** The bytes of `casemend/data/english.network.bin`; without them `scorer` is `'fast'`. */
  readonly network?: FileBytes;
}

/** What there is to know without the model, which decides how words of damaged text are cased. */
export type LexiconFile = Pick<EnglishFiles, 'lexicon'>;

const known = new WeakMap<object, Language>();

/** English as these files have it. It is kept with the object that they came in. @throws CasemendError `NOT_BYTES`, `BAD_LEXICON` */
export function englishFrom(files: LexiconFile & Partial<EnglishFiles>): Language {
  if (typeof files !== 'object' || (files as unknown) === null)
    throw new CasemendError('NOT_BYTES', 'The data files come in an object: { lexicon } or { model, lexicon }.');
  let language = known.get(files);
  if (!language) {
    const lexicon = unpackLexicon(bytesOf(files.lexicon, 'lexicon'));
    const network = files.network === undefined ? undefined : bytesOf(files.network, 'network');
    language = new Language({
      ...lexicon,
      model: () => bytesOf(files.model, 'model'),
      network: network && ((): Uint8Array => network),
      read: undefined,
    });
    known.set(files, language);
  }
  return language;
}
