import { NO_COLUMNS } from './open-source.ts';
import { visibleLine } from '../show/visible.ts';
import { counted } from '../figures.ts';
import type { Trouble } from './batch.ts';

/** What can be wrong with any number of files alike: it is told once for all of them, at the end. */
const TOLD_ONCE: ReadonlySet<string> = new Set([NO_COLUMNS]);

/** Tells what goes wrong with inputs, and what else there is to know of them. */
export class Complaints {
  readonly #write: (line: string) => void;
  readonly #alike = new Map<string, { readonly first: string; count: number }>();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** Something is wrong with a file, or with a record of it. */
  tell(path: string, { line, problem }: Trouble): void {
    const known = this.#alike.get(problem);
    if (known) known.count++;
    else if (TOLD_ONCE.has(problem)) this.#alike.set(problem, { first: path, count: 1 });
    else this.note(line === undefined ? path : `${path}:${line}`, problem);
  }

  /** Something keeps all from going on; at a file, if there is one at hand. */
  stop(path: string | undefined, problem: string): void {
    if (path === undefined) this.say(problem);
    else this.note(path, problem);
  }

  /** Something is to be known that concerns no input. */
  say(message: string): void {
    this.#write(`casemend: ${message}`);
  }

  /** Something is to be known of an input. */
  note(place: string, text: string): void {
    this.say(`${visibleLine(place)}: ${text}`);
  }

  /** Tells what was held back. */
  close(): void {
    for (const [problem, { first, count }] of this.#alike) {
      this.note(count === 1 ? first : `${first} and ${counted(count - 1, 'more file')}`, problem);
    }
    this.#alike.clear();
  }
}
