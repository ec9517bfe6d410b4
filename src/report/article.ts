import { counted, number } from '../display/figures.ts';
import { textBetween } from './parts/cut.ts';
import { byteLength } from './fit.ts';
import { visible } from './html.ts';
import { markChange } from './parts/mark.ts';
import { toHtml } from './parts/markup.ts';
import { DAMAGE_TITLES } from './parts/damage-titles.ts';
import { placeOf } from './origin.ts';
import type { SamplePiece, Sample } from './sample.ts';

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
  return typeof piece === 'string' ? visible(piece) : toHtml(markChange(piece, id));
}
