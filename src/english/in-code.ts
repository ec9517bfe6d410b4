/** English in code, for bundles: what a browser imports has no files beside it that it could read at once. */
import { inflateSync } from 'fflate/browser';
import { Language } from '../lexicon/language.ts';
import { lazyLexicon, unpackLexicon } from '../lexicon/lexicon-file.ts';
import { fromBase64 } from '../lexicon/base64.ts';
import { unfoldModel } from './folded-model.ts';
import { readWithWink } from './wink.ts';

/** The data files as the build puts them into code: the lexicon and the folded model, deflated, in base64. */
export function englishInCode(lexicon: string, model: string): Language {
  return new Language({
    ...lazyLexicon(() => unpackLexicon(inflate(lexicon))),
    model: () => unfoldModel(inflate(model)),
    // It would double what a browser has to fetch.
    network: undefined,
    read: readWithWink,
  });
}

const inflate = (packed: string): Uint8Array => inflateSync(fromBase64(packed));
