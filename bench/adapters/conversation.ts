import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Installed } from './install.ts';

const LIMIT_MILLISECONDS = 300_000;
const COMPLAINT_CHARACTERS = 4000;
const SHOWN_CHARACTERS = 300;
const NAMES_ERROR = /error|exception/iu;

/** A started adapter: texts go in one at a time, and each is answered before the next. */
export class Conversation<Answer> {
  readonly #name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  /** Settles when it is gone and all it said was read. */
  readonly #gone: Promise<unknown>;
  #complaints = '';

  constructor({ adapter, folder }: Installed) {
    const [command, ...parameters] = adapter.run;
    this.#name = adapter.name;
    this.#child = spawn(command, parameters, { cwd: folder });
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#complaints = (this.#complaints + chunk).slice(-COMPLAINT_CHARACTERS);
    });
    this.#gone = once(this.#child, 'close').catch((error: unknown) => (this.#complaints = String(error)));
    // A broken pipe shows as an end of the answers.
    this.#child.stdin.on('error', () => undefined);
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The process, for those who measure it. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws Error if the adapter is gone, takes five minutes, or answers something that is no JSON */
  async ask(text: string): Promise<Answer> {
    this.#child.stdin.write(`${JSON.stringify({ text })}\n`);
    const start = performance.now();
    const timer = setTimeout(() => this.close(), LIMIT_MILLISECONDS);
    const line = await this.#lines.next();
    clearTimeout(timer);
    if (line.done) {
      await this.#gone;
      const isLate = performance.now() - start >= LIMIT_MILLISECONDS;
      throw new Error(`${this.#name} gave no answer: ${isLate ? 'it took five minutes' : this.#complaint()}`);
    }
    try {
      return JSON.parse(line.value) as Answer;
    } catch {
      throw new Error(`${this.#name} answered no JSON: ${line.value.slice(0, SHOWN_CHARACTERS)}`);
    }
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }

  /** The last line that names an error, or the last one. */
  #complaint(): string {
    const lines = this.#complaints.split('\n').filter((line) => line.trim() !== '');
    const line = lines.findLast((its) => NAMES_ERROR.test(its) && !its.startsWith(' ')) ?? lines.at(-1) ?? 'it ended';
    return line.trim().slice(0, SHOWN_CHARACTERS);
  }
}
