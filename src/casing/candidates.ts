import { isCapital } from '../tokens/shape.ts';
import type { Word } from '../tokens/words.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from './case.ts';
import type { Casing, Proposal } from './rules/rule.ts';
import type { Prior } from './prior.ts';

/** One way to write a word. */
export interface Candidate {
  readonly text: string;
  /** Logarithm of its share beforehand. */
  prior: number;
}

/** Whether a casing speaks for a candidate. */
export function speaksFor(word: Word, casing: Casing, candidate: string): boolean {
  if (casing === 'raised') return isCapital(candidate.codePointAt(0) ?? 0);
  if (casing === 'lower') return toLower(word.text) === candidate;
  if (casing === 'capitalised') return toCapitalised(word.text) === candidate;
  if (casing === 'upper') return toUpper(word.text) === candidate;
  return likeSpelling(word.text, casing.spelling) === candidate;
}

/** A spelling that nobody counted but that stands in the text, or that a rule proposes. */
const RARE = Math.log(0.002);

/** The casings a word may have, each once; the first is the word as it stands. */
export function candidatesOf(word: Word, prior: Prior, spelling: string | undefined, proposals: readonly Proposal[]): Candidate[] {
  const candidates: Candidate[] = [{ text: word.text, prior: RARE }];
  const add = (text: string | undefined, share: number): void => {
    if (text === undefined) return;
    const known = candidates.find((candidate) => candidate.text === text);
    if (known) known.prior = Math.max(known.prior, share);
    else candidates.push({ text, prior: share });
  };
  add(toLower(word.text), Math.log(prior.lower));
  add(toCapitalised(word.text), Math.log(prior.capitalised));
  if (word.text.length > 1) add(toUpper(word.text), Math.log(prior.upper));
  if (spelling !== undefined && prior.mixed > 0) add(likeSpelling(word.text, spelling), Math.log(prior.mixed));
  for (const { casing } of proposals) if (typeof casing === 'object') add(likeSpelling(word.text, casing.spelling), RARE);
  return candidates;
}
