import { existsSync } from 'node:fs';
import type { Context } from '../command-line/read-clean-command.ts';
import { readShowCommand } from '../command-line/read-show-command.ts';
import { EXPLAIN_FLAGS } from '../command-line/show-flags.ts';
import { english } from '../../english/index.ts';
import { normalizerFor } from '../../normalize.ts';
import { readInput } from '../input.ts';
import { write } from '../output.ts';
import { fromPath } from '../../batch/files/path-bytes.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { showExplanation } from './explanation.ts';
import { eachInput, styleOfOutput } from './each-input.ts';
import { visibleLine } from '../../display/visible.ts';

/** `casemend explain`: every TEXT, or standard input, with its changes and their reasons. */
export async function explainTexts(args: readonly string[], context: Context): Promise<0 | 1> {
  const { json, operands, options } = readShowCommand(args, EXPLAIN_FLAGS, context);
  const { explain } = normalizerFor(english, options);
  const style = styleOfOutput();
  const show = async (text: string, at: number): Promise<void> => {
    const explanation = explain(text);
    if (json) await write(`${JSON.stringify(explanation)}\n`);
    else await write(`${at > 0 ? '\n' : ''}${showExplanation(text, explanation, style)}`);
  };
  if (operands.length === 0) {
    return eachInput([STANDARD_STREAM], async (file) => show((await readInput(file)).text, 0));
  }
  for (const [at, text] of operands.entries()) {
    if (existsSync(fromPath(text))) {
      const name = visibleLine(text);
      console.error(`casemend: ${name}: explained as a text; for the file write casemend explain < ${name}`);
    }
    await show(text, at);
  }
  return 0;
}
