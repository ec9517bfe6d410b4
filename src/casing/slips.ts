/** Single words that lost their capital in text that is sound otherwise: `He left on thursday.` */
import type { DiagnosedBlock, DiagnosedDocument } from '../diagnosis/diagnose.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import { LOST } from './reachable.ts';

/** How much less probable a lost capital is than in damaged text, in nats. */
const RARE = { calendar: 1.5, pronoun: 2, people: 3, place: 3, name: 3.5 } as const;
/** Nats that go if half of a text is no English sentences. */
const IMPURE = 8;

/** A block with slips as it would be with lost letters; any other as it is. */
export function asDamaged(block: DiagnosedBlock): DiagnosedBlock {
  if (!isSpotted(block)) return block;
  return { ...block, kind: 'letters', losses: new Float64Array(block.losses.length).fill(LOST_HERE) };
}
const LOST_HERE = LOST + 0.15;

/** Whether single words of a block are asked about, and not all. */
export const isSpotted = ({ slips }: DiagnosedBlock): boolean => slips.length > 0;

/** How many words of a block are asked about. */
export const askedCount = (block: DiagnosedBlock): number =>
  isSpotted(block) ? block.slips.length : block.endWord - block.firstWord;

/** The number of one of them. */
export const askedWord = (block: DiagnosedBlock, at: number): number =>
  isSpotted(block) ? (block.slips[at] as number) : block.firstWord + at;

/** What the scorer says of a word in damaged text, tempered for one in sound text. */
export function temper(
  probabilities: Float64Array,
  { word, asItStands }: Candidates,
  context: Context,
  { damage, purity }: DiagnosedDocument,
): Float64Array {
  const against = rarityOf(context, word.index) * (1 - damage) + IMPURE * 2 * (1 - purity);
  const odds = Math.exp(-against);
  const tempered = probabilities.map((its, c) => (c === asItStands ? its : its * odds));
  const sum = tempered.reduce((all, its) => all + its, 0);
  return tempered.map((its) => its / sum);
}

function rarityOf(context: Context, index: number): number {
  if (context.lower(index) === 'i') return RARE.pronoun;
  if (context.hasOnly(index, Tag.calendar)) return RARE.calendar;
  if (context.hasOnly(index, Tag.demonym | Tag.language)) return RARE.people;
  return context.hasOnly(index, Tag.place) ? RARE.place : RARE.name;
}
