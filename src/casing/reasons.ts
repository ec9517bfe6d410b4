import type { Evidence } from '../types.ts';
import { speaksFor } from './casings.ts';
import { featureGroups, FIRST_RULE, type FeatureReader } from './features.ts';
import type { Model } from './model.ts';
import type { Question } from './weigh.ts';

/** Weights smaller than this are not worth a line. */
const WORTH_A_LINE = 0.05;

/** Why a class was chosen over the word as it stands: the leading rule, and everything that was weighed, strongest first. */
export function reasonsFor(
  question: Question,
  chosen: number,
  features: FeatureReader,
  model: Model,
): { rule: string; evidence: Evidence[] } {
  const weights = new Map<number, number>();
  for (let i = 0; i < features.count; i++) {
    const weight = model.weightOf(i, chosen) - model.weightOf(i, question.asItStands);
    const group = features.groups[i] as number;
    weights.set(group, (weights.get(group) ?? 0) + weight);
  }
  const text = question.texts[chosen] as string;
  const evidence: Evidence[] = [];
  let leading: { rule: string; proposed: number } | undefined;
  for (const { rule, name, proposal } of question.voices) {
    const weight = weights.get(FIRST_RULE + rule) ?? 0;
    evidence.push({ rule: name, weight, ...(proposal.note === undefined ? {} : { note: proposal.note }) });
    const speaks = speaksFor(question.word, proposal.casing, text);
    if (speaks && (leading === undefined || proposal.weight > leading.proposed))
      leading = { rule: name, proposed: proposal.weight };
  }
  featureGroups.forEach((rule, group) => {
    const weight = weights.get(group) ?? 0;
    const voice = evidence.findIndex((its) => its.rule === rule);
    if (voice >= 0) evidence[voice] = { ...evidence[voice], rule, weight: weight + (evidence[voice]?.weight ?? 0) };
    else if (Math.abs(weight) >= WORTH_A_LINE) evidence.push({ rule, weight, note: NOTES[rule] });
  });
  // A word in none of the classes, such as `FiGhtinG`, has nothing that its small form could be measured against.
  if (evidence.length === 0) evidence.push({ rule: 'word-statistics', weight: 0, note: NOTES['word-statistics'] });
  evidence.sort((a, b) => b.weight - a.weight);
  return { rule: leading?.rule ?? evidence[0]?.rule ?? 'word-statistics', evidence };
}

const NOTES: Readonly<Record<(typeof featureGroups)[number], string>> = {
  'word-statistics': 'how the word, or words like it, are cased elsewhere',
  neighbours: 'the words around it and their casing',
  'sentence-place': 'its place in the sentence',
  dictionaries: 'what the dictionaries know of it and its neighbours',
  'same-document': 'how it is cased in the rest of the document',
  diagnosis: 'the damage that was found here',
};
