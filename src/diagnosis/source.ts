/** What is known of the capitals of a source before a text of it is looked at: it was learnt from other texts. */
import type { DamageKind } from '../types.ts';

/** What may have become of capitals, beside text that has no small letters or no plain words to tell by. */
export type Explained = Extract<DamageKind, 'healthy' | 'letters' | 'words' | 'lower'>;

/** The habits of a source. */
export interface Source {
  /** How probable each is of one of its texts; they add up to 1. */
  readonly shares: Readonly<Record<Explained, number>>;
  /** Log-odds that a capital of each letter is lost where letters are, by `letterIndex`: in running text, and in headings. */
  readonly body: Float64Array;
  readonly heading: Float64Array;
  /** The share of capitals that are gone where words lost theirs. */
  readonly wordLoss: number;
}

/** From this share of damaged texts one is repaired also where nothing shows. */
const MOSTLY = 0.5;

export const isMostlyDamaged = ({ shares }: Source): boolean => shares.healthy <= 1 - MOSTLY;

export const letterOddsOf = ({ body, heading }: Source, isHeading: boolean): Float64Array =>
  isHeading ? heading : body;
