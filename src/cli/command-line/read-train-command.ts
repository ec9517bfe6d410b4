import { fallbackOf } from './flag.ts';
import { parseFlags } from './parse-flags.ts';
import { UsageError } from './usage-error.ts';
import { TRAIN_FLAGS, type TrainFlagName } from './train-flags.ts';

/** A command line of `casemend train`, checked. */
export interface TrainCommand {
  /** Each a path, or a path with the share of it to take: `news.txt@0.4`. Never empty. */
  readonly corpora: readonly string[];
  readonly out: string;
  readonly headlines?: string;
  /** A model to go on from: the name of a file, or `shipped`. */
  readonly from?: string;
  readonly epochs: number;
  readonly keep: number;
  /** Undefined where the model to go on from has a say. */
  readonly bits: number | undefined;
  readonly seed: number;
}

/**
 * Reads what follows `casemend train`.
 *
 * @throws {UsageError} on an unknown option, a missing, superfluous or bad value, no corpus or no place for the model
 */
export function readTrainCommand(args: readonly string[]): TrainCommand {
  const given = parseFlags(args, TRAIN_FLAGS);
  if (given.operands.length === 0) throw new UsageError('name at least one corpus to learn from');
  const out = given.text('out');
  if (out === undefined) throw new UsageError('option --out needs the name of a file');
  const headlines = given.text('headlines');
  const from = given.text('from');
  const number = (name: TrainFlagName): number => given.number(name) ?? Number(fallbackOf(TRAIN_FLAGS, name));
  return {
    corpora: given.operands,
    out,
    ...(headlines !== undefined && { headlines }),
    ...(from !== undefined && { from }),
    epochs: number('epochs'),
    keep: number('keep'),
    bits: from === undefined ? number('bits') : given.number('bits'),
    seed: number('seed'),
  };
}
