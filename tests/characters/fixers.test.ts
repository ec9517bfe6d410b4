import { describe, expect, it } from 'vitest';
import { characters, fixerNames, type FixerName } from '../../src/characters/index.ts';
import { settingsOf } from '../support/edits-characters.ts';

/** What goes in and, unless it stays as it is, what comes out. */
type Case = readonly [why: string, input: string, output?: string];

const CASES: Readonly<Record<FixerName, readonly Case[]>> = {
  controls: [
    ['drops C0 controls and DEL', 'a\0b\x08c\x1bd\x7fe', 'abcde'],
    ['parts what separators part', 'one\x1ftwo', 'one two'],
    ['reads C1 as Windows-1252', '\x93Don\x92t\x94 \x96 \x8aibenik\x85', '“Don’t” – Šibenik…'],
    ['drops C1 without meaning there', 'a\x81\x8d\x8f\x90\x9db', 'ab'],
    ['keeps white controls', 'a\tb\r\nc\fd\ve'],
    ['keeps lone surrogates', 'a\ud800b\udc00'],
  ],
  'zero-width': [
    ['drops zero-width spaces, word joiners and marks', '\ufeffPa\u200bki\u2060stan', 'Pakistan'],
    ['drops soft hyphens', 'par\u00adlia\u00adment', 'parliament'],
    [
      'shows a soft hyphen that ends a line',
      'parlia\u00ad\nment, parlia\u200b\u00ad\r\nment',
      'parlia-\nment, parlia-\r\nment',
    ],
    ['does not double a hyphen', 'parlia-\u00ad\nment', 'parlia-\nment'],
    [
      'drops joiners in Latin, Greek and Cyrillic',
      'Auf\u200clage, \u200dΑθ\u200dήνα, Мо\u200cсква',
      'Auflage, Αθήνα, Москва',
    ],
    ['keeps emoji together', '👩\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈'],
    ['keeps joiners in Persian', 'می\u200cخواهم'],
    ['keeps joiners in Devanagari', 'क्\u200dष र्\u200cय'],
    ['keeps zero-width spaces in Thai', 'ภาษา\u200bไทย'],
    ['keeps only the joiner of a mixed run', '👩\u200b\u200d\u2060👧', '👩\u200d👧'],
  ],
  ligatures: [
    ['spells out all seven', 'oﬀ ﬁnd ﬂy eﬃgy baﬄe ﬅand ﬆop', 'off find fly effigy baffle stand stop'],
    ['keeps letters in their own right', 'æon Œuvre ĳs ß'],
    ['keeps Armenian ligatures', 'ﬓ'],
  ],
  composition: [
    ['composes letters and marks', 'Zoe\u0308 in I\u0307zmir', 'Zoë in İzmir'],
    ['orders marks', 'a\u0301\u0323', 'ạ\u0301'],
    ['composes Hangul', '\u1112\u1161\u11ab국', '한국'],
    ['follows form C for singletons', '\u212b \u2126 \uf900', 'Å Ω 豈'],
    ['follows form C for exclusions', '\u0958', '\u0915\u093c'],
    ['keeps marks that compose with nothing', 'q\u0301 x\u0323'],
    ['keeps compatibility characters', '№ ① ２'],
    ['keeps absurd runs of marks', `e${'\u0301\u0323'.repeat(100)}`],
    ['mends what stands beside an absurd run', `o\u0308e${'\u0301'.repeat(100)}o\u0308`, `öe${'\u0301'.repeat(100)}ö`],
  ],
  spaces: [
    ['makes odd spaces plain', 'a\u00a0b\u2003c\u2009d\u202fe\u205ff\u3000g', 'a b c d e f g'],
    ['makes French and number spaces plain', '«\u00a0Ah\u202f!\u00a0» 10\u202f000\u00a0€', '« Ah ! » 10 000 €'],
    ['makes line separators line feeds', 'a\u2028b\u2029c\vd', 'a\nb\nc\nd'],
    ['keeps ideographic spaces beside ideographs', '\u3000第一章\u3000序'],
    ['keeps narrow spaces in Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ'],
    ['keeps plain ones, and the inked Ogham one', 'a b\tc\u1680d'],
    ['keeps page breaks', 'a\fb'],
  ],
  'trailing-blanks': [
    ['drops blanks that end a line', 'one  \ntwo\t\r\nthree \rfour \f', 'one\ntwo\r\nthree\rfour\f'],
    ['drops blanks that end the text', 'one \t ', 'one'],
    ['empties blank lines', 'one\n \t\ntwo', 'one\n\ntwo'],
    ['drops odd blanks', 'one\u00a0\n', 'one\n'],
    ['keeps blanks that start a line', ' date\n\tby'],
  ],
};

describe.each(fixerNames)('%s', (name) => {
  it.each(CASES[name].map(([why, input, output = input]) => ({ why, input, output })))('$why', ({ input, output }) => {
    expect(characters(input, settingsOf([name])).text).toBe(output);
  });
});

describe('edits of a fixer', () => {
  it('say what, where and why', () => {
    expect(characters('Cafe\u0301 oﬀﬁce', settingsOf(fixerNames))).toEqual({
      text: 'Café offfice',
      edits: [
        {
          start: 3,
          end: 5,
          before: 'e\u0301',
          after: 'é',
          rule: 'composition',
          confidence: 1,
          evidence: [{ rule: 'composition', weight: 20, note: 'U+0065 U+0301' }],
        },
        {
          start: 7,
          end: 9,
          before: 'ﬀﬁ',
          after: 'fffi',
          rule: 'ligatures',
          confidence: 1,
          evidence: [{ rule: 'ligatures', weight: 20, note: 'U+FB00 U+FB01' }],
        },
      ],
    });
  });

  it('name no more than four code points', () => {
    const [edit] = characters(`a${'\u{200b}'.repeat(9)}b`, settingsOf(['zero-width'])).edits;
    expect(edit?.evidence[0]?.note).toBe('U+200B U+200B U+200B U+200B …');
  });
});
