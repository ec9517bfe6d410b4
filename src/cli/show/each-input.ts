import { InputError } from '../../batch/files/input-error.ts';
import { wantsColour } from '../output.ts';
import { COLOURED_STYLE, PLAIN_STYLE, type Style } from './style.ts';
import { visibleLine } from '../../display/visible.ts';

/** The style for standard output. */
export function styleOfOutput(): Style {
  return wantsColour() ? COLOURED_STYLE : PLAIN_STYLE;
}

/** Does something with every input. Trouble with one goes to standard error and leaves the others alone; gives the exit status. */
export async function eachInput(
  files: readonly string[],
  action: (file: string, at: number) => Promise<void>,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const [at, file] of files.entries()) {
    try {
      await action(file, at);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(`casemend: ${visibleLine(file)}: ${error.message}`);
      status = 1;
    }
  }
  return status;
}
