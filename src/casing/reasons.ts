import type { Evidence } from '../types.ts';
import { speaksFor } from './rules/speaks-for.ts';
import { featureGroups, FIRST_RULE, type FeatureGroup } from './features/groups.ts';
import type { Reason, Scoring } from './scorers/scorer.ts';
import type { Candidates } from './candidates.ts';

/** Weights smaller than this are not worth a line. */
const WORTH_A_LINE = 0.05;

/** Why a class was chosen over the word as it stands: the leading rule, and everything that was weighed, strongest first. */
export function reasonsFor(
  { word, texts, asItStands, votes }: Candidates,
  chosen: number,
  scoring: Scoring,
): { rule: string; evidence: Evidence[] } {
  const groups = new Map<number, Weighed>();
  for (const reason of scoring.reasons(chosen, asItStands)) {
    const known = groups.get(reason.group);
    if (!known) groups.set(reason.group, { weight: reason.weight, strongest: reason });
    else {
      known.weight += reason.weight;
      if (reason.weight > known.strongest.weight) known.strongest = reason;
    }
  }
  const text = texts[chosen] as string;
  const evidence: Evidence[] = [];
  let leading: Evidence | undefined;
  for (const { rule, name, casing, note } of votes) {
    const its = { rule: name, weight: groups.get(FIRST_RULE + rule)?.weight ?? 0, note };
    evidence.push(its);
    if (speaksFor(word, casing, text) && (leading === undefined || its.weight > leading.weight)) leading = its;
  }
  const rule = leading?.rule;
  featureGroups.forEach((name, group) => {
    const { weight, strongest } = groups.get(group) ?? NOTHING;
    const vote = evidence.findIndex((its) => its.rule === name);
    if (vote >= 0)
      evidence[vote] = { ...(evidence[vote] as Evidence), weight: weight + (evidence[vote] as Evidence).weight };
    else if (Math.abs(weight) >= WORTH_A_LINE) evidence.push({ rule: name, weight, note: noteOf(name, strongest) });
  });
  // A word in none of the classes, such as `FiGhtinG`, has nothing that its small form could be measured against.
  if (evidence.length === 0) evidence.push({ rule: 'word-statistics', weight: 0, note: NOTES['word-statistics'] });
  evidence.sort((a, b) => b.weight - a.weight);
  return { rule: rule ?? evidence[0]?.rule ?? 'word-statistics', evidence };
}

interface Weighed {
  weight: number;
  strongest: Reason;
}

const NOTHING: Weighed = { weight: 0, strongest: { group: 0, template: '', weight: 0 } };

const noteOf = (group: FeatureGroup, { template, weight }: Reason): string =>
  weight > 0 && group !== 'network' ? `${NOTES[group]}, above all: ${template}` : NOTES[group];

const NOTES: Readonly<Record<FeatureGroup, string>> = {
  'word-statistics': 'how the word, or words like it, are cased elsewhere',
  neighbours: 'the words around it and their casing',
  'sentence-place': 'its place in the sentence',
  dictionaries: 'what the dictionaries know of it and its neighbours',
  'same-document': 'how it is cased in the rest of the document',
  diagnosis: 'the damage that was found here',
  network: 'what the network makes of its letters and the words around it',
};
