export { MOST_DIFFERENT } from '../lexicon/spellings.ts';
