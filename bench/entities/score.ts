import { type Entity, type EntityType, trimmed, typeNamed } from './entity.ts';

/** Counts of entities, from which precision, recall and F1 follow. */
export interface EntityScore {
  /** Entities of the corpus. */
  gold: number;
  /** Entities that the recogniser found. */
  found: number;
  /** Those of both that are the same. */
  right: number;
}

export const emptyEntityScore = (): EntityScore => ({ gold: 0, found: 0, right: 0 });

/** Adds what was found in a text to `score`. An entity is right if it has the place, to the letter, and the type of one of the corpus. */
export function addEntities(
  score: EntityScore,
  text: string,
  { gold, found }: { readonly gold: readonly Entity[]; readonly found: readonly Entity[] },
  types: readonly EntityType[],
): void {
  const wanted = keys(gold, text, types);
  const given = keys(found, text, types);
  score.gold += wanted.size;
  score.found += given.size;
  for (const key of given) if (wanted.has(key)) score.right++;
}

/** Harmonic mean of precision and recall, from 0 to 1; NaN without any entity. */
export function f1Of({ gold, found, right }: EntityScore): number {
  return (2 * right) / (gold + found);
}

/**
 * The share of a loss that was won back, from 0 to 1; below 0 where the repair made things worse, above 1 where it came out better than
 * sound text. NaN where nothing was lost.
 */
export function wonBack(sound: number, damaged: number, repaired: number): number {
  return sound > damaged ? (repaired - damaged) / (sound - damaged) : Number.NaN;
}

function keys(entities: readonly Entity[], text: string, types: readonly EntityType[]): Set<string> {
  const keys = new Set<string>();
  for (const entity of entities) {
    const type = typeNamed(entity.type);
    if (type === undefined || !types.includes(type)) continue;
    const { start, end } = trimmed(entity, text);
    if (start < end) keys.add(`${start} ${end} ${type}`);
  }
  return keys;
}
