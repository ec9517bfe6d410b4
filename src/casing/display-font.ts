/** Words in a display font are spelled as any other: their letters are capitals for the font alone. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { isOwnSpelling, type DisplayFont } from '../diagnosis/display-font.ts';
import { logOddsOf } from '../log-odds.ts';
import { isCapital } from '../script/shape.ts';
import { toLower } from '../script/letter-case.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';

const SURE = 0.97;
const BECAUSE = {
  rule: 'mixed-spelling',
  confidence: SURE,
  evidence: [
    { rule: 'mixed-spelling', weight: logOddsOf(SURE), note: 'the font shows these letters as capitals everywhere' },
  ],
} as const;

/** From these shares of its sightings a word is spelled in capitals, or may be small. */
const USUALLY = 0.5;
const OFTEN_SMALL = 0.25;

/** The words of a block that its font gave capitals, by number, each with the casing it had before. */
export function* withoutFont(
  context: Context,
  { font, firstWord, endWord }: DiagnosedBlock,
): Generator<{ readonly index: number; readonly edit: Edit }> {
  if (!font) return;
  const { words } = context.document;
  for (let index = firstWord; index < endWord; index++) {
    const shape = words.shape(index);
    if ((shape !== 'mixed' && shape !== 'upper' && shape !== 'capitalised') || words.isProtected(index)) continue;
    const after = spelled(context, index, font);
    const [start, end, before] = [words.start(index), words.end(index), words.text(index)];
    if (after !== before) yield { index, edit: { start, end, before, after, ...BECAUSE } };
  }
}

function spelled(context: Context, index: number, { letters, atStart }: DisplayFont): string {
  const text = context.document.words.text(index);
  const caseCounts = context.caseCounts(index);
  if ((caseCounts?.upper ?? 0) > USUALLY || isOwnSpelling(text, context.profile(index))) return text;
  let inside = '';
  for (const letter of text.slice(1)) {
    const small = toLower(letter);
    // `BBC`, `PowerShell`: other capitals are none of the font’s.
    if (isCapital(letter.codePointAt(0) as number) && !letters.has(small)) return text;
    inside += small;
  }
  const first = text.charAt(0);
  const isSmall =
    atStart &&
    letters.has(toLower(first)) &&
    context.opening(index) === 'none' &&
    (caseCounts?.lower ?? 0) > OFTEN_SMALL;
  return (isSmall ? toLower(first) : first) + inside;
}
