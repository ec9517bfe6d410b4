import type { FormatName } from '../../formats/format.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import type { CleanCommand } from './clean-command.ts';
import { fallbackOf } from './flag.ts';
import type { Given } from './given.ts';
import { INPUT_FLAGS, type InputFlagName } from './input-flags.ts';
import { readSize } from './size.ts';
import { UsageError } from './usage-error.ts';

/** What the inputs are and how they are read. */
export type Inputs = Pick<
  CleanCommand,
  | 'inputs'
  | 'format'
  | 'perLine'
  | 'fields'
  | 'columns'
  | 'delimiter'
  | 'header'
  | 'include'
  | 'exclude'
  | 'follow'
  | 'encoding'
  | 'stdinFilepath'
  | 'maxRecord'
>;

/**
 * The inputs that a command line and a config file come to.
 *
 * @throws {UsageError}
 */
export function readInputs(given: Given<InputFlagName>): Inputs {
  const { operands } = given;
  if (given.has('stdin-filepath') && operands.length > 0 && !operands.includes(STANDARD_STREAM)) {
    throw new UsageError('option --stdin-filepath needs standard input; name no file, or name - too');
  }
  if (operands.includes('')) throw new UsageError('an input has an empty name; name a file, a folder or -');
  return {
    inputs: operands.length > 0 ? operands : [STANDARD_STREAM],
    format: given.text('format') as FormatName | undefined,
    perLine: given.has('per-line'),
    fields: given.has('field') ? given.texts('field') : [String(fallbackOf(INPUT_FLAGS, 'field'))],
    columns: given.texts('column'),
    delimiter: given.text('delimiter'),
    header: !given.has('no-header'),
    include: given.texts('include'),
    exclude: given.texts('exclude'),
    follow: given.has('follow'),
    encoding: given.text('encoding'),
    stdinFilepath: given.text('stdin-filepath'),
    maxRecord: given.number('max-record') ?? readSize(String(fallbackOf(INPUT_FLAGS, 'max-record')))!,
  };
}
