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

/** Whether to colour standard output. */
export function wantsColour(env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0';
  return process.stdout.isTTY && env['TERM'] !== 'dumb';
}
