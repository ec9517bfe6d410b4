/** Words whose casing their form or the marks beside them settle: the model is not asked about them. */
import { isDamaged, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toLower } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import { figures } from './figures.ts';
import type { RuleName } from './rules/names.ts';
import { isSpotted } from './slips.ts';
import { sureCapitals } from './sure-capitals.ts';

/** A word by its number, and how it is cased. */
export interface DecidedWord {
  readonly index: number;
  readonly edit: Edit;
}

/** Those of a block, if it is damaged. A word may come twice: the first counts. */
export function* decidedByForm(
  context: Context,
  block: DiagnosedBlock,
  rules: Readonly<Record<RuleName, boolean>>,
  raiseOnly: boolean,
): Generator<DecidedWord> {
  if (!isDamaged(block) || isSpotted(block)) return;
  const isUniform = block.kind === 'upper' || block.kind === 'title';
  if (isUniform && raiseOnly) return;
  if (rules.acronym) yield* sureCapitals(context, block);
  if (isUniform) yield* rests(context, block);
  if (rules[isUniform ? 'ordinary-word' : 'acronym']) yield* figures(context, block, isUniform);
}

/** In capitals or title case, the rest of a word that a line end cut is small: `MINIS-⏎TERS`. */
function* rests(context: Context, block: DiagnosedBlock): Generator<DecidedWord> {
  for (let index = block.firstWord; index < block.endWord; index++) {
    const { isRest, start, end, text: before } = context.word(index) as Word;
    const after = isRest ? toLower(before) : before;
    if (after !== before) yield { index, edit: { start, end, before, after, ...REST } };
  }
}

const REST = {
  rule: 'ordinary-word',
  confidence: 0.95,
  evidence: [{ rule: 'ordinary-word', weight: 3, note: 'the rest of a word that the line end cut' }],
} as const;
