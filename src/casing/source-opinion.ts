/** What a source says of a word of its own, beside the model: damage as the model knows it leaves few such words in a document. */
import { likeSpelling, toCapitalised, toUpper } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import type { Sightings } from './document-names.ts';
import type { Opinion } from './opinions.ts';
import type { SourceWords } from './source-names.ts';

/** However often a source spells a word so, it is no more than evidence. */
const LOUDEST = 4;
const SOURCE = { rule: 'profile', note: 'how its source spells it' } as const;

export function opinionOf(
  { word, texts }: Candidates,
  context: Context,
  source: SourceWords | undefined,
): Opinion | undefined {
  const known = source?.names.get(word.lower);
  if (!known) return undefined;
  const { spelling, times } = usual(known, word);
  // Anything may stand at the start of a sentence.
  if (spelling === undefined || (spelling === word.lower && context.opening(word.index) !== 'none')) return undefined;
  const preferred = texts.indexOf(spelling);
  return preferred < 0 ? undefined : { preferred, weight: Math.min(LOUDEST, Math.log1p(times)), ...SOURCE };
}

function usual(
  { lower, capitalised, upper, mixed }: Sightings,
  { text, lower: small }: Word,
): { spelling: string | undefined; times: number } {
  if (mixed !== undefined) return { spelling: likeSpelling(text, mixed), times: 1 };
  const times = Math.max(lower, capitalised, upper);
  return { spelling: times === upper ? toUpper(text) : times === capitalised ? toCapitalised(text) : small, times };
}
