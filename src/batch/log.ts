import type { Told } from '../report/gather.ts';
import type { BatchEvent, SkipReason } from './events.ts';
import type { OutputError } from './files/output-error.ts';
import type { Trouble } from './pool/outcome.ts';

/** Holds what is to be told of a run until somebody listens. */
export class Log {
  #events: BatchEvent[] = [];

  /** What happened since this was asked last. */
  take(): BatchEvent[] {
    return this.#events.splice(0);
  }

  problem(file: string, { line, column, problem }: Trouble): void {
    this.#events.push({ kind: 'problem', file, line, column, problem });
  }

  told({ file, line, problem }: Told): void {
    this.problem(file, { line, problem });
  }

  note(file: string, note: string): void {
    this.#events.push({ kind: 'note', file, note });
  }

  skipped(path: string, reason: SkipReason): void {
    this.#events.push({ kind: 'skipped', path, reason });
  }

  halted(file: string | undefined, { message, namesPlace }: OutputError): void {
    this.#events.push({ kind: 'halted', file: namesPlace ? undefined : file, problem: message });
  }

  over(file: string, kind: 'repaired' | 'unchanged' | 'failed'): void {
    this.#events.push({ kind, file });
  }
}
