import { counted, number } from '../display/figures.ts';
import { plain, visible } from './html.ts';
import { ruleWords } from './parts/rule-words.ts';
import type { Sample } from './sample.ts';

/** What chooses the changes that are marked. Only shown where the script runs; the view needs none. */
export function filter(samples: readonly Sample[]): string {
  const counts = countRules(samples);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const rules = counts.map(
    ([rule, count]) =>
      `<label><input type="checkbox" name="rule" value="${plain(rule)}" checked> <span>${visible(ruleWords(rule))} <span class="soft">${number(count)}</span></span></label>`,
  );
  return `<div class="controls">
<fieldset class="view">
<legend>Show</legend>
<label><input type="radio" name="view" id="view-changes" checked><span>Changes</span></label
><label><input type="radio" name="view" id="view-before"><span>Before</span></label
><label><input type="radio" name="view" id="view-after"><span>After</span></label>
</fieldset>
<div class="scripted" role="search" aria-label="Changes">
<p class="shown" role="status">${counted(all, 'change')} in ${counted(samples.length, 'document')}</p>
<p class="steps"><button type="button" id="previous">← Previous</button> <button type="button" id="next">Next →</button></p>
<details open>
<summary>Filter</summary>
<fieldset>
<legend>Confidence</legend>
<label class="range">at least <span id="least-value">0 %</span> <input type="range" id="least" min="0" max="100" value="0"></label>
<label class="range">at most <span id="most-value">100 %</span> <input type="range" id="most" min="0" max="100" value="100"></label>
</fieldset>
<fieldset class="rules">
<legend>Rules</legend>
<p><button type="button" id="every-rule">All</button> <button type="button" id="no-rule">None</button></p>
<div class="choices">
${rules.join('\n')}
</div>
</fieldset>
</details>
<p class="note keys">Among the documents, <kbd>n</kbd> and <kbd>p</kbd> go to the next and the previous change, <kbd>Esc</kbd> closes a reason.</p>
</div>
</div>`;
}

/** How many of the changes that are shown each rule made, most first. */
function countRules(samples: readonly Sample[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { pieces } of samples) {
    for (const piece of pieces) {
      if (piece !== null && typeof piece === 'object') counts.set(piece.rule, (counts.get(piece.rule) ?? 0) + 1);
    }
  }
  return [...counts].sort(([rule, count], [other, otherCount]) => otherCount - count || (rule < other ? -1 : 1));
}
