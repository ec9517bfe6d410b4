/**
 * Words that may have lost their capital though the text around does not show it: single slips in sound text, such as
 * `He left on thursday`, and any word of a text so short that little shows.
 */
import { SHORT, type DiagnosedBlock, type DiagnosedDocument } from '../diagnosis/diagnose.ts';
import { LOST } from '../diagnosis/letters.ts';
import { LETTERS } from '../script/letter-index.ts';
import { Tag } from '../lexicon/tags.ts';
import { logOddsOf } from '../log-odds.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import type { Doubts } from './doubts.ts';
import { leastLoss } from './reachable.ts';

/** The probability that a casing which nobody means is meant for once. */
const MEANT_ALL_THE_SAME = 0.05;
/** How much less probable a lost capital is than in damaged text, in nats. */
const RARE = { named: 0.5, calendar: 1.5, pronoun: 1.5, people: 3, place: 3, name: 3.5 } as const;
/** Nats that go if half of a text is no English sentences. */
const IMPURE = 8;

/** In a short text a letter that was hardly seen may be lost all the same. */
const HARDLY_SEEN = 0.04;
/** The probability that such letters are taken to be lost with. */
const PERHAPS_LOST = LOST + 0.15;
const ALL_PERHAPS_LOST = new Float64Array(LETTERS).fill(PERHAPS_LOST);

/** A block that is asked about with letters taken for lost that may not be; any other as it is. */
export function asDamaged(block: DiagnosedBlock, verdict: DiagnosedDocument): DiagnosedBlock {
  if (isSpotted(block)) return { ...block, kind: 'letters', losses: ALL_PERHAPS_LOST };
  if (!mayHideLetters(block, verdict)) return block;
  return { ...block, losses: block.losses.map((loss) => (loss >= HARDLY_SEEN && loss < LOST ? PERHAPS_LOST : loss)) };
}

const mayHideLetters = ({ kind }: DiagnosedBlock, { evidence }: DiagnosedDocument): boolean =>
  kind === 'letters' && evidence.counts.words < SHORT;

/** Whether a block is asked about though it is not told to be damaged. */
export const isSpotted = ({ slips, doubtful }: DiagnosedBlock): boolean => doubtful || slips.size > 0;

/** The numbers of the words of a block that are asked about, in order. */
export function* askedWords({ slips, doubtful, firstWord, endWord }: DiagnosedBlock): Generator<number> {
  if (!doubtful && slips.size > 0) yield* slips;
  else for (let i = firstWord; i < endWord; i++) yield i;
}

/**
 * What the scorer says of a word, tempered by how sure its damage is.
 *
 * @param block as it was diagnosed
 */
export function temper(
  probabilities: Float64Array,
  candidates: Candidates,
  context: Context,
  block: DiagnosedBlock,
  verdict: DiagnosedDocument,
  doubts: Doubts,
): Float64Array {
  const { word, texts, asItStands } = candidates;
  const isSure = !isSpotted(block);
  if (isSure && !mayHideLetters(block, verdict)) return probabilities;
  if (!isSure && asItStands < 0) return probabilities.map((its) => its * (1 - MEANT_ALL_THE_SAME));
  const rarity = isSure ? 0 : rarityOf(candidates, context, block, verdict, doubts);
  const tempered = probabilities.map((its, c) => {
    if (c === asItStands || its === 0) return its;
    const against = isSure ? doubtOfLetters(leastLoss(word.text, texts[c] as string, block.losses)) : rarity;
    return its * Math.exp(-against);
  });
  const sum = tempered.reduce((all, its) => all + its, 0);
  return tempered.map((its) => its / sum);
}

function rarityOf(
  { word }: Candidates,
  context: Context,
  { slips, named }: DiagnosedBlock,
  { damage, purity }: DiagnosedDocument,
  doubts: Doubts,
): number {
  if (slips.has(word.index))
    return (
      IMPURE * 2 * (1 - purity) + RARE[named.has(word.index) ? 'named' : kindOf(context, word.index)] * (1 - damage)
    );
  return doubts.against(word.index);
}

function kindOf(context: Context, index: number): keyof typeof RARE {
  if (context.lower(index) === 'i') return 'pronoun';
  if (context.hasOnly(index, Tag.calendar)) return 'calendar';
  if (context.hasOnly(index, Tag.demonym | Tag.language)) return 'people';
  return context.hasOnly(index, Tag.place) ? 'place' : 'name';
}

/** What speaks against letters being lost that are lost with this probability at least. */
const doubtOfLetters = (loss: number): number => (loss < LOST ? oddsAgainst(loss) : 0);

const oddsAgainst = (probability: number): number => -logOddsOf(probability);
