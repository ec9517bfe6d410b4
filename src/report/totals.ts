import type { DamageKind } from '../types.ts';
import type { Tally } from './tally.ts';
import { counted, number } from '../display/figures.ts';
import { bars } from './parts/bars.ts';
import { toHtml } from './parts/markup.ts';
import { DAMAGE_TITLES } from './parts/damage-titles.ts';

/** The section of what the run came to. */
export function totals(tally: Tally): string {
  const lost = Object.keys(tally.lostLetters).length;
  const repairRate = tally.words > 0 ? (100 * tally.repairs) / tally.words : 0;
  const figures = [
    figure('Documents', tally.documents, `${number(tally.changed)} of them changed`),
    figure('Words', tally.words, `in ${counted(tally.files, 'file')}, ${size(tally.bytes)}`),
    figure('Repairs', tally.repairs, `${repairRate.toFixed(1)} for 100 words`),
    figure('Harm avoided', tally.ambiguous, 'words left alone where casemend was not sure enough'),
    figure('Lost letters', lost, lost > 0 ? 'lost their capitals in some documents' : 'every letter kept its capitals'),
    figure('Errors', tally.errors, tally.errors > 0 ? 'records or files could not be done' : 'everything was done'),
  ];
  const kinds = Object.entries(DAMAGE_TITLES).map(([kind, label]) => ({
    label,
    count: tally.kinds[kind as DamageKind] ?? 0,
  }));
  return `<section id="totals" aria-labelledby="totals-title">
<h2 id="totals-title">Totals</h2>
<dl class="figures">
${figures.join('\n')}
</dl>
${toHtml(bars('What had happened to the capitals', 'Documents', kinds))}
</section>`;
}

function figure(name: string, value: number, note: string): string {
  return `<div><dt>${name}</dt><dd class="value">${number(value)}</dd><dd class="note">${note}</dd></div>`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** `1.5 MB` */
function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]!}`;
}
