/**
 * English as it is generated into the source. In the package `#english` stands in its place, which is `in-files.ts` for Node and
 * `in-code.ts` for bundles (see package.json).
 */
import { model } from '../data/model.ts';
import { network } from '../data/network.ts';
import { fromBase64 } from '../lexicon/base64.ts';
import { Language } from '../lexicon/language.ts';
import { withTexts } from '../lexicon/lexicon-file.ts';
import { packVocabulary } from '../lexicon/pack-vocabulary.ts';
import { lexiconTexts } from './lexicon-texts.ts';
import { readWithWink } from './wink.ts';

export const english: Language = /* @__PURE__ */ new Language({
  ...withTexts(
    () => packVocabulary(lexiconTexts),
    (name) => lexiconTexts[name],
  ),
  model: () => fromBase64(model),
  network: () => fromBase64(network),
  read: readWithWink,
});
