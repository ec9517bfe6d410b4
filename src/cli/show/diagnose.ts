import type { Context } from '../command-line/read-clean-command.ts';
import { readShowCommand } from '../command-line/read-show-command.ts';
import { DIAGNOSE_FLAGS } from '../command-line/show-flags.ts';
import { createNormalizer } from '../../index.ts';
import { readInput } from '../input.ts';
import { write } from '../output.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { showDiagnosis } from './diagnosis.ts';
import { eachInput, styleOfOutput } from './each-input.ts';

/** `casemend diagnose`: what happened to the capitals of every FILE, or of standard input. */
export async function diagnoseFiles(args: readonly string[], context: Context): Promise<0 | 1> {
  const { json, operands, options } = readShowCommand(args, DIAGNOSE_FLAGS, context);
  const { diagnose } = createNormalizer(options);
  const style = styleOfOutput();
  return eachInput(operands.length > 0 ? operands : [STANDARD_STREAM], async (file, at) => {
    const { text } = await readInput(file);
    const diagnosis = diagnose(text);
    if (json) await write(`${JSON.stringify({ file, ...diagnosis })}\n`);
    else await write(`${at > 0 ? '\n' : ''}${showDiagnosis(file, text, diagnosis, style)}`);
  });
}
