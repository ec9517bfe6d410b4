import { FeatureReader } from '../casing/features/reader.ts';
import { ruleNames, type RuleName } from '../casing/rules/names.ts';
import { Scene } from '../casing/scene.ts';
import { sweepTwice, type Answer } from '../casing/sweep.ts';
import { Weigher, type Question } from '../casing/weigh.ts';
import { diagnoseDocument, type Condition } from '../diagnosis/diagnose.ts';
import { tokenise } from '../tokens/document.ts';
import type { Lesson } from './lessons.ts';

const allRules: Readonly<Record<RuleName, boolean>> = Object.fromEntries(
  ruleNames.map((name) => [name, true]),
) as Record<RuleName, boolean>;

type Look = (question: Question, gold: number, features: FeatureReader, block: Condition, sweep: 1 | 2) => Float64Array;

/** Goes through a lesson as the casing stage would. `look` gets the class that is right, or -1, and gives probabilities. Returns the number of words. */
export function study({ gold, damaged }: Lesson, look: Look): number {
  const document = tokenise(damaged);
  const { blocks } = diagnoseDocument(document);
  const scene = new Scene(document);
  const weigher = new Weigher(scene, allRules, false);
  const features = new FeatureReader(scene);
  sweepTwice(scene, weigher, blocks, new Set(), (question, block): Answer => {
    const { word, texts } = question;
    features.read(word.index, block, question.votes);
    const right = texts.indexOf(gold.slice(word.start, word.end));
    const probabilities = look(question, right, features, block, scene.decidedNames ? 2 : 1);
    let best = 0;
    for (let c = 1; c < texts.length; c++) if ((probabilities[c] as number) > (probabilities[best] as number)) best = c;
    return { text: texts[best] as string, sure: false };
  });
  return document.words.length;
}
