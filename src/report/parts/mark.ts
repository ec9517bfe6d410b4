/** A change, marked in the text, with its reason after it. */
import { number } from '../../display/figures.ts';
import type { Change, Reason } from './change.ts';
import { tag, type Markup } from './markup.ts';
import { percent, toPercent } from './percent.ts';
import { ruleWords } from './rule-words.ts';
import { plainText, shown, shownBlanks } from './shown.ts';

/** What a mark may say beyond the change itself. */
export interface MarkManner {
  /** Further attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a screen reader says between the two spellings, if not that the one became the other. */
  readonly spoken?: string;
}

/** The change and its reason. Line breaks that it makes are made after it, since it shows them as signs. */
export function markChange(
  { before, after, rule, confidence, reasons }: Change,
  id: string,
  manner: MarkManner = {},
): Markup[] {
  const removed = before === '' ? [] : [tag('del', {}, ...shownBlanks(before))];
  const inserted = after === '' ? [] : [tag('ins', {}, ...shownBlanks(after))];
  const spoken = manner.spoken ?? (before === '' ? 'inserted: ' : after === '' ? ' removed' : ' becomes ');
  const attributes = {
    class: 'change',
    role: 'button',
    tabindex: '0',
    'data-rule': plainText(rule),
    'data-confidence': String(toPercent(confidence)),
    'aria-describedby': id,
    ...manner.attributes,
  };
  const breaks = '\n'.repeat(after.split('\n').length - 1);
  return [
    tag('span', attributes, ...removed, tag('span', { class: 'unseen' }, spoken), ...inserted),
    tag(
      'div',
      { class: 'why', role: 'tooltip', id },
      tag('p', {}, tag('b', {}, ...shown(ruleWords(rule))), `, ${percent(confidence)} sure`),
      tag('ul', {}, ...reasons.map(reasonItem)),
    ),
    breaks,
  ];
}

function reasonItem({ weight, note }: Reason): Markup {
  return tag('li', {}, ...shown(note), ', ', tag('span', { class: 'soft' }, odds(weight)));
}

/** From here on nothing could speak against it. */
const SETTLED = 15;

/** A weight in words. */
function odds(weight: number): string {
  const loudness = Math.abs(weight);
  if (loudness >= SETTLED) return weight > 0 ? 'settles it' : 'rules it out';
  const factor = Math.exp(loudness);
  const times = factor > 1000 ? 'over 1,000' : number(Number(factor.toPrecision(2)));
  return `${times} times ${weight < 0 ? 'less likely' : 'likelier'}`;
}
