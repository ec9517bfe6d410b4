/** What stands around a word, in the few kinds that features tell apart. */
import { letterIndex } from '../../script/letter-index.ts';
import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import type { Opening } from '../../tokens/sentences.ts';
import type { Word } from '../../tokens/words.ts';
import { LOST } from '../../diagnosis/letters.ts';
import type { Context } from '../context.ts';

const State = {
  edge: 0,
  numeric: 1,
  protected: 2,
  kept: 3,
  open: 4,
  capitalised: 5,
  upper: 6,
  mixed: 7,
  lowered: 8,
  opening: 9,
  raised: 10,
  raisedUpper: 11,
} as const;

/** What stands between two words. */
export const Gap = {
  space: 0,
  hyphen: 1,
  comma: 2,
  quote: 3,
  mark: 4,
  sentence: 5,
  joined: 6,
  bracket: 7,
  colon: 8,
  dash: 9,
  stop: 10,
} as const;

const OPENINGS: Readonly<Record<Opening, number>> = { none: 0, sentence: 1, quotation: 2, reply: 4 };

export const openingCode = (context: Context, index: number): number => {
  const opening = context.opening(index);
  return opening === 'sentence' && context.inHeading ? 3 : OPENINGS[opening];
};

/** How a neighbour is cased: as decided, if it was; as it stands, if that can be trusted. */
export function stateCode(context: Context, index: number, block: DiagnosedBlock): number {
  const word = context.word(index);
  if (!word) return State.edge;
  if (word.numeric) return State.numeric;
  if (word.protected || word.shape === 'uncased') return State.protected;
  const decided = context.decided(index);
  if (decided !== undefined) {
    if (decided === word.lower) return State.lowered;
    if (context.opening(index) !== 'none') return State.opening;
    if (decided === word.text && context.capitalsMeanSomething) return observedState(word);
    return decided.length > 1 && decided === decided.toUpperCase() ? State.raisedUpper : State.raised;
  }
  if (!context.capitalsMeanSomething) return State.open;
  if (word.shape === 'lower') return isOpen(word, block) ? State.open : State.kept;
  if (context.opening(index) !== 'none') return State.opening;
  return observedState(word);
}

/** A capital that survived says more than one that was decided on. */
const observedState = ({ shape }: Word): number =>
  shape === 'upper' ? State.upper : shape === 'mixed' ? State.mixed : State.capitalised;

/** Whether a small word may be small for the damage alone. */
function isOpen(word: Word, block: DiagnosedBlock): boolean {
  if (block.kind !== 'letters') return true;
  return (block.losses[letterIndex(word.text.charCodeAt(0))] as number) >= LOST;
}

const KINDS: Readonly<Record<string, number>> = { letters: 0, words: 1, lower: 2, upper: 3, title: 4 };
const SHAPES: Readonly<Record<string, number>> = { lower: 0, capitalised: 1, upper: 2, mixed: 3 };

/** What is known of the source weighs as much as so many sightings. */
const KNOWN = 20;

/** The kind of damage, the shape of the word, and how far its small letters can be trusted. */
export function damageCode(word: Word, block: DiagnosedBlock): number {
  const kind = KINDS[block.kind] ?? 5;
  const shape = SHAPES[word.shape] ?? 0;
  let level = 0;
  if (kind === 0) {
    const loss = block.losses[letterIndex(word.text.charCodeAt(0))] as number;
    level = loss < 0.5 ? 0 : loss < 0.8 ? 1 : loss < 0.98 ? 2 : 3;
  } else if (kind === 1) {
    const { certain, missing } = block.evidence.counts;
    const { before, after } =
      block.wordLoss === undefined ? { before: 1, after: 2 } : { before: KNOWN * block.wordLoss, after: KNOWN };
    const share = (missing + before) / (certain + after);
    level = share < 0.25 ? 0 : share < 0.45 ? 1 : share < 0.7 ? 2 : 3;
  }
  return (kind * 4 + shape) * 4 + level;
}

export function gapCode(context: Context, index: number): number {
  const word = context.word(index) as Word;
  if (context.opening(index) === 'sentence') return Gap.sentence;
  if (word.joint === 'hyphen') return Gap.hyphen;
  if (word.joint !== 'space') return Gap.joined;
  const gap = context.gapBefore(index);
  if (gap.length === 1) return Gap.space;
  for (let i = gap.length - 1; i >= 0; i--) {
    const mark = gap.charAt(i);
    if (mark === ',') return Gap.comma;
    if (mark === '"' || mark === '“' || mark === '”' || mark === '‘' || mark === '’' || mark === "'" || mark === '`')
      return Gap.quote;
    if (mark === '(' || mark === ')' || mark === '[' || mark === ']') return Gap.bracket;
    if (mark === ':' || mark === ';') return Gap.colon;
    if (mark === '-' || mark === '–' || mark === '—') return Gap.dash;
    if (mark === '.') return Gap.stop;
    if (mark.trim() !== '') return Gap.mark;
  }
  return Gap.space;
}

/** None, one, a few, many. */
export const bucket = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);
