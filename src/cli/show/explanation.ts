import type { Ambiguous, Edit, Evidence, Explanation, Boilerplate } from '../../types.ts';
import { counted } from '../../display/figures.ts';
import { wordDiff } from '../../display/word-diff.ts';
import { lostOf } from '../../display/lost-letters.ts';
import { Places } from './places.ts';
import { reasonsOf } from './reasons.ts';
import type { Style } from './style.ts';
import { tame } from '../../display/visible.ts';
import { percent, quote } from '../../display/words.ts';
import { list, verdictText } from './words.ts';

const MOST_REASONS = 4;

/** An explanation for people: the text with its changes marked, each change with its reasons, what was left alone, the diagnosis. */
export function showExplanation(text: string, explanation: Explanation, style: Style): string {
  const { edits, ambiguous, boilerplate, diagnosis } = explanation;
  const marked = wordDiff(text, edits, { kept: tame, ...style.marks });
  const lost = lostOf(diagnosis);
  const letters = lost.length > 0 ? `: ${list(lost)}` : '';
  return [
    marked.endsWith('\n') || marked === '' ? marked : `${marked}\n`,
    showEdits(text, edits, style),
    showAmbiguous(text, ambiguous, style),
    showBoilerplate(text, boilerplate, style),
    `${style.heading('Diagnosis')}\n  ${verdictText(diagnosis)}${letters}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function showEdits(text: string, edits: readonly Edit[], style: Style): string {
  if (edits.length === 0) return 'Nothing was changed.\n';
  const places = new Places(text);
  const items = edits.map(({ start, before, after, rule, confidence, evidence }) => {
    const change = `${style.removed(quote(before))} → ${style.inserted(quote(after))}`;
    return item(places.at(start), change, confidence, rule, evidence, style);
  });
  return `${style.heading(counted(edits.length, 'change'))}\n${items.join('')}`;
}

function showAmbiguous(text: string, ambiguous: readonly Ambiguous[], style: Style): string {
  if (ambiguous.length === 0) return '';
  const places = new Places(text);
  const items = ambiguous.map(({ start, before, candidate, rule, confidence, evidence }) => {
    const change = `${style.doubtful(quote(before))}, perhaps ${quote(candidate)}`;
    return item(places.at(start), change, confidence, rule, evidence, style);
  });
  return `${style.heading('Left alone for want of confidence')}\n${items.join('')}`;
}

function item(
  place: string,
  change: string,
  confidence: number,
  rule: string,
  evidence: readonly Evidence[],
  style: Style,
): string {
  const head = `  ${style.faint(place.padEnd(6))}  ${change}  ${percent(confidence)}  ${style.faint(rule)}\n`;
  return (
    head +
    reasonsOf(evidence, MOST_REASONS)
      .map((reason) => `          ${style.faint(reason)}\n`)
      .join('')
  );
}

function showBoilerplate(text: string, boilerplate: readonly Boilerplate[], style: Style): string {
  if (boilerplate.length === 0) return '';
  const places = new Places(text);
  const items = boilerplate.map(
    ({ kind, start, end }) =>
      `  ${style.faint(places.at(start).padEnd(6))}  ${quote(text.slice(start, end))}  ${kind}\n`,
  );
  return `${style.heading('Around the article')}\n${items.join('')}`;
}
