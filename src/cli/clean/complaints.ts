import { counted } from '../../display/figures.ts';
import { visibleLine } from '../../display/visible.ts';
import type { Trouble } from '../../batch/pool/outcome.ts';
import { NO_COLUMNS } from '../../batch/sources/open-source.ts';

/** How complaints are written. */
export type ComplaintStyle = 'text' | 'github';

/** What can be wrong with any number of files alike: it is told once for all of them, at the end. */
const TOLD_ONCE: ReadonlySet<string> = new Set([NO_COLUMNS]);

/** Where something is to be known. */
interface Spot {
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Tells what goes wrong with inputs, and what else there is to know of them. */
export class Complaints {
  readonly #write: (line: string) => void;
  readonly #style: ComplaintStyle;
  readonly #alike = new Map<string, { readonly first: string; count: number }>();

  constructor(write: (line: string) => void, style: ComplaintStyle = 'text') {
    this.#write = write;
    this.#style = style;
  }

  /** Something is wrong with a file, or with a record of it. */
  tell(path: string, { line, column, problem }: Trouble): void {
    const known = this.#alike.get(problem);
    if (known) known.count++;
    else if (TOLD_ONCE.has(problem)) this.#alike.set(problem, { first: path, count: 1 });
    else this.#annotate('error', { path, line, column }, problem);
  }

  /** Something is to be known of an input. */
  note(path: string, text: string): void {
    this.#annotate('notice', { path }, text);
  }

  /** Something keeps all from going on; at a file, if there is one at hand. */
  stop(path: string | undefined, problem: string): void {
    if (path === undefined) this.say(problem);
    else this.#annotate('error', { path }, problem);
  }

  /** Something is to be known that concerns no input. */
  say(message: string): void {
    this.#write(`casemend: ${message}`);
  }

  /** What stands in a list for a file that would change. */
  wouldChange(path: string): string {
    return this.#style === 'text' ? path : annotation('warning', { path }, 'casemend would repair this file');
  }

  /** Tells what was held back. */
  close(): void {
    for (const [problem, { first, count }] of this.#alike) {
      const more = count === 1 ? '' : ` and ${counted(count - 1, 'more file')}`;
      if (this.#style === 'text') this.say(`${visibleLine(first)}${more}: ${problem}`);
      else this.#annotate('error', { path: first }, `this${more}: ${problem}`);
    }
    this.#alike.clear();
  }

  #annotate(kind: 'error' | 'notice', place: Spot, text: string): void {
    const { path, line, column } = place;
    if (this.#style === 'github') this.#write(annotation(kind, place, text));
    else this.say(`${[visibleLine(path), line, column].filter((part) => part !== undefined).join(':')}: ${text}`);
  }
}

/** A line that GitHub shows beside a file. */
function annotation(kind: 'error' | 'warning' | 'notice', { path, line, column }: Spot, text: string): string {
  const properties = [
    `file=${escape(path).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
  ];
  return `::${kind} ${properties.join(',')}::${escape(text)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
