import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Installed } from './install.ts';

const LIMIT_MILLISECONDS = 300_000;
const ERROR_CHARACTERS = 300;

/** A started adapter: texts go in one at a time, and each is answered before the next. */
export class Conversation<Answer> {
  readonly #name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #complaints = '';

  constructor({ adapter, folder }: Installed) {
    const [command, ...parameters] = adapter.run;
    this.#name = adapter.name;
    this.#child = spawn(command, parameters, { cwd: folder });
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#complaints = (this.#complaints + chunk).slice(-ERROR_CHARACTERS);
    });
    this.#child.on('error', (error) => (this.#complaints = error.message));
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
    const timer = setTimeout(() => this.close(), LIMIT_MILLISECONDS);
    const line = await this.#lines.next();
    clearTimeout(timer);
    if (line.done) throw new Error(`${this.#name} gave no answer: ${this.#complaints.trim() || 'it ended'}`);
    try {
      return JSON.parse(line.value) as Answer;
    } catch {
      throw new Error(`${this.#name} answered no JSON: ${line.value.slice(0, ERROR_CHARACTERS)}`);
    }
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}
