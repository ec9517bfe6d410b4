import { CharacterClass, classOf } from '../script/characters.ts';
import { isSmall } from '../script/shape.ts';
import type { Language } from '../lexicon/language.ts';
import { endsIn, lineEndsOf } from './line-ends.ts';
import type { LineTable } from './line-table.ts';

const FEWEST_LINES = 6;
/** Of lines that were cut anywhere a quarter ends in a word that leads on: in `the`, as no sentence does, or in `with`, as some do. */
const FEWEST_OPEN = 2;
const MANY_OPEN = 0.08;
const MANY_LINKING = 0.2;
const ENDED = 0.05;
const SMALL = 0.9;
const SURELY = 0.99;

/**
 * What recognises speech writes no full stops and starts a line anywhere. In such a text, whose sentences do not end inside lines either, a
 * line goes on in the next wherever no blank line is between the two.
 */
export function joinSegments(text: string, lines: LineTable, language: Language): void {
  if (lines.length < FEWEST_LINES) return;
  const opening = lineEndsOf(language.wordList('ends-of-cut-lines'));
  const leading = lineEndsOf(language.wordList('linking-words'));
  let small = 0;
  let ended = 0;
  let open = 0;
  let linking = 0;
  for (let line = 0; line < lines.length; line++) {
    if (isSmall(text.charCodeAt(lines.from(line)))) small++;
    if (!endsInWord(text, lines, line)) ended++;
    else if (endsIn(opening, text, lines, line)) open++;
    else if (endsIn(leading, text, lines, line)) linking++;
  }
  if (small < SMALL * lines.length || ended > ENDED * lines.length) return;
  const isCut = open >= FEWEST_OPEN && open >= MANY_OPEN * lines.length;
  if (!isCut && (open === 0 || open + linking < MANY_LINKING * lines.length)) return;
  for (let line = 0; line + 1 < lines.length; line++) {
    const goesOn = lines.blankBefore(line + 1) === 0 && isSmall(text.charCodeAt(lines.from(line + 1)));
    if (goesOn && endsInWord(text, lines, line)) lines.setGoesOn(line, SURELY);
  }
}

function endsInWord(text: string, lines: LineTable, line: number): boolean {
  const last = classOf(text.charCodeAt(lines.to(line) - 1));
  return last === CharacterClass.letter || last === CharacterClass.digit;
}
