/** Words whose capitals the marks beside them prove: `a$5 million`, `m&s`. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toUpper } from '../script/letter-case.ts';
import { shapeOf } from '../script/shape.ts';
import type { Word } from '../tokens/words.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import type { DecidedWord } from './decided-by-form.ts';
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
  evidence: [{ rule: 'acronym', weight: Math.log(SURE / (1 - SURE)), note }],
});
const CURRENCY = because('the letters of a currency');
const INITIALS = because('initials joined by an ampersand');

/** Such words of a damaged block, with the capitals that the damage can have taken. */
export function* sureCapitals(context: Context, block: DiagnosedBlock): Generator<DecidedWord> {
  const { text } = context.document;
  for (let index = block.firstWord; index < block.endWord; index++) {
    const reasons = reasonsFor(text, context, index);
    if (!reasons) continue;
    const { start, end, text: before } = context.word(index) as Word;
    const after = raised(before, block);
    if (after !== before) yield { index, edit: { start, end, before, after, ...reasons } };
  }
}

function reasonsFor(text: string, context: Context, index: number): typeof CURRENCY | undefined {
  const word = context.word(index) as Word;
  const { start, end } = word;
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
