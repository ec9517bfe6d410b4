import { compositions } from './compatibility/composition.ts';
import { plainLetters } from './compatibility/letters.ts';
import { plainWidths } from './compatibility/widths.ts';
import { disjoint } from './disjoint.ts';
import { ON_OR_OFF, type Fixer } from './fixer.ts';

/**
 * Composes letters and their marks (form NFC), spells out the Latin ligatures of print, and makes full-width Latin and words in
 * mathematical letters plain. Full-width forms stay in Chinese, Japanese and Korean text, single mathematical letters and other
 * symbols everywhere.
 */
export const compatibility: Fixer<'compatibility'> = {
  name: 'compatibility',
  choices: ON_OR_OFF,
  watches: [
    [0x132, 0x134],
    [0x149, 0x14a],
    [0x1c4, 0x1cd],
    [0x1f1, 0x1f4],
    [0x300, 0x2010],
    [0x2100, 0x10000],
  ],
  fix: (text) => disjoint(compositions(text), plainLetters(text), plainWidths(text)),
};
