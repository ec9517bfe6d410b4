import type { Tally } from './tally.ts';
import { counted, number } from '../display/figures.ts';
import { bars } from './parts/bars.ts';
import { toHtml } from './parts/markup.ts';
import { commonestRepairs, type Repair } from './counts.ts';
import { fitting } from './fit.ts';
import type { Gathered } from './gather.ts';
import { replacement, visible } from './html.ts';
import { ruleWords } from './parts/rule-words.ts';

const AT_ONCE = 25;
const MOST = 250;
const ROOM = 120_000;

/** The section of the commonest repairs, and of the rules that made them. */
export function repairs(tally: Tally, gathered: Gathered): string {
  const all = commonestRepairs(gathered);
  const rows = fitting(all.slice(0, MOST).map(row), ROOM);
  const rules = Object.entries(tally.rules)
    .sort(([rule, count], [other, otherCount]) => otherCount - count || (rule < other ? -1 : 1))
    .map(([rule, count]) => ({ label: ruleWords(rule), count }));
  return `<section id="repairs" aria-labelledby="repairs-title">
<h2 id="repairs-title">Commonest repairs</h2>
${all.length === 0 ? '<p>Nothing was repaired.</p>' : ''}
<div class="beside">
<div>
${table('By spelling', rows.slice(0, AT_ONCE))}
${rest(rows.slice(AT_ONCE))}
${precision(gathered, rules.length)}
</div>
${toHtml(bars('By rule', 'Repairs', rules))}
</div>
</section>`;
}

function rest(rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<details>
<summary>${counted(rows.length, 'more kind')} of repair</summary>
${table('Less common repairs', rows)}
</details>`;
}

/** A repair that several rules made may have been missed under each of them. */
function precision({ repairs: { missed } }: Gathered, rules: number): string {
  return missed === 0 ? '' : `<p class="note">A count may be up to ${number(missed * rules)} too low.</p>`;
}

function row({ rules, before, after, count }: Repair): string {
  const names = rules.map((rule) => visible(ruleWords(rule))).join('<br>');
  return `<tr><td>${replacement(before, after)}</td><td class="rule">${names}</td><td class="count">${number(count)}</td></tr>`;
}

function table(caption: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<table class="repairs">
<caption>${caption}</caption>
<thead><tr><th scope="col">Repair</th><th scope="col">Rule</th><th scope="col">Times</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}
