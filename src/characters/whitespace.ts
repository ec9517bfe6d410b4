import { disjoint } from './disjoint.ts';
import { ON_OR_OFF, type Fixer } from './fixer.ts';
import { blankLines, lineEnds, trailingBlanks } from './whitespace/lines.ts';
import { oddSpaces } from './whitespace/odd.ts';

export const whitespace: Fixer<'whitespace'> = {
  name: 'whitespace',
  description:
    'Turns odd spaces into blanks and odd line ends into usual ones; removes blanks that end a line, and blank lines after the second.',
  choices: ON_OR_OFF,
  fix: (text) => disjoint(trailingBlanks(text), lineEnds(text), blankLines(text), oddSpaces(text)),
};
