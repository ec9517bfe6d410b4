import { disjoint } from './disjoint.ts';
import { ON_OR_OFF, type Fixer } from './fixer.ts';
import { blankLines, lineEnds, trailingBlanks } from './whitespace/lines.ts';
import { oddSpaces } from './whitespace/odd.ts';

export const whitespace: Fixer<'whitespace'> = {
  name: 'whitespace',
  description:
    'Turns odd spaces into blanks and odd line ends into usual ones; removes blanks that end a line, and blank lines after the second.',
  choices: ON_OR_OFF,
  watches: [
    [0x0b, 0x0c],
    [0x0d, 0x0e],
    [0xa0, 0xa1],
    [0x1680, 0x1681],
    [0x2000, 0x200b],
    [0x2028, 0x202a],
    [0x202f, 0x2030],
    [0x205f, 0x2060],
    [0x3000, 0x3001],
  ],
  watchesPairs: [
    [' \t', '\n\f'],
    ['\n', '\n'],
  ],
  fix: (text) => disjoint(trailingBlanks(text), lineEnds(text), blankLines(text), oddSpaces(text)),
};
