import { number } from '../display/figures.ts';

/** A row of a table with bars. `label` is HTML. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** A table of counts with a bar each, for those that happened at all. */
export function bars(caption: string, unit: string, rows: readonly Bar[]): string {
  const shown = rows.filter(({ count }) => count > 0);
  if (shown.length === 0) return '';
  const most = shown.reduce((highest, { count }) => Math.max(highest, count), 0);
  const lines = shown.map(
    ({ label, count }) =>
      `<tr><th scope="row">${label}</th><td class="bar">${bar(count / most)}</td><td class="count">${number(count)}</td></tr>`,
  );
  return `<table class="bars">
<caption>${caption}</caption>
<thead class="unseen"><tr><th scope="col">What</th><td></td><th scope="col">${unit}</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function bar(share: number): string {
  const width = Math.max(1, Math.round(share * 100));
  return `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`;
}
