import { FLAGS, type FlagName, type OutputFlagName } from './flags.ts';
import { parseFlags, UsageError } from './parse-flags.ts';

/** A command line, checked. */
export interface Command {
  readonly action: 'mend' | 'help' | 'version';
  /** What to write for each input. */
  readonly output: 'text' | OutputFlagName;
  readonly minConfidence?: number;
  readonly caseless: boolean;
  /** Path of a model. */
  readonly model?: string;
  /** Paths in the order given; `-` is standard input. Never empty. */
  readonly files: readonly string[];
}

const OUTPUT_FLAGS: readonly OutputFlagName[] = ['diff', 'explain', 'diagnose'];

/**
 * Reads a command line.
 *
 * @throws {UsageError} on an unknown option, a missing, superfluous or bad value, or two options that exclude each other
 */
export function readArguments(args: readonly string[]): Command {
  const { flags, numbers, paths, operands } = parseFlags(args, FLAGS);
  const minConfidence = numbers.get('min-confidence');
  const model = paths.get('model');
  return {
    action: flags.has('help') ? 'help' : flags.has('version') ? 'version' : 'mend',
    output: chooseOutput(flags),
    ...(minConfidence !== undefined && { minConfidence }),
    caseless: flags.has('caseless'),
    ...(model !== undefined && { model }),
    files: operands.length > 0 ? operands : ['-'],
  };
}

function chooseOutput(given: ReadonlySet<FlagName>): Command['output'] {
  const [first, second] = OUTPUT_FLAGS.filter((name) => given.has(name));
  if (second) throw new UsageError(`options --${first!} and --${second} exclude each other`);
  return first ?? 'text';
}
