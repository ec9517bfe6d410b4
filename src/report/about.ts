import { cut } from './parts/cut.ts';
import { visible } from './html.ts';

/** What a page about a run says of how it was asked for. */
export interface ReportAbout {
  readonly title: string;
  /** The command line, as it was typed. */
  readonly typed: readonly string[];
  /** The options in force, also those from a config file, by name. */
  readonly options: readonly (readonly [name: string, value: string])[];
}

/** What a report is about. */
export interface About extends ReportAbout {
  /** Of casemend. */
  readonly version: string;
}

const LONGEST_COMMAND = 2000;
const LONGEST_VALUE = 300;
const PLAIN = /^[\w@%+=:,./-]+$/u;

/** The section of what was asked for. */
export function about({ typed, options }: About): string {
  const command = ['casemend', ...typed].map(quote).join(' ');
  const rows = options.map(
    ([name, value]) => `<tr><th scope="row">${visible(name)}</th><td>${visible(cut(value, LONGEST_VALUE))}</td></tr>`,
  );
  return `<section id="command" aria-labelledby="command-title">
<h2 id="command-title">Command</h2>
<pre>${visible(cut(command, LONGEST_COMMAND))}</pre>
<table>
<caption>Options in force</caption>
<thead class="unseen"><tr><th scope="col">Option</th><th scope="col">Value</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

/** A word as a shell takes it. */
function quote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
