import { counted, number } from '../display/figures.ts';
import { textBetween } from './cut.ts';
import { byteLength } from './fit.ts';
import { percent, plain, visible, visibleBlanks } from './html.ts';
import { DAMAGE_TITLES } from './damage-titles.ts';
import { placeOf } from './origin.ts';
import { ruleWords } from './rule-words.ts';
import type { Change, SamplePiece, Reason, Sample } from './sample.ts';

/** Around a change so much is left of a text for which there is no room. */
const SURROUNDINGS = 160;
const LONGEST_ID = 'd100-1000';

/** A document with its changes marked. */
export function article(sample: Sample, id: string): string {
  return `<article aria-labelledby="${id}">
<h3 id="${id}">${placeOf(sample)}</h3>
<p class="note">${summary(sample)}</p>
<div class="text">${sample.pieces.map((piece, at) => show(piece, `${id}-${at}`)).join('')}</div>
</article>`;
}

/** What has room of a document, in bytes: fewer changes, with less around them. */
export function shortened(sample: Sample, room: number): Sample {
  const { pieces, more } = sample;
  const shorter = pieces.flatMap((piece, at): SamplePiece[] => {
    if (typeof piece !== 'string') return [piece];
    const after = at === 0 ? undefined : 0;
    const before = at === pieces.length - 1 ? undefined : piece.length;
    return textBetween(piece, after, before, SURROUNDINGS);
  });
  let left = room - byteLength(article({ ...sample, pieces: [null] }, LONGEST_ID));
  const end = shorter.findIndex((piece) => (left -= byteLength(show(piece, LONGEST_ID))) < 0);
  if (end < 0) return { ...sample, pieces: shorter };
  return { ...sample, pieces: [...shorter.slice(0, end), null], more: more + changesIn(shorter.slice(end)) };
}

function changesIn(pieces: readonly SamplePiece[]): number {
  return pieces.filter((piece) => piece !== null && typeof piece === 'object').length;
}

function summary({ kind, lostLetters, ambiguous, pieces, more }: Sample): string {
  const changes = changesIn(pieces);
  const parts = [`${DAMAGE_TITLES[kind]}${lostLetters === '' ? '' : `: ${visible([...lostLetters].join(' '))}`}`];
  parts.push(counted(changes + more, 'change'));
  if (more > 0) parts.push(`the text up to the first ${number(changes)} is shown`);
  if (ambiguous > 0) parts.push(`${counted(ambiguous, 'word')} left alone`);
  return parts.join(' · ');
}

function show(piece: SamplePiece, id: string): string {
  if (piece === null) return '<span class="gap"> … </span>';
  return typeof piece === 'string' ? visible(piece) : mark(piece, id);
}

/** A change with its reason after it. Line breaks that it makes are made after it, since it shows them as signs. */
function mark({ before, after, rule, confidence, reasons }: Change, id: string): string {
  const breaks = '\n'.repeat(after.split('\n').length - 1);
  const removed = before === '' ? '' : `<del>${visibleBlanks(before)}</del>`;
  const inserted = after === '' ? '' : `<ins>${visibleBlanks(after)}</ins>`;
  const spoken = before === '' ? 'inserted: ' : after === '' ? ' removed' : ' becomes ';
  return `<span class="change" role="button" tabindex="0" data-rule="${plain(rule)}" data-confidence="${toPercent(confidence)}" aria-describedby="${id}">${removed}<span class="unseen">${spoken}</span>${inserted}</span><div class="why" role="tooltip" id="${id}"><p><b>${visible(ruleWords(rule))}</b>, ${percent(confidence)} sure</p><ul>${reasons.map(reason).join('')}</ul></div>${breaks}`;
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
