import { Tag } from '../lexicon/tags.ts';
import type { Context } from './context.ts';
import type { Opinion } from './opinions.ts';

/** A casing, and how loudly what stands beside the word speaks for it. */
export interface Finding extends Pick<Opinion, 'weight' | 'note'> {
  readonly text: string;
}
/** What speaks for a casing of a word, given in small letters. */
export type Look = (context: Context, index: number, text: string) => Finding | undefined;

/** How loudly, in nats. */
export const CERTAIN = 6;
export const NEARLY_CERTAIN = 3;
export const LIKELY = 1.5;
export const NAMES: number = Tag.givenName | Tag.surname;
