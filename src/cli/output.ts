import { fstatSync, readFileSync, statSync } from 'node:fs';
import { OutputError } from '../batch/files/output-error.ts';

/** What happens once nobody reads standard output any more. */
let whenClosed: () => void = () => process.exit(0);

/**
 * Ends the command quietly once nobody reads its output any more, as in `casemend FILE | head -1`; or does something else, if
 * there is more to do than to write that. A standard error that nobody reads is no reason to stop.
 */
export function quitOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') whenClosed();
    else {
      console.error(`casemend: cannot write: ${error.message}`);
      process.exit(1);
    }
  });
  process.stderr.on('error', () => undefined);
}

/** Says what to do in place of ending once nobody reads standard output any more. */
export function onClosedOutput(action: () => void): void {
  whenClosed = action;
}

/** Writes to standard output and waits until there is room for more. */
export async function write(content: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (content.length === 0 || stdout.destroyed || stdout.write(content)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stdout.off('drain', done).off('close', done);
      resolve();
    };
    stdout.on('drain', done).on('close', done);
  });
}

const NULL_DEVICE = '/dev/null';
/** Where the system tells how a file was opened; the last octal digit is its mode. */
const OPENED = '/proc/self/fdinfo/1';
const READ_AND_WRITE = /^flags:\s*\d*2$/mu;

/**
 * Whether standard output was closed when the command began, as far as that can be told: Node has then put the null device
 * there, to read and write. A shell opens it only to write.
 */
export function isOutputClosed(): boolean {
  try {
    return fstatSync(1).rdev === statSync(NULL_DEVICE).rdev && READ_AND_WRITE.test(readFileSync(OPENED, 'latin1'));
  } catch {
    return false;
  }
}

/** @throws {OutputError} if nobody would ever see what is written */
export function requireOutput(): void {
  if (!isOutputClosed()) return;
  throw new OutputError('standard output is closed, and nothing else would be written; open it, or name a file');
}

/** Whether to colour standard output. */
export function wantsColour(env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0';
  return process.stdout.isTTY && env['TERM'] !== 'dumb';
}
