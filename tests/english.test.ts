import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { model as packedModel } from '../src/data/model.ts';
import { fromBase64 } from '../src/lexicon/base64.ts';
import { foldModel, unfoldModel } from '../src/english/folded-model.ts';
import { englishInCode } from '../src/english/in-code.ts';
import { english } from '../src/english/index.ts';
import { lexiconTexts } from '../src/english/lexicon-texts.ts';
import { lexiconTextNames, packLexicon, unpackLexicon } from '../src/lexicon/lexicon-file.ts';
import { packVocabulary } from '../src/lexicon/pack-vocabulary.ts';

const model = fromBase64(packedModel);
const lexicon = packLexicon(lexiconTexts);
const deflated = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { level: 1 });

it('a folded model unfolds to the same bytes, and deflates better', () => {
  const folded = foldModel(model);
  expect(deflated(folded).length).toBeLessThan(deflated(model).length - 100_000);
  expect(Buffer.compare(unfoldModel(folded), model)).toBe(0);
});

it('a lexicon comes out of its file as it went in', () => {
  const unpacked = unpackLexicon(lexicon);
  for (const name of lexiconTextNames) expect(unpacked[name]() === lexiconTexts[name], name).toBe(true);
  expect(Buffer.compare(unpacked.vocabulary(), packVocabulary(lexiconTexts))).toBe(0);
});

it('English in code is that of the sources', () => {
  const { parts } = englishInCode(deflated(lexicon).toString('base64'), deflated(foldModel(model)).toString('base64'));
  for (const name of lexiconTextNames) expect(parts[name]() === english.parts[name](), name).toBe(true);
  expect(Buffer.compare(parts.vocabulary(), english.parts.vocabulary())).toBe(0);
  expect(Buffer.compare(parts.model(), english.parts.model())).toBe(0);
});
