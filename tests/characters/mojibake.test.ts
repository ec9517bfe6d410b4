import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { characters } from '../../src/characters/index.ts';
import { mojibake } from '../../src/characters/mojibake.ts';
import { resolveOptions } from '../../src/options.ts';
import { fix, obeysLaws } from '../support/fix.ts';
import {
  countRepaired,
  encodingNames,
  garblable,
  repair,
  misread,
  misreadLegacy,
  misreadStrictly,
  whatIsLeft,
  wordsOf,
} from '../support/garble.ts';
import { sentencesByLanguage } from '../support/sentences.ts';

const sentences = sentencesByLanguage.flatMap((one) => one.sentences);
const words = sentencesByLanguage.flatMap((one) => wordsOf(one.sentences));
const texts = sentencesByLanguage.map((one) => one.sentences.join('\n'));
const defaults = resolveOptions().characters;

function shareRepaired(wanted: readonly string[], spoil: (text: string) => string): number {
  const garbled = garblable(wanted).map((text) => ({ garbled: spoil(text), wanted: text }));
  return countRepaired(garbled) / garbled.length;
}

describe('UTF-8 read as another encoding', () => {
  it.each(encodingNames)('comes back from %s', (encoding) => {
    const spoil = (text: string): string => misread(text, encoding);
    expect(shareRepaired(sentences, spoil)).toBeGreaterThanOrEqual(0.99);
    expect(shareRepaired(texts, spoil)).toBe(1);
    expect(shareRepaired(words, spoil)).toBeGreaterThanOrEqual(0.92);
  });

  it.each(sentencesByLanguage.map(({ language, sentences }) => ({ language, sentences })))(
    'comes back in $language',
    ({ sentences }) => {
      const shares = encodingNames.map((encoding) => shareRepaired(sentences, (text) => misread(text, encoding)));
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.8);
    },
  );

  it.each(encodingNames.flatMap((first, i) => encodingNames.map((second, j) => ({ first, second, from: i + j }))))(
    'comes back from $first and then $second',
    ({ first, second, from }) => {
      // A sixth of the sentences for each pair, so that the test does not take minutes.
      const some = sentences.filter((_, at) => (at + from) % 6 === 0);
      const share = shareRepaired(some, (text) => misread(misread(text, first), second));
      expect(share).toBeGreaterThanOrEqual(0.85);
    },
  );

  it('comes back without the bytes that were lost', () => {
    const garbled = garblable(sentences).map((text) => ({ garbled: misreadStrictly(text), wanted: whatIsLeft(text) }));
    expect(countRepaired(garbled) / garbled.length).toBeGreaterThanOrEqual(0.98);
  });

  it('comes back among good text', () => {
    const pieces = garblable(sentences);
    const mixed = pieces.map((text, i) => ({
      garbled: `${pieces[(i + 1) % pieces.length]}\n${misread(text, 'windows-1252')}`,
      wanted: `${pieces[(i + 1) % pieces.length]}\n${text}`,
    }));
    expect(countRepaired(mixed) / mixed.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('text that is not UTF-8 read wrongly', () => {
  it.each([
    ['words', words],
    ['sentences', sentences],
    ['sentences in capitals', sentences.map((text) => text.toUpperCase())],
    ['all sentences of a language', texts],
    ['all languages', [texts.join('\n')]],
    ['all languages in capitals', [texts.join('\n').toUpperCase()]],
  ])('stays, with every fixer: %s', (_, clean) => {
    expect(clean.filter((text) => repair(text) !== text)).toEqual([]);
    expect(clean.filter((text) => characters(text, defaults, english).edits.length > 0)).toEqual([]);
  });

  it.each(sentencesByLanguage.map(({ language, sentences }) => ({ language, sentences })))(
    'stays between marks of any kind: $language',
    ({ sentences }) => {
      const around = ['“*”', '„*“', '«*»', '« * »', '‘*’', '(*)', '*…', '*®', '*™', '*²', '*—', '—*', '€*', '* €'];
      const forms = wordsOf(sentences).flatMap((word) => [word, word.toUpperCase()]);
      const marked = forms.flatMap((word) => around.map((marks) => marks.replace('*', word)));
      expect(marked.filter((text) => repair(text) !== text)).toEqual([]);
    },
  );

  it('hardly ever gets worse where one old encoding was read as another', () => {
    const pairs = encodingNames.flatMap((written) => encodingNames.map((read) => [written, read] as const));
    const spoilt = pairs.flatMap(([written, read]) =>
      [...words, ...sentences].flatMap((text) => misreadLegacy(text, written, read) ?? []),
    );
    const changed = spoilt.filter((text) => repair(text) !== text);
    expect(changed.length / spoilt.length).toBeLessThan(0.002);
  });
});

describe('a text about encodings', () => {
  it.each([
    ['in quotation marks', 'The byte order mark is displayed as "ï»¿" in Windows-1252.'],
    ['in a quoted word', 'In ISO-8859-1 “für” is displayed as “fÃ¼r” (see mojibake).'],
    ['in brackets', 'Such pairs (Ã©) are typical of UTF-8 that was read wrongly.'],
  ])('keeps what it shows: %s', (_, text) => {
    expect(repair(text)).toBe(text);
  });

  it('is repaired where it shows nothing', () => {
    expect(repair('Unicode isnâ€™t hard, FranÃ§ois said.')).toBe('Unicode isn’t hard, François said.');
  });
});

describe('any text', () => {
  it('is left with nothing to do', () => {
    obeysLaws(mojibake, [
      ...['a', 'E', ' ', '\n', '.', '-', '’', '“', '”', '«', '»', '…', '\u00a0', '\u00ad', '\ufffd', '\x81', '\x9d'],
      ...['Ã', 'Â', 'â', '€', '™', '©', 'Ð', 'Ñ', 'Ø', 'Ù', 'ð', 'Ÿ', '˜', 'å', 'æ', 'Å', '¡', 'í', '½', '¸'],
      ...['Р', 'С', 'ђ', 'ѓ', 'в', 'Ґ', 'Î', '±', 'Β', '√', '├', '⌐', 'Γ', 'Ç', 'ö', '¬', '∞', 'ƒ', 'Ă', 'Ĺ', 'Ľ', 'ˇ'],
      ...['é', 'ж', 'λ', '字', 'ع', '😀', 'Ã©', 'â€™', 'ÃƒÂ©', 'Ð¶', 'Р¶', 'UTF-8', '"'],
    ]);
  });

  it.each([
    ['lead bytes', 'Ã'],
    ['lead bytes of three', 'â'],
    ['lead bytes and blanks', 'Ã '],
    ['letters', 'Ã©'],
    ['letters of three bytes', 'â€™'],
    ['unfinished letters', 'â€'],
    ['three layers', 'ÃƒÆ’Ã‚Â©'],
    ['letters in MacRoman', '√©'],
    ['letters in CP437', '├⌐'],
    ['Cyrillic in Windows-1251', 'Рў'],
    ['good pairs', 'É” '],
    ['halves of pairs', 'í\u00a0½'],
    ['lost bytes', 'Ã\ufffd'],
  ])('takes linear time: a long row of %s', (_, unit) => {
    const repaired = fix(mojibake, unit.repeat(100_000 / unit.length));
    expect([...mojibake.fix(repaired, true, english)].length).toBe(0);
  });
});
