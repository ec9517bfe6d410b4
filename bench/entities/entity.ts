/** The types of CoNLL-2003: people, places, organisations, and other names. */
export const entityTypes = ['PER', 'LOC', 'ORG', 'MISC'] as const;

export type EntityType = (typeof entityTypes)[number];

/** A name in a text; `start` and `end` in UTF-16 code units. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  /** As whoever marked it calls it. */
  readonly type: string;
}

/** What corpora and recognisers call the types, in small letters. Whatever is not here is no name: dates, numbers, amounts. */
const NAMES: Readonly<Record<string, EntityType>> = {
  per: 'PER',
  person: 'PER',
  people: 'PER',
  loc: 'LOC',
  location: 'LOC',
  place: 'LOC',
  gpe: 'LOC',
  'geo-loc': 'LOC',
  fac: 'LOC',
  facility: 'LOC',
  org: 'ORG',
  organization: 'ORG',
  organisation: 'ORG',
  corporation: 'ORG',
  company: 'ORG',
  group: 'ORG',
  misc: 'MISC',
  norp: 'MISC',
  event: 'MISC',
  work_of_art: 'MISC',
  'creative-work': 'MISC',
  product: 'MISC',
  law: 'MISC',
  language: 'MISC',
};

/** The type of CoNLL-2003 that a type stands for; nothing for what is no name. */
export function typeNamed(name: string): EntityType | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

const ARTICLE = /^(?:the|an?)\s+/iu;
const POSSESSIVE = /['’]s?$/iu;

/** The entity as it is compared: without an article before it and a possessive ending behind it, of which corpora think differently. */
export function trimmed<Marked extends Entity>(entity: Marked, text: string): Marked {
  const words = text.slice(entity.start, entity.end);
  const article = ARTICLE.exec(words)?.[0].length ?? 0;
  const ending = POSSESSIVE.exec(words.slice(article))?.[0].length ?? 0;
  return { ...entity, start: entity.start + article, end: entity.end - ending };
}
