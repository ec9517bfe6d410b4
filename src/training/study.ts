import { FeatureReader } from '../casing/features/reader.ts';
import { ruleNames, type RuleName } from '../casing/rules/names.ts';
import { Context } from '../casing/context.ts';
import { inTwoPasses, type Answer } from '../casing/passes.ts';
import { CandidateFinder, type Candidates } from '../casing/candidates.ts';
import { diagnoseDocument, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { english } from '../english/index.ts';
import { tokenise } from '../tokens/document.ts';
import type { Example } from './examples.ts';

export const allRules: Readonly<Record<RuleName, boolean>> = Object.fromEntries(
  ruleNames.map((name) => [name, true]),
) as Record<RuleName, boolean>;

type Look = (
  candidates: Candidates,
  gold: number,
  features: FeatureReader,
  block: DiagnosedBlock,
  pass: 1 | 2,
) => Float64Array;

/** Goes through a example as the casing stage would. `look` gets the class that is right, or -1, and gives probabilities. Returns the number of words. */
export function study({ gold, damaged }: Example, look: Look): number {
  const document = tokenise(damaged, english);
  const { blocks } = diagnoseDocument(document);
  const context = new Context(document);
  const finder = new CandidateFinder(context, allRules, false);
  const features = new FeatureReader(context);
  inTwoPasses(context, finder, blocks, new Set(), (candidates, block): Answer => {
    const { word, texts } = candidates;
    features.look(word.index, block, candidates.votes);
    features.read('all');
    const right = texts.indexOf(gold.slice(word.start, word.end));
    const probabilities = look(candidates, right, features, block, context.decidedNames ? 2 : 1);
    let best = 0;
    for (let c = 1; c < texts.length; c++) if ((probabilities[c] as number) > (probabilities[best] as number)) best = c;
    return { text: texts[best] as string, sure: false };
  });
  return document.words.length;
}
