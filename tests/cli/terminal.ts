import { execFileSync } from 'node:child_process';
import { BINARY, plainEnvironment } from './casemend.ts';

/** Runs the built command in a terminal, on both outputs, and gives all that it wrote there; nothing where there is no `script`. */
export function runInTerminal(args: readonly string[]): string | undefined {
  const command = [process.execPath, BINARY, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  try {
    const env = plainEnvironment({ TERM: 'xterm' });
    return execFileSync('script', ['-q', '-c', command, '/dev/null'], { env, encoding: 'utf8' });
  } catch (error) {
    const { code, stdout } = error as { readonly code?: string; readonly stdout?: string };
    return code === 'ENOENT' ? undefined : stdout;
  }
}

const ESCAPE = '\u001B';
const SEQUENCE = new RegExp(`${ESCAPE}\\[(\\d*)([A-Za-z])|${ESCAPE}([78])|[\\s\\S]`, 'gu');

/** The lines that can be read in the end on a terminal to which this was written. */
export function readable(written: string): string[] {
  const lines: string[][] = [[]];
  let [row, column, saved] = [0, 0, [0, 0] as [number, number]];
  for (const [piece, count, code, cursor] of written.matchAll(SEQUENCE)) {
    const line = (lines[row] ??= []);
    if (cursor === '7') saved = [row, column];
    else if (cursor === '8') [row, column] = saved;
    else if (code === 'G') column = Number(count) - 1;
    else if (code === 'K') line.splice(count === '2' ? 0 : column);
    else if (code !== undefined) continue;
    else if (piece === '\r') column = 0;
    else if (piece === '\n') row++;
    else {
      while (line.length < column) line.push(' ');
      line[column++] = piece;
    }
  }
  return lines.map((line) => line.join('').trimEnd());
}
