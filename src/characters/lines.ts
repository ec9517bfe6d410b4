import { disjoint } from './disjoint.ts';
import { joinBareBreaks } from './lines/bare-breaks.ts';
import { joinPartedLigatures } from './lines/parted-ligatures.ts';
import { joinSpacedLetters } from './lines/spaced-letters.ts';
import { joinPartedWords } from './lines/parted-words.ts';
import { splitCapitals } from './lines/split-capital.ts';
import type { CharacterEdit, Fixer } from './fixer.ts';
import { joinCutWords } from './lines/cut-words.ts';
import { dropCapitals } from './lines/drop-capital.ts';
import { hyphenBreaks } from './lines/hyphens.ts';
import { pageLines } from './lines/pages.ts';
import { proseParagraphs, unwrap } from './lines/wrapped.ts';

const LINE_END = 0x0a;

/**
 * Joins drop capitals, first letters set apart, and words parted by a blank or cut at a line end that dictionaries or document
 * prove whole; with `unwrap`, also the lines of paragraphs; with `pages`, also removes page numbers and running heads. A line
 * end that a typesetter made is no damage: lines stay lines unless asked for otherwise.
 */
export const lines: Fixer<'lines'> = {
  name: 'lines',
  choices: [true, 'unwrap', 'pages', false],
  watches: [[LINE_END, LINE_END + 1]],
  watchesPairs: [
    ['-\u2010', ' '],
    ['a', ' '],
  ],
  fix(text, setting, language) {
    // Which lines meet where a page ended is known when its number is gone: the next round joins them.
    const pages = setting === 'pages' ? [...pageLines(text)] : [];
    if (pages.length > 0) return pages;
    const breaks = hyphenBreaks(text, setting !== true, language);
    const unwrapped: CharacterEdit[] =
      setting === true ? [] : [...unwrap(text, proseParagraphs(text, language), breaks)];
    const ends = new Set(unwrapped.map(({ end }) => end));
    return disjoint(
      dropCapitals(text, language),
      splitCapitals(text, language),
      joinSpacedLetters(text, language),
      joinPartedLigatures(text, language),
      joinPartedWords(text, language),
      joinBareBreaks(text, language),
      unwrapped,
      joinCutWords(
        text,
        breaks.filter(({ end }) => !ends.has(end)),
      ),
    );
  },
};
