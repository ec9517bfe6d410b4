import { readFileSync } from 'node:fs';
import { toPath } from '../batch/files/path-bytes.ts';

const REPLACEMENT = '\uFFFD';
const COMMAND_LINE = '/proc/self/cmdline';

/** The words of the command line, which Node takes for UTF-8. */
export function typedWords(): string[] {
  const words = process.argv.slice(2);
  if (!words.some((word) => word.includes(REPLACEMENT))) return words;
  try {
    const all = splitAtZeros(readFileSync(COMMAND_LINE));
    return words.length === 0 ? [] : all.slice(-words.length).map(toPath);
  } catch {
    return words;
  }
}

/** Each word ends with a zero. */
function splitAtZeros(bytes: Buffer): Buffer[] {
  const words: Buffer[] = [];
  for (let start = 0, end = bytes.indexOf(0); end >= 0; start = end + 1, end = bytes.indexOf(0, start))
    words.push(bytes.subarray(start, end));
  return words;
}
