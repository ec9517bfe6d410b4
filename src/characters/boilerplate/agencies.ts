/** Who sends reports, and the places that reports are about and not sent from. */
import { wordList } from '../../lexicon/word-lists.ts';

/** As they stand in brackets in a dateline. */
const AGENCIES = wordList('agencies');

const REGIONS = wordList('no-datelines');

export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase());
export const isRegion = (name: string): boolean => REGIONS.has(name.toLowerCase());
