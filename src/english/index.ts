/** English, with all its parts in the code: it needs no files and no waiting, and bundlers take it along. */
import { model } from '../data/model.ts';
import { Language } from '../lexicon/language.ts';
import { lexiconParts, type Lexicon, type LexiconPart } from '../lexicon/lexicon-file.ts';
import { lexiconTexts } from './lexicon-texts.ts';
import { readWithWink } from './wink.ts';

export const english: Language = /* @__PURE__ */ new Language({
  ...textsInCode(),
  model: () => fromBase64(model),
  read: readWithWink,
});

function textsInCode(): Lexicon {
  const texts = lexiconParts.map((part) => [part, () => lexiconTexts[part]] as const);
  return Object.fromEntries(texts) as Record<LexiconPart, () => string>;
}

/** Engines that can decode base64 into bytes do so faster than we can. */
const native = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array }).fromBase64;

function fromBase64(text: string): Uint8Array {
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
