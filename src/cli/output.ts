import { once } from 'node:events';

/** Ends the command quietly once nobody reads its output any more, as in `casemend FILE | head -1`. */
export function quitOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      console.error(`casemend: cannot write: ${error.message}`);
      process.exit(1);
    });
  }
}

/** Writes to standard output and waits until there is room for more. */
export async function write(content: string | Uint8Array): Promise<void> {
  if (content.length > 0 && !process.stdout.write(content)) await once(process.stdout, 'drain');
}

/** Whether to colour standard output. */
export function wantsColour(env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0';
  return process.stdout.isTTY && env['TERM'] !== 'dumb';
}
