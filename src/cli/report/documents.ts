import type { Tally } from '../batch/tally.ts';
import { counted, number } from '../figures.ts';
import { filter } from './filter.ts';
import type { Gathered } from './gather.ts';
import { percent, plain, visible, visibleBlanks } from './html.ts';
import { KINDS } from './kinds.ts';
import type { Change, Reason, Sample } from './sample.ts';

/** The section of the documents with every change marked, and of the filter over them. */
export function documents(tally: Tally, { samples }: Gathered): string {
  const left = tally.changed - samples.length;
  const extent =
    samples.length === 0
      ? 'No document was changed.'
      : left > 0
        ? `These are the first ${number(samples.length)} of ${number(tally.changed)} documents that were changed.`
        : 'These are all the documents that were changed.';
  return `<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">Documents</h2>
<p>${extent}</p>
<div class="aside">
${samples.length === 0 ? '' : filter(samples)}
<div class="documents">
${samples.map(article).join('\n')}
</div>
</div>
</section>`;
}

function article(sample: Sample, at: number): string {
  const id = `d${at + 1}`;
  const { file, line, field, pieces } = sample;
  const place = [visible(file), ...(line === undefined ? [] : [`line ${number(line)}`])];
  if (field !== undefined) place.push(visible(field));
  const text = pieces.map((piece, index) =>
    piece === null
      ? '<span class="gap"> … </span>'
      : typeof piece === 'string'
        ? visible(piece)
        : mark(piece, `${id}-${index}`),
  );
  return `<article aria-labelledby="${id}">
<h3 id="${id}">${place.join(' <span class="soft">·</span> ')}</h3>
<p class="note">${summary(sample)}</p>
<div class="text">${text.join('')}</div>
</article>`;
}

function summary({ kind, lostLetters, ambiguous, pieces, more }: Sample): string {
  const changes = pieces.filter((piece) => piece !== null && typeof piece === 'object').length;
  const parts = [`${KINDS[kind]}${lostLetters === '' ? '' : `: ${visible([...lostLetters].join(' '))}`}`];
  parts.push(counted(changes + more, 'change'));
  if (more > 0) parts.push(`the first ${number(changes)} are shown`);
  if (ambiguous > 0) parts.push(`${counted(ambiguous, 'word')} left alone`);
  return parts.join(' · ');
}

/** A change with its reason after it. Line breaks that it makes are made after it, since it shows them as signs. */
function mark({ before, after, rule, confidence, reasons }: Change, id: string): string {
  const breaks = '\n'.repeat(after.split('\n').length - 1);
  const removed = before === '' ? '' : `<del>${visibleBlanks(before)}</del>`;
  const inserted = after === '' ? '' : `<ins>${visibleBlanks(after)}</ins>`;
  const spoken = before === '' ? 'inserted: ' : after === '' ? ' removed' : ' becomes ';
  return `<span class="change" role="button" tabindex="0" data-rule="${plain(rule)}" data-confidence="${toPercent(confidence)}" aria-describedby="${id}">${removed}<span class="unseen">${spoken}</span>${inserted}</span><div class="why" role="tooltip" id="${id}"><p><b>${visible(rule)}</b>, ${percent(confidence)} sure</p><ul>${reasons.map(reason).join('')}</ul></div>${breaks}`;
}

function reason({ weight, note }: Reason): string {
  return `<li>${visible(note)}, <span class="soft">${odds(weight)}</span></li>`;
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

/** Whole per cent, of which 100 means certain. */
function toPercent(confidence: number): number {
  return confidence >= 1 ? 100 : Math.min(99, Math.round(confidence * 100));
}
