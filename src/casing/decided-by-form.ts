/** Words whose casing their form or the marks beside them settle: the model is not asked about them. */
import { isDamaged, isUniform, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toLower } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import { withoutFont } from './display-font.ts';
import { loweredFigures, raisedFigures } from './figures.ts';
import type { RuleName } from './rules/names.ts';
import { isSpotted } from './slips.ts';
import { sureCapitals } from './sure-capitals.ts';

/** A casing, and why. */
export interface FormDecision extends Pick<Edit, 'rule' | 'confidence' | 'evidence'> {
  readonly after: string;
}

/** The words of a block that are decided so, by number: those of a display font, and others if it is damaged. */
export function* decidedByForm(
  context: Context,
  block: DiagnosedBlock,
  rules: Readonly<Record<RuleName, boolean>>,
  raiseOnly: boolean,
): Generator<{ readonly index: number; readonly edit: Edit }> {
  if (rules['mixed-spelling'] && !raiseOnly) yield* withoutFont(context, block);
  if (!isDamaged(block) || isSpotted(block) || (isUniform(block) && raiseOnly)) return;
  for (let index = block.firstWord; index < block.endWord; index++) {
    const word = context.word(index) as Word;
    const decision = decisionOn(word, context, block, rules);
    const { start, end, text: before } = word;
    if (decision && decision.after !== before) yield { index, edit: { start, end, before, ...decision } };
  }
}

function decisionOn(
  word: Word,
  context: Context,
  block: DiagnosedBlock,
  rules: Readonly<Record<RuleName, boolean>>,
): FormDecision | undefined {
  const sure = rules.acronym ? sureCapitals(word, context, block) : undefined;
  if (sure) return sure;
  if (!isUniform(block)) return rules.acronym ? raisedFigures(word, context, block) : undefined;
  if (word.isRest) return { after: toLower(word.text), ...REST };
  return rules['ordinary-word'] ? loweredFigures(word, context) : undefined;
}

/** In capitals or title case, the rest of a word that a line end cut is small: `MINIS-⏎TERS`. */
const REST = {
  rule: 'ordinary-word',
  confidence: 0.95,
  evidence: [{ rule: 'ordinary-word', weight: 3, note: 'the rest of a word that the line end cut' }],
} as const;
