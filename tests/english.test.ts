import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { model as packedModel } from '../src/data/model.ts';
import { fromBase64 } from '../src/lexicon/base64.ts';
import { foldModel, unfoldModel } from '../src/english/folded-model.ts';
import { englishInCode } from '../src/english/in-code.ts';
import { english } from '../src/english/index.ts';
import { lexiconTexts } from '../src/english/lexicon-texts.ts';
import { lexiconParts, packLexicon, unpackLexicon } from '../src/lexicon/lexicon-file.ts';

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
  for (const part of lexiconParts) expect(unpacked[part]() === lexiconTexts[part], part).toBe(true);
});

it('English in code is that of the sources', () => {
  const { parts } = englishInCode(deflated(lexicon).toString('base64'), deflated(foldModel(model)).toString('base64'));
  for (const part of lexiconParts) expect(parts[part]() === english.parts[part](), part).toBe(true);
  expect(Buffer.compare(parts.model(), english.parts.model())).toBe(0);
});
