import { disjoint } from './disjoint.ts';
import type { Fixer } from './fixer.ts';
import { blankLines, doubledLineEnds, returns, trailingBlanks } from './whitespace/lines.ts';
import { oddSpaces } from './whitespace/odd.ts';

const RETURN = 0x0d;

/**
 * Takes back line ends that were translated twice (CR CR LF); with `tidy`, also turns odd spaces into blanks and odd line ends
 * into usual ones, and removes blanks that end a line and blank lines after the second. Blanks, whichever they are and however
 * many, are how a text is laid out; only what a copy did to its line ends is damage.
 */
export const whitespace: Fixer<'whitespace'> = {
  name: 'whitespace',
  choices: [true, 'tidy', false],
  watches: [[RETURN, RETURN + 1]],
  fix(text, setting) {
    if (setting === true) return doubledLineEnds(text);
    return disjoint(trailingBlanks(text), doubledLineEnds(text), returns(text), blankLines(text), oddSpaces(text));
  },
};
