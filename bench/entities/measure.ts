import { damage, type Simulation } from '../../src/training/damage.ts';
import { createRandom } from '../../src/training/random.ts';
import type { Conversation } from '../adapters/conversation.ts';
import type { Entity, EntityType } from './entity.ts';
import type { MarkedText } from './lay-out.ts';
import { addEntities, emptyEntityScore, f1Of } from './score.ts';

const SEED = 1;

/** What a recogniser answers. */
export interface Recognised {
  readonly entities: readonly Entity[];
}

/** F1 of a recogniser in texts that were damaged in one way, from 0 to 1. */
export interface Worth {
  readonly damaged: number;
  readonly repaired: number;
}

/** How a recogniser fares in texts as `change` gives them; only the case of letters may change. @throws Error if more did */
export async function f1After(
  recogniser: Conversation<Recognised>,
  documents: readonly MarkedText[],
  types: readonly EntityType[],
  change: (text: string, index: number) => string,
): Promise<number> {
  const score = emptyEntityScore();
  for (const [index, { text, entities: gold }] of documents.entries()) {
    const changed = change(text, index);
    if (changed.length !== text.length)
      throw new Error(`document ${index + 1} changed its length, so that its names moved`);
    const { entities: found } = await recogniser.ask(changed);
    addEntities(score, text, { gold, found }, types);
  }
  return f1Of(score);
}

/** The same for texts that were damaged in one way, before and after `normalize`. */
export async function worthAgainst(
  kind: Simulation,
  normalize: (text: string) => string,
  ...[recogniser, documents, types]: [Conversation<Recognised>, readonly MarkedText[], readonly EntityType[]]
): Promise<Worth> {
  const damaged = (text: string, index: number): string => damage(text, kind, createRandom(SEED + index));
  return {
    damaged: await f1After(recogniser, documents, types, damaged),
    repaired: await f1After(recogniser, documents, types, (text, index) => normalize(damaged(text, index))),
  };
}
