/** Stands for standard input among inputs, and for standard output among places to write to. */
export const STANDARD_STREAM = '-';

/** Standard input. Where that is a terminal, says what is waited for. */
export function standardInput(): NodeJS.ReadStream {
  const { stdin } = process;
  if (stdin.isTTY) {
    const end = process.platform === 'win32' ? 'Ctrl-Z and Enter' : 'Ctrl-D';
    console.error(
      `casemend: waiting for text from the terminal, which ${end} on a new line ends; casemend -h shows the help`,
    );
  }
  return stdin;
}
