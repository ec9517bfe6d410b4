import { number } from '../../display/figures.ts';
import { tag, type Markup } from './markup.ts';
import { shown } from './shown.ts';

/** A row of a table with bars. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** A table of counts with a bar each, for those that happened at all. */
export function bars(caption: string, unit: string, rows: readonly Bar[]): Markup[] {
  const counted = rows.filter(({ count }) => count > 0);
  if (counted.length === 0) return [];
  const most = counted.reduce((highest, { count }) => Math.max(highest, count), 0);
  return [
    tag(
      'table',
      { class: 'bars' },
      tag('caption', {}, caption),
      tag(
        'thead',
        { class: 'unseen' },
        tag('tr', {}, tag('th', { scope: 'col' }, 'What'), tag('td', {}), tag('th', { scope: 'col' }, unit)),
      ),
      tag('tbody', {}, ...counted.map((row) => barRow(row, row.count / most))),
    ),
  ];
}

function barRow({ label, count }: Bar, share: number): Markup {
  const width = String(Math.max(1, Math.round(share * 100)));
  const rect = tag('rect', { width, height: '1' });
  const svg = tag('svg', { viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, rect);
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, ...shown(label)),
    tag('td', { class: 'bar' }, svg),
    tag('td', { class: 'count' }, number(count)),
  );
}
