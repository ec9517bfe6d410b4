/** Words whose capitals the marks beside them prove: `a$5 million`, `m&s`. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toUpper } from '../script/letter-case.ts';
import { shapeOf } from '../script/shape.ts';
import type { Word } from '../tokens/words.ts';
import { logOddsOf } from '../log-odds.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import type { FormDecision } from './decided-by-form.ts';
import { LOST } from '../diagnosis/letters.ts';
import { leastLoss } from './reachable.ts';

/** Whose dollar it is. */
const DOLLARS: ReadonlySet<string> = new Set(['a', 'au', 'c', 'ca', 'hk', 'nt', 'nz', 'r', 's', 'us', 'z']);
const AMOUNT = /^\$\p{N}/u;
const LONGEST_INITIALS = 2;
const AMPERSAND = '&';

const SURE = 0.97;
const because = (note: string): Pick<Edit, 'rule' | 'confidence' | 'evidence'> => ({
  rule: 'acronym',
  confidence: SURE,
  evidence: [{ rule: 'acronym', weight: logOddsOf(SURE), note }],
});
const CURRENCY = because('the letters of a currency');
const INITIALS = because('initials joined by an ampersand');

/** The word with the capitals that the damage can have taken, if the marks beside it prove them. */
export function sureCapitals(word: Word, context: Context, block: DiagnosedBlock): FormDecision | undefined {
  const reasons = reasonsFor(word, context);
  const after = reasons && raised(word.text, block);
  return after === undefined || after === word.text ? undefined : { after, ...reasons! };
}

function reasonsFor(word: Word, context: Context): typeof CURRENCY | undefined {
  const { text } = context.document;
  const { start, end, index } = word;
  if (end - start > LONGEST_INITIALS || word.shape === 'upper' || shapeOf(word.text) === 'uncased') return undefined;
  if (text.charAt(end) === '$')
    return DOLLARS.has(word.lower) && AMOUNT.test(text.slice(end, end + 3)) ? CURRENCY : undefined;
  return isInitialsWith(context.word(index + 1), text, end, word, true) ||
    isInitialsWith(context.word(index - 1), text, start - 1, word, false)
    ? INITIALS
    : undefined;
}

/** Whether an ampersand at `at` joins a word to another that is as short, and that to nothing else. */
function isInitialsWith(other: Word | undefined, text: string, at: number, word: Word, isNext: boolean): boolean {
  if (text.charAt(at) !== AMPERSAND || !other || other.end - other.start > LONGEST_INITIALS) return false;
  if (other.protected || word.protected || other.numeric || word.numeric) return false;
  return isNext ? other.start === at + 1 : other.end === at;
}

/** Raises the letters that are lost. */
function raised(word: string, block: DiagnosedBlock): string {
  const upper = toUpper(word);
  if (block.kind !== 'letters') return upper;
  return Array.from(word, (letter, i) =>
    leastLoss(letter, upper.charAt(i), block.losses) >= LOST ? upper.charAt(i) : letter,
  ).join('');
}
