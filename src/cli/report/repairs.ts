import type { Tally } from '../batch/tally.ts';
import { counted, number } from '../figures.ts';
import { bars } from './bars.ts';
import { commonestRepairs, type Gathered, type Repair } from './gather.ts';
import { replacement, visible } from './html.ts';

const AT_ONCE = 25;
const MOST = 250;

/** The section of the commonest repairs, and of the rules that made them. */
export function repairs(tally: Tally, gathered: Gathered): string {
  const all = commonestRepairs(gathered);
  const rules = Object.entries(tally.rules)
    .sort(([rule, count], [other, otherCount]) => otherCount - count || (rule < other ? -1 : 1))
    .map(([rule, count]) => ({ label: visible(rule), count }));
  return `<section id="repairs" aria-labelledby="repairs-title">
<h2 id="repairs-title">Commonest repairs</h2>
${all.length === 0 ? '<p>Nothing was repaired.</p>' : ''}
<div class="beside">
<div>
${table('By spelling', all.slice(0, AT_ONCE))}
${rest(all)}
${precision(gathered)}
</div>
${bars('By rule', 'Repairs', rules)}
</div>
</section>`;
}

function rest(all: readonly Repair[]): string {
  if (all.length <= AT_ONCE) return '';
  return `<details>
<summary>${counted(Math.min(all.length, MOST) - AT_ONCE, 'more kind')} of repair</summary>
${table('Less common repairs', all.slice(AT_ONCE, MOST))}
</details>`;
}

function precision({ repairs: { missed } }: Gathered): string {
  return missed === 0 ? '' : `<p class="note">A count may be up to ${number(missed)} too low.</p>`;
}

function table(caption: string, rows: readonly Repair[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    ({ rule, before, after, count }) =>
      `<tr><td>${replacement(before, after)}</td><td class="rule">${visible(rule)}</td><td class="count">${number(count)}</td></tr>`,
  );
  return `<table class="repairs">
<caption>${caption}</caption>
<thead><tr><th scope="col">Repair</th><th scope="col">Rule</th><th scope="col">Times</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}
