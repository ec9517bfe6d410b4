import { readFile } from 'node:fs/promises';
import { CasemendError, createNormalizer, type Decoded, type Normalizer } from '../index.ts';
import type { Command } from './arguments.ts';
import { COLOURED, PLAIN, wordDiff } from './diff.ts';
import { InputError, readInput, toInputError } from './input.ts';
import { wantsColour, write } from './output.ts';

/** What to write for one input. */
type Report = (text: string, file: string, normalizer: Normalizer) => string;

const REPORTS: Readonly<Record<Command['output'], Report>> = {
  text: (text, _file, normalizer) => normalizer.normalize(text),
  diff: (text, _file, normalizer) => {
    const marked = wordDiff(text, normalizer.explain(text).edits, wantsColour() ? COLOURED : PLAIN);
    return marked === '' || marked.endsWith('\n') ? marked : `${marked}\n`;
  },
  explain: (text, file, normalizer) =>
    normalizer
      .explain(text)
      .edits.map((edit) => `${JSON.stringify({ file, ...edit })}\n`)
      .join(''),
  diagnose: (text, file, normalizer) => `${JSON.stringify({ file, ...normalizer.diagnose(text) })}\n`,
};

/**
 * Mends every input in turn. Trouble with one goes to standard error and leaves the others alone; a bad
 * model leaves all of them alone. Gives the exit status.
 */
export async function mend({ output, minConfidence, caseless, model, files }: Command): Promise<0 | 1 | 2> {
  let normalizer: Normalizer;
  try {
    normalizer = createNormalizer({
      caseless,
      ...(minConfidence !== undefined && { minConfidence }),
      ...(model !== undefined && { model: await readModel(model) }),
    });
  } catch (error) {
    if (!(error instanceof InputError || (error instanceof CasemendError && error.code === 'BAD_MODEL'))) throw error;
    console.error(`casemend: ${model!}: ${error.message}`);
    return 2;
  }
  let status: 0 | 1 = 0;
  const warn = (file: string, problem: string): void => {
    console.error(`casemend: ${file}: ${problem}`);
    status = 1;
  };
  for (const file of files) {
    try {
      const decoded = await readInput(file);
      if (decoded.source === 'detected') {
        console.error(`casemend: ${file}: read as ${decoded.encoding}, which its bytes look like`);
      }
      if (decoded.replacementCount > 0) warn(file, describeBadBytes(decoded));
      await write(REPORTS[output](decoded.text, file, normalizer));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      warn(file, error.message);
    }
  }
  return status;
}

async function readModel(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw toInputError(error);
  }
}

function describeBadBytes({ encoding, replacements, replacementCount }: Decoded): string {
  const count = replacementCount === 1 ? '1 place is' : `${replacementCount} places are`;
  return `${count} not ${encoding}, the first at byte ${replacements[0]!.offset}; replaced by U+FFFD, convert the file to UTF-8`;
}
