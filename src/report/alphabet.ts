import { compareNames } from '../display/compare-names.ts';
import type { Tally } from './tally.ts';
import { counted, number } from '../display/figures.ts';
import type { Gathered } from './gather.ts';
import { visible } from './html.ts';
import { LATIN, letterBar } from './parts/letter-bar.ts';
import { toHtml } from './parts/markup.ts';
import { percent } from './parts/percent.ts';

interface Letter {
  readonly letter: string;
  /** Documents that lost it. */
  readonly lost: number;
  /** Share of all documents. */
  readonly share: number;
  readonly restored: number;
}

/** The section of the letters that lost their capitals: a bar for each, and all the numbers in a table. */
export function alphabet(tally: Tally, gathered: Gathered): string {
  const letters = readLetters(tally, gathered);
  const hasLost = letters.some(({ lost }) => lost > 0);
  return `<section id="letters" aria-labelledby="letters-title">
<h2 id="letters-title">Letters</h2>
${hasLost ? chart(letters) : '<p>No letter of the alphabet had lost its capitals.</p>'}
${numbers(letters.filter(({ lost, restored }) => lost > 0 || restored > 0))}
</section>`;
}

/** So many letters beyond the alphabet are shown. */
const MOST_OTHERS = 40;

/** The alphabet, and after it what else was lost or put back, if that is not too much. */
function readLetters(tally: Tally, { restored }: Gathered): Letter[] {
  const lost = new Map(Object.entries(tally.lostLetters));
  const back = new Map(Object.entries(restored));
  const others = [...new Set([...lost.keys(), ...back.keys()])].filter((letter) => !LATIN.includes(letter));
  others
    .sort((one, other) => (back.get(other) ?? 0) - (back.get(one) ?? 0) || compareNames(one, other))
    .splice(MOST_OTHERS);
  return [...LATIN, ...others].map((letter) => {
    const documents = lost.get(letter) ?? 0;
    return {
      letter,
      lost: documents,
      share: documents / Math.max(tally.documents, documents, 1),
      restored: back.get(letter) ?? 0,
    };
  });
}

function chart(letters: readonly Letter[]): string {
  const most = letters.reduce((highest, { share }) => Math.max(highest, share), 0);
  const columns = letters.filter(({ letter, lost }) => lost > 0 || LATIN.includes(letter));
  return `<p>The height of a bar is the share of documents in which the letter had lost its capitals; the highest is
${percent(most)}.</p>
<div class="alphabet" role="group" aria-label="Letters that had lost their capitals">
${columns.map((letter) => column(letter, letter.share / most)).join('\n')}
</div>
<p class="readout" aria-hidden="true">&nbsp;</p>`;
}

function column({ letter, lost, share, restored }: Letter, height: number): string {
  const label = `${letter}: lost in ${counted(lost, 'document')} (${percent(share)}), put back ${counted(restored, 'time')}`;
  return toHtml([letterBar({ letter, isLost: lost > 0, height, label })]);
}

function numbers(letters: readonly Letter[]): string {
  if (letters.length === 0) return '';
  const rows = letters.map(
    ({ letter, lost, share, restored }) =>
      `<tr><th scope="row">${visible(letter)}</th><td class="count">${number(lost)}</td><td class="count">${percent(share)}</td><td class="count">${number(restored)}</td></tr>`,
  );
  return `<details>
<summary>All the numbers</summary>
<table>
<caption>Capitals that were lost and put back</caption>
<thead><tr><th scope="col">Letter</th><th scope="col">Lost in documents</th><th scope="col">Share</th><th scope="col">Put back</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</details>`;
}
