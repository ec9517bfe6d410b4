import { FLAGS, type Flag } from './flags.ts';
import { TRAIN_FLAGS } from './train-flags.ts';

const INTRODUCTION = `Usage: casemend [OPTION…] [FILE…]
       casemend train [OPTION…] CORPUS… -o FILE

Mends text whose capital letters were broken and writes it to standard output, in UTF-8 without a byte order mark.
Without a FILE, or where FILE is -, standard input is read. 'casemend train --help' tells how to learn from your own text.

Options:
`;

const CONCLUSION = `
Colours are used on a terminal only; FORCE_COLOR=1 asks for them, NO_COLOR=1 turns them off.
Exit status: 0 all done, 1 trouble with an input (the others are done), 2 a usage error.
`;

const TRAIN_INTRODUCTION = `Usage: casemend train [OPTION…] CORPUS… -o FILE

Learns from text with correct capitals how to repair text that has lost them, and writes a model for 'casemend --model'.
A CORPUS is plain text, or that in .gz: a paragraph a line, a blank line between articles, about fifty articles or more.
CORPUS@0.4 takes a random 40 % of it.

Options:
`;

const TRAIN_CONCLUSION = `
Exit status: 0 the model is written, 1 trouble with a corpus or the model (nothing is written), 2 a usage error.
`;

/** The text of `--help`. */
export function helpText(): string {
  return INTRODUCTION + describeFlags(FLAGS) + CONCLUSION;
}

/** The text of `train --help`. */
export function trainHelpText(): string {
  return TRAIN_INTRODUCTION + describeFlags(TRAIN_FLAGS) + TRAIN_CONCLUSION;
}

function describeFlags(flags: readonly Flag[]): string {
  const names = flags.map(
    ({ name, short, value }) => `${short ? `-${short},` : '   '} --${name}${value ? ` ${value}` : ''}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  const lines = flags.map(({ text, range, fallback }, at) => {
    const numbers = range ? ` (${range[0]} to ${range[1]}, without it ${fallback})` : '';
    return `  ${names[at]!.padEnd(width)}  ${text}${numbers}\n`;
  });
  return lines.join('');
}
