import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { model as packedModel } from '../src/data/model.ts';
import { network as packedNetwork } from '../src/data/network.ts';
import { createNormalizer, type EnglishFiles } from '../src/core.ts';
import { createCharacterRepairer, repairCharacters } from '../src/doors/characters.ts';
import { createDiagnoser } from '../src/doors/diagnose.ts';
import { fromBase64 } from '../src/lexicon/base64.ts';
import { lexiconTexts } from '../src/english/lexicon-texts.ts';
import * as casemend from '../src/index.ts';
import { packLexicon } from '../src/lexicon/lexicon-file.ts';

const files: EnglishFiles = { model: fromBase64(packedModel), lexicon: packLexicon(lexiconTexts) };
const bytes = files.lexicon as Uint8Array;
const buffer = bytes.buffer as ArrayBuffer;
const SENTENCE = 'on monday the us senate met in washington. did senators from ohio speak first? yes.';
const ARTICLE = readFileSync(new URL('articles/talks.damaged.txt', import.meta.url), 'utf8');

describe('casemend/core', () => {
  it('repairs as casemend does', () => {
    const { explain } = createNormalizer({ ...files, network: fromBase64(packedNetwork) });
    for (const text of [SENTENCE, ARTICLE]) expect(explain(text)).toEqual(casemend.explain(text));
  });

  it('asks the model alone where there is no network', () => {
    const { explain } = createNormalizer(files);
    expect(explain(ARTICLE)).toEqual(casemend.explain(ARTICLE, { scorer: 'fast' }));
    const both = createNormalizer(files, { scorer: 'both' });
    expect(() => both.normalize(ARTICLE)).toThrow(/'scorer' is 'both', but there is no network/u);
  });

  it('takes an ArrayBuffer', () => {
    const { normalize } = createNormalizer({ ...files, lexicon: buffer });
    expect(normalize(SENTENCE)).toBe(casemend.normalize(SENTENCE));
  });

  it('takes the options of casemend', () => {
    const { normalize } = createNormalizer(files, { lexicon: { never: ['monday'] } });
    expect(normalize(SENTENCE)).toMatch(/^On monday the US/u);
    expect(() => createNormalizer(files, { lexicons: {} } as never)).toThrow(/Unknown option: 'lexicons'/u);
  });

  const page = new TextEncoder().encode('<!DOCTYPE html><title>Not found</title>');
  const damaged = bytes.slice();
  damaged[1000]! ^= 1;
  it.each<[string, unknown, string, RegExp]>([
    ['nothing', undefined, 'NOT_BYTES', /\{ model, lexicon \}/u],
    ['no lexicon', { model: files.model }, 'NOT_BYTES', /'lexicon' must be .* it is Undefined.*english\.lexicon\.bin/u],
    ['no model', { lexicon: bytes }, 'NOT_BYTES', /'model' must be .* it is Undefined/u],
    ['a response', { ...files, model: new Response() }, 'NOT_BYTES', /await response\.arrayBuffer\(\)/u],
    ['files that are swapped', { model: files.lexicon, lexicon: files.model }, 'BAD_LEXICON', /begin like one/u],
    ['a page of HTML', { ...files, lexicon: page }, 'BAD_LEXICON', /page of HTML/u],
    ['a network that is none', { ...files, network: bytes }, 'BAD_MODEL', /not a usable casemend network/u],
    ['gzip', { ...files, lexicon: Uint8Array.of(0x1f, 0x8b, 8, 0) }, 'BAD_LEXICON', /compressed with gzip/u],
    ['an empty model', { ...files, model: new Uint8Array() }, 'BAD_MODEL', /it is empty/u],
    ['a lexicon that is cut off', { ...files, lexicon: bytes.subarray(0, -9) }, 'BAD_LEXICON', /checksum/u],
    ['a lexicon that is damaged', { ...files, lexicon: damaged }, 'BAD_LEXICON', /checksum/u],
  ])('refuses %s', (_what, given, code, message) => {
    const create = (): unknown => createNormalizer(given as EnglishFiles);
    expect(create).toThrow(expect.objectContaining({ name: 'CasemendError', code }) as Error);
    expect(create).toThrow(message);
  });
});

test('casemend/diagnose tells what casemend tells', () => {
  const diagnose = createDiagnoser({ lexicon: bytes }, { assume: 'damaged' });
  expect(diagnose(SENTENCE)).toEqual(casemend.diagnose(SENTENCE, { assume: 'damaged' }));
  expect(() => diagnose(7 as never)).toThrow(/needs a string/u);
});

describe('casemend/characters', () => {
  const text = 'Itâ€™s a caf&eacute; in Pakistan.The talks go on.';

  it('repairs with a lexicon as casemend does', () => {
    const { repair, explain } = createCharacterRepairer({ lexicon: bytes });
    expect(repair(text)).toBe(casemend.normalize(text, { casing: false }));
    expect(explain(text).edits).toEqual(casemend.explain(text, { casing: false }).edits);
  });

  it('repairs without one what needs no words', () => {
    expect(repairCharacters(text)).toBe('It’s a café in Pakistan.The talks go on.');
    expect(repairCharacters(text, { entities: false })).toBe('It’s a caf&eacute; in Pakistan.The talks go on.');
    expect(createCharacterRepairer({}).repair(text)).toBe(repairCharacters(text));
  });

  it('says which fixers need words', () => {
    expect(() => repairCharacters(text, { lines: 'unwrap' })).toThrow(/'lines' asks about words.*lexicon/u);
    expect(() => repairCharacters(text, { line: true } as never)).toThrow(/did you mean 'lines'|Unknown key/u);
    expect(repairCharacters(text, { lines: false })).toBe(repairCharacters(text));
  });
});
