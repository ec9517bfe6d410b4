import { counted, number } from '../display/figures.ts';
import { commonestSpared } from './counts.ts';
import type { Finding } from './findings.ts';
import { fitting } from './fit.ts';
import type { Gathered } from './gather.ts';
import { replacement, visible } from './html.ts';
import { percent } from './parts/percent.ts';
import { placeOf } from './origin.ts';
import { ruleWords } from './parts/rule-words.ts';

const ROOM = 130_000;
const MOST_SPARED = 100;

/** The section of what a reviewer should look at first: the changes that were least sure, and the words left alone. */
export function review(gathered: Gathered): string {
  return `<section id="review" aria-labelledby="review-title">
<h2 id="review-title">To review</h2>
<p>What is wrong is most likely here: each kind of change once, where it was least sure, and the words that casemend left
alone because it was not sure enough.</p>
${findings('Changes that were least sure', 'Change', gathered.unsure)}
${findings('Words left alone that were nearest to being changed', 'Not changed', gathered.doubted)}
${spared(gathered)}
${gathered.unsure.length + gathered.doubted.length === 0 ? '<p>Nothing was in doubt.</p>' : ''}
</section>`;
}

function findings(caption: string, column: string, list: readonly Finding[]): string {
  if (list.length === 0) return '';
  const rows = list.map(
    (finding) =>
      `<tr><td class="sure">${percent(finding.confidence)}</td><td>${replacement(finding.before, finding.after)}<div class="rule">${visible(ruleWords(finding.rule))}</div></td><td>${around(finding)}<div class="rule">${placeOf(finding)}</div></td></tr>`,
  );
  return `<table class="worded">
<caption>${caption}</caption>
<thead><tr><th scope="col">Sure</th><th scope="col">${column}</th><th scope="col">Where</th></tr></thead>
<tbody>
${fitting(rows, ROOM).join('\n')}
</tbody>
</table>`;
}

/** The words around, on one line. */
function around({ left, before, right }: Finding): string {
  const [start, middle, end] = [left, before, right].map((text) => visible(text.replace(/\s+/gu, ' ')));
  return `${start!}<mark>${middle!}</mark>${end!}`;
}

function spared(gathered: Gathered): string {
  const all = commonestSpared(gathered);
  if (all.length === 0) return '';
  const rows = all
    .slice(0, MOST_SPARED)
    .map(
      ({ before, after, count }) =>
        `<tr><td>${replacement(before, after)}</td><td class="count">${number(count)}</td></tr>`,
    );
  const { missed } = gathered.leftAlone;
  return `<details>
<summary>${counted(Math.min(all.length, MOST_SPARED), 'word')} most often left alone</summary>
<table>
<caption>Words left alone</caption>
<thead><tr><th scope="col">Not changed</th><th scope="col">Times</th></tr></thead>
<tbody>
${fitting(rows, ROOM).join('\n')}
</tbody>
</table>
${missed === 0 ? '' : `<p class="note">A count may be up to ${number(missed)} too low.</p>`}
</details>`;
}
