import { counted, number } from '../display/figures.ts';
import { fitting } from './fit.ts';
import type { Gathered, Told } from './gather.ts';
import { visible } from './html.ts';
import { placeOf } from './origin.ts';

const ROOM = 60_000;

/** The section of what went wrong. */
export function troubles(errors: number, { troubles: told }: Gathered): string {
  const rows = fitting(told.map(row), ROOM);
  const more = errors - rows.length;
  return `<section id="errors" aria-labelledby="errors-title">
<h2 id="errors-title">Errors</h2>
${
  errors === 0
    ? '<p>Everything was done.</p>'
    : `<table class="worded">
<caption>${more > 0 ? `The first ${number(rows.length)} of ${counted(errors, 'error')}` : counted(errors, 'error')}</caption>
<thead><tr><th scope="col">Where</th><th scope="col">What went wrong</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}
</section>`;
}

function row(trouble: Told): string {
  return `<tr><td>${placeOf(trouble)}</td><td>${visible(trouble.problem)}</td></tr>`;
}
