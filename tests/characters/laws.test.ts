import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { compatibility } from '../../src/characters/compatibility.ts';
import { compositions } from '../../src/characters/compatibility/composition.ts';
import { controls } from '../../src/characters/controls.ts';
import {
  characters,
  fixerNames,
  fixers,
  type CharacterSettings,
  type FixerName,
  type FixerSettings,
} from '../../src/characters/index.ts';
import { createPrefilter } from '../../src/characters/prefilter.ts';
import { applyEdits } from '../../src/edits.ts';
import { settingsOf } from '../support/edits-characters.ts';
import { runs } from '../support/runs.ts';

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
  ...['Ã', 'Â', 'â', '€', '™', '©', 'Ð', '–', '√', '├', 'С', 'ђ', '\ufffd', 'ð', 'Ÿ', '˜'],
  ...[
    '&',
    'amp;',
    '&lt;',
    '#',
    '233;',
    '<',
    'b>',
    '/',
    '!--',
    '-->',
    'Ｑ',
    '𝐀',
    '\x1b[',
    'm',
    '\u202e',
    '.',
    ',',
    '“',
    '”',
  ],
);
const hostile = fc.string({ unit, maxLength: 30 });
const anySettings: fc.Arbitrary<CharacterSettings> = fc
  .tuple(...fixers.map(({ name, choices }) => fc.constantFrom(...choices).map((choice) => [name, choice] as const)))
  .map((entries) => Object.fromEntries(entries) as unknown as FixerSettings);

describe('every text and choice of fixers', () => {
  it('gives edits that lead from the text to the result', () => {
    fc.assert(
      fc.property(hostile, anySettings, (text, settings) => {
        const result = characters(text, settings, english);
        expect(applyEdits(text, result.edits)).toBe(result.text);
        for (const edit of result.edits) {
          expect(settings).not.toHaveProperty(edit.rule, false);
          expect(edit.before).not.toBe(edit.after);
          expect(edit.evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leaves nothing to do', () => {
    fc.assert(
      fc.property(hostile, anySettings, (text, settings) => {
        const { text: once } = characters(text, settings, english);
        expect(characters(once, settings, english)).toMatchObject({ text: once, edits: [] });
      }),
      { numRuns: runs(2500) },
    );
  });

  it('comes out with whole surrogate pairs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(characters(text, all, english).text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('depends on nothing else', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const first = characters(text, all, english);
        characters(other, all, english);
        expect(characters(text, all, english)).toEqual(first);
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
    expect(characters(text, all, english)).toMatchObject({ text, edits: [] });
  });

  it('comes back as it is when the stage is off', () => {
    expect(characters('ﬁ \0', false, english)).toEqual({ text: 'ﬁ \0', edits: [], boilerplate: [] });
  });
});

describe('watching', () => {
  const concernedBy = createPrefilter(fixers);

  it('never spares a text that a fixer would repair', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const concerned = concernedBy(text);
        for (const fixer of fixers) {
          const setting = fixer.choices[0]!;
          if (setting !== false && !concerned.has(fixer)) expect([...fixer.fix(text, setting, english)]).toEqual([]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never spares a single character that a fixer would repair', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const text = `a${String.fromCodePoint(code)}b`;
      const concerned = concernedBy(text);
      for (const fixer of [controls, compatibility]) {
        if (!concerned.has(fixer) && [...fixer.fix(text, true, english)].length > 0)
          expect.fail(`spares U+${code.toString(16)}`);
      }
    }
  });

  it('troubles few with English', () => {
    expect([...concernedBy('“Zoë”, said the minister – in Łódź…')].map(({ name }) => name)).toEqual([
      'mojibake',
      'lines',
    ]);
    expect([...concernedBy('The minister left.')].map(({ name }) => name)).toEqual(['lines']);
    expect(concernedBy('Left.').size).toBe(0);
  });
});

describe('composition', () => {
  it('agrees with form C for every character, alone and taken apart', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      for (const text of [character, character.normalize('NFD'), `a${character}`, `\u1100${character}`]) {
        if (applyEdits(text, [...compositions(text)]) !== text.normalize('NFC'))
          expect.fail(`differs at U+${code.toString(16)}`);
      }
    }
  });

  it('agrees with form C for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(applyEdits(text, [...compositions(text)])).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('touches no more than the letters that need it', () => {
    expect([...compositions('Привет, cafe\u0301 第一')]).toEqual([{ start: 11, end: 13, after: 'é' }]);
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
      expect(characters(`a${String.fromCharCode(0x80 + i)}b`, settingsOf(['controls']), english).text).toBe(
        `a${expected}b`,
      );
    }
  });
});

describe('long input', () => {
  const size = 300_000;
  const withoutTags = settingsOf(fixerNames.filter((name) => name !== 'tags'));

  it.each([
    ['marks', 'e' + '\u0301\u0323'.repeat(size / 2), 'e' + '\u0301\u0323'.repeat(size / 2)],
    ['marks alone, more than a pattern can hold', '\u0301'.repeat(4_000_000), '\u0301'.repeat(4_000_000)],
    ['ligatures', 'ﬁ'.repeat(size), 'fi'.repeat(size)],
    ['blanks before a letter', ' '.repeat(size) + 'a\u200bb', ' '.repeat(size) + 'ab'],
    ['no-break spaces', '\u00a0'.repeat(size), '\u00a0'.repeat(size)],
    ['joiners', 'a' + '\u200c'.repeat(size) + 'b', 'ab'],
    ['lone surrogates', '\ud800'.repeat(size), '\ufffd'.repeat(size)],
    ['ampersands', `&${'amp;'.repeat(size / 4)}`, '&'],
    ['entities', '&amp;'.repeat(size / 5), '&'.repeat(size / 5)],
    ['less-than signs', '<'.repeat(size), '<'.repeat(size)],
    ['beginnings of tags', '<a '.repeat(size / 3), '<a '.repeat(size / 3)],
    ['open comments', '<!--'.repeat(size / 4), '<!--'.repeat(size / 4)],
    ['lead bytes', 'Ã'.repeat(size), 'Ã'.repeat(size)],
    ['badly decoded letters', 'Ã©'.repeat(size / 2), 'é'.repeat(size / 2)],
    ['pairs that may be good text', 'É” '.repeat(size / 3), 'É” '.repeat(size / 3)],
    ['escapes', '\x1b['.repeat(size / 2), '['.repeat(size / 2)],
    ['open terminal titles', 'a\x1b]'.repeat(size / 3), 'a]'.repeat(size / 3)],
    ['marks of direction', 'a\u202e'.repeat(size / 2), 'a'.repeat(size / 2)],
  ])('is repaired to the end: a long row of %s', (_, text, output) => {
    expect(characters(text, withoutTags, english).text === output).toBe(true);
  });

  it.each([['<'], ['<a '], ['<!--'], ['<script>'], ['<a "'], ["<a b='c' "]])(
    'is freed from tags: a long row of %s',
    (unit) => {
      const text = unit.repeat(size / unit.length);
      const { text: output, edits } = characters(text, settingsOf(['tags']), english);
      expect(applyEdits(text, edits) === output).toBe(true);
    },
  );
});

describe('the registry', () => {
  it('holds one fixer a file, by one name', () => {
    const files = readdirSync(new URL('../../src/characters', import.meta.url));
    for (const fixer of fixers) {
      expect(files).toContain(`${fixer.name}.ts`);
      expect(fixer.choices).toContain(false);
    }
    const folders = files.filter((file) => !file.endsWith('.ts'));
    expect(folders.filter((folder) => !fixerNames.includes(folder as FixerName))).toEqual([]);
  });
});
