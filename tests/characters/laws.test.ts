import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composition } from '../../src/characters/composition.ts';
import { isHarmless } from '../../src/characters/harmless.ts';
import { characters, fixerNames, fixers } from '../../src/characters/index.ts';
import { applyEdits } from '../../src/edits.ts';
import { settingsOf } from '../support/edits-characters.ts';

const all = settingsOf(fixerNames);

const unit = fc.constantFrom(
  ...[
    'a',
    'E',
    '-',
    '7',
    ' ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\v',
    '\0',
    '\x1d',
    '\x85',
    '\x92',
    '\u00a0',
    '\u00ad',
    'é',
    'е',
    '\u0301',
  ],
  ...[
    '\u0323',
    '\u094d',
    'क',
    'ص',
    'ไ',
    'ᠮ',
    '\u1100',
    '\u1161',
    '\u11a8',
    '가',
    '\u2000',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2028',
  ],
  ...[
    '\u202f',
    '\u2060',
    '\u212b',
    '\u3000',
    '第',
    '\uf900',
    'ﬁ',
    'ﬅ',
    '\ufe0f',
    '\ufeff',
    '👩',
    '\ud83d',
    '\ude42',
    '\u{2f800}',
  ],
);
const hostile = fc.string({ unit, maxLength: 30 });
const someFixers = fc.subarray([...fixerNames]).map(settingsOf);

describe('every text and choice of fixers', () => {
  it('gives edits that lead from the text to the result', () => {
    fc.assert(
      fc.property(hostile, someFixers, (text, settings) => {
        const result = characters(text, settings);
        expect(applyEdits(text, result.edits)).toBe(result.text);
        for (const edit of result.edits) {
          expect(settings).toHaveProperty(edit.rule, true);
          expect(edit.before).not.toBe(edit.after);
          expect(edit.evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing to do', () => {
    fc.assert(
      fc.property(hostile, someFixers, (text, settings) => {
        const { text: once } = characters(text, settings);
        expect(characters(once, settings)).toEqual({ text: once, edits: [] });
      }),
      { numRuns: 5000 },
    );
  });

  it('loses no surrogate', () => {
    const surrogates = (text: string): number =>
      text.split('').filter((one) => one >= '\ud800' && one <= '\udfff').length;
    fc.assert(
      fc.property(hostile, someFixers, (text, settings) => {
        const composed = text.replaceAll('\u{2f800}', '');
        expect(surrogates(characters(composed, settings).text)).toBe(surrogates(composed));
      }),
    );
  });
});

describe('a text without faults', () => {
  it.each([
    ['nothing', ''],
    ['English', ' date 2022-12-22 Share:\r\n\r\n“Fine,” he said – and left.'],
    ['Persian, Hindi, Thai and emoji', 'می\u200cخواهم, प्रधानमंत्री, ภาษาไทย, 👩\u200d👧'],
  ])('comes back as it is: %s', (_, text) => {
    expect(characters(text, all)).toEqual({ text, edits: [] });
  });

  it('comes back as it is when the stage is off', () => {
    expect(characters('ﬁ \0', false)).toEqual({ text: 'ﬁ \0', edits: [] });
  });
});

describe('isHarmless', () => {
  it('never spares a text that a fixer would mend', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (isHarmless(text)) expect(fixers.flatMap((fixer) => [...fixer.fix(text)])).toEqual([]);
      }),
    );
    for (let code = 0; code <= 0xffff; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (isHarmless(text) && fixers.some((fixer) => [...fixer.fix(text)].length > 0))
        expect.fail(`spares U+${code.toString(16)}`);
    }
  });

  it('sees plain English as harmless', () => {
    expect(isHarmless('“Zoë”, said the minister – in Łódź…\r\n\tAnd left.')).toBe(true);
  });

  it.each([['a\u00a0b'], ['a \n'], ['a '], ['\u00ad'], ['e\u0301'], ['\0'], ['\u2028'], ['\u205f']])(
    'looks closer at %j',
    (text) => {
      expect(isHarmless(text)).toBe(false);
    },
  );
});

describe('composition', () => {
  it('agrees with form C for every character, alone and taken apart', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      for (const text of [character, character.normalize('NFD'), `a${character}`, `\u1100${character}`]) {
        if (applyEdits(text, [...composition.fix(text)]) !== text.normalize('NFC'))
          expect.fail(`differs at U+${code.toString(16)}`);
      }
    }
  });

  it('agrees with form C for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(applyEdits(text, [...composition.fix(text)])).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('touches no more than the letters that need it', () => {
    expect([...composition.fix('Привет, cafe\u0301 第一')]).toEqual([{ start: 11, end: 13, after: 'é' }]);
  });
});

describe('controls', () => {
  it('knows all of Windows-1252', () => {
    // The code points of bytes 80 to 9F, as the WHATWG index lists them; `-` for a control.
    const meanings = [
      '20ac - 201a 0192 201e 2026 2020 2021 02c6 2030 0160 2039 0152 - 017d -',
      '- 2018 2019 201c 201d 2022 2013 2014 02dc 2122 0161 203a 0153 - 017e 0178',
    ].flatMap((row) => row.split(' '));
    for (const [i, meaning] of meanings.entries()) {
      const expected = meaning === '-' ? '' : String.fromCodePoint(parseInt(meaning, 16));
      expect(characters(`a${String.fromCharCode(0x80 + i)}b`, settingsOf(['controls'])).text).toBe(`a${expected}b`);
    }
  });
});

describe('long input', () => {
  const million = 1_000_000;

  it.each([
    ['marks', 'e' + '\u0301\u0323'.repeat(million / 2), 'e' + '\u0301\u0323'.repeat(million / 2)],
    ['ligatures', 'ﬁ'.repeat(million), 'fi'.repeat(million)],
    ['blanks before a letter', ' '.repeat(million) + 'a\u00a0b', ' '.repeat(million) + 'a b'],
    ['blanks', '\u00a0'.repeat(million), ''],
    ['joiners', 'a' + '\u200c'.repeat(million) + 'b', 'ab'],
    ['lone surrogates', '\ud800'.repeat(million), '\ud800'.repeat(million)],
  ])('is mended to the end: a megabyte of %s', (_, text, output) => {
    expect(characters(text, all).text === output).toBe(true);
  });
});

describe('the registry', () => {
  it('holds one fixer a file, by one name', () => {
    const others = ['fixer', 'harmless', 'index'];
    const files = readdirSync(new URL('../../src/characters', import.meta.url)).map((file) =>
      file.replace(/\.ts$/u, ''),
    );
    expect(files.filter((file) => !others.includes(file)).sort()).toEqual([...fixerNames].sort());
    for (const fixer of fixers) expect(fixer.description).toMatch(/^[A-Z].*\.$/u);
  });
});
