import { damage, type Simulation } from '../../src/training/damage.ts';
import { createRandom } from '../../src/training/random.ts';
import type { Conversation } from '../adapters/conversation.ts';
import { damages } from '../damages.ts';
import type { Entity, EntityType } from './entity.ts';
import type { MarkedText } from './lay-out.ts';
import { addEntities, emptyEntityScore, f1Of } from './score.ts';

const SEED = 1;

/** What a recogniser answers. */
export interface Recognised {
  readonly entities: readonly Entity[];
}

/** The documents after one damage. */
export interface Variant {
  readonly name: string;
  readonly kind: Simulation;
  readonly damaged: readonly string[];
  readonly repaired: readonly string[];
}

/** The documents after each damage, as they are and as `normalize` repairs them. @throws Error if that moves any letter */
export function variantsOf(documents: readonly MarkedText[], normalize: (text: string) => string): Variant[] {
  return damages.map(([name, kind]) => {
    const damaged = documents.map(({ text }, index) => damage(text, kind, createRandom(SEED + index)));
    const repaired = damaged.map(normalize);
    const moved = repaired.findIndex((text, index) => text.length !== damaged[index]!.length);
    if (moved !== -1) throw new Error(`The repair moved letters of document ${moved + 1}, so its names are elsewhere.`);
    return { name, kind, damaged, repaired };
  });
}

/** F1 of a recogniser in the texts of documents, from 0 to 1; they may differ from the documents in case alone. */
export async function f1In(
  texts: readonly string[],
  documents: readonly MarkedText[],
  recogniser: Conversation<Recognised>,
  types: readonly EntityType[],
): Promise<number> {
  const score = emptyEntityScore();
  for (const [index, { text, entities: gold }] of documents.entries()) {
    const { entities: found } = await recogniser.ask(texts[index]!);
    addEntities(score, text, { gold, found }, types);
  }
  return f1Of(score);
}
