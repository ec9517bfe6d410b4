import { FLAGS } from './flags.ts';

const INTRODUCTION = `Usage: casemend [OPTION…] [FILE…]

Mends text whose capital letters were broken and writes it to standard output, in UTF-8 without a byte order mark.
Without a FILE, or where FILE is -, standard input is read.

Options:
`;

const CONCLUSION = `
Colours are used on a terminal only; FORCE_COLOR=1 asks for them, NO_COLOR=1 turns them off.
Exit status: 0 all done, 1 trouble with an input (the others are done), 2 a usage error.
`;

/** The text of `--help`. */
export function helpText(): string {
  const names = FLAGS.map(({ name, short, range }) => `${short ? `-${short},` : '   '} --${name}${range ? ' N' : ''}`);
  const width = Math.max(...names.map((name) => name.length));
  const lines = FLAGS.map(({ text, range, fallback }, at) => {
    const numbers = range ? ` (${range[0]} to ${range[1]}, without it ${fallback})` : '';
    return `  ${names[at]!.padEnd(width)}  ${text}${numbers}\n`;
  });
  return INTRODUCTION + lines.join('') + CONCLUSION;
}
