import { disjoint } from './disjoint.ts';
import type { Fixer } from './fixer.ts';
import { gainedBlanks } from './punctuation/gained.ts';
import { gluedNumbers } from './punctuation/glued-numbers.ts';
import { lostBlanks } from './punctuation/lost.ts';
import { withoutVainCapitals } from './punctuation/capitals.ts';
import { plainMarks } from './punctuation/plain.ts';

/**
 * Puts back the blank after a mark (`Pakistan.The`, `word ,word`) and takes away the one before it; with `restyle`, also makes
 * quotation marks straight, dashes hyphens and ellipses three dots.
 */
export const punctuation: Fixer<'punctuation'> = {
  name: 'punctuation',
  choices: [true, 'restyle', false],
  watchesPairs: [
    ['.!?,;', 'a“‘('],
    ['.!?', '’'],
    [')]”', 'a'],
    ['a', '“('],
    [' \t', ',.)'],
    ['(', ' \t'],
    ['ehlnty', '0123456789'],
  ],
  fix(text, setting, language) {
    const view = withoutVainCapitals(text);
    const repairs = [lostBlanks(view, language), gainedBlanks(view, language), gluedNumbers(view)];
    return disjoint(...repairs, ...(setting === 'restyle' ? [plainMarks(text)] : []));
  },
};
