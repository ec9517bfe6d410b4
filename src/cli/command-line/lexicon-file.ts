import { markLength } from '../../formats/byte-order-mark.ts';
import type { LexiconOptions } from '../../options.ts';
import { wordsOf } from '../../tokens/words.ts';
import { readSettingsFile } from './settings-file.ts';
import { SettingsError } from './usage-error.ts';

const LINE_FEED = 0x0a;
const REMARK = '  # ';
const FLAG = /(?:^| )\[([^[\]]*)\]$/u;
const NEVER = 'never';
const WORD = String.raw`[\p{L}\p{N}&][\p{L}\p{M}\p{N}'’&.+!/]*`;
const SPELLING = new RegExp(`^${WORD}(?:[ \\-‐‑]${WORD})*$`, 'u');
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;

/** A name in a lexicon. */
interface LexiconLine {
  readonly spelling: string;
  readonly isNever: boolean;
  /** Its number, from 1. */
  readonly number: number;
}

/**
 * Reads a lexicon, which is a list like those under `dictionaries`: a spelling a line, comments after a hash, remarks after
 * two blanks and a hash. A name is forced into its spelling, unless it has the flag `[never]`: then it is never touched.
 *
 * @throws {SettingsError} with the line of what is wrong
 */
export function readLexicon(cwd: string, file: string): LexiconOptions {
  const names = new Map<string, LexiconLine>();
  for (const [text, number] of linesOf(file, readSettingsFile(cwd, file))) {
    const line = readLine(text, number, (problem) => fail(file, number, problem));
    if (!line) continue;
    const words = wordsOf(line.spelling);
    const key = words.map((word) => word.lower).join(' ');
    const earlier = names.get(key);
    if (!earlier) names.set(key, line);
    else if (earlier.isNever !== line.isNever) {
      fail(file, number, `${line.spelling} is forced and never touched, see line ${earlier.number}; keep one`);
    } else if (!line.isNever && !isSpeltAlike(earlier.spelling, line.spelling)) {
      fail(file, number, `${line.spelling} is spelt ${earlier.spelling} on line ${earlier.number}; keep one`);
    }
  }
  const spellings = (isNever: boolean): string[] =>
    [...names.values()].filter((line) => line.isNever === isNever).map((line) => line.spelling);
  return { force: spellings(false), never: spellings(true) };
}

/** The lines of a file that must be UTF-8. */
function* linesOf(file: string, bytes: Uint8Array): Generator<[text: string, number: number]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  for (let number = 1; start <= bytes.length; number++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(start, end));
    } catch {
      fail(file, number, 'is not UTF-8; save the file as UTF-8');
    }
    yield [number === 1 ? text.slice(markLength(text)) : text, number];
    start = end + 1;
  }
}

/** The name on a line; nothing if there is none. */
function readLine(text: string, number: number, refuse: (problem: string) => never): LexiconLine | undefined {
  const remark = text.indexOf(REMARK);
  const content = (remark < 0 ? text : text.slice(0, remark)).trim();
  if (content === '' || content.startsWith('#')) return undefined;
  const flag = FLAG.exec(content);
  if (flag && flag[1] !== NEVER) refuse(`unknown flag [${flag[1]!}]; the one flag is [${NEVER}]`);
  const spelling = (flag ? content.slice(0, flag.index) : content).normalize('NFC');
  if (spelling === '') refuse('there is no name on this line; write one, or begin the line with # if it is a comment');
  if (UNPRINTABLE.test(spelling)) refuse('a control or formatting character; remove it');
  if (!SPELLING.test(spelling)) {
    refuse(`'${spelling}' is not a name: letters, digits and inner marks, in words parted by one blank or hyphen`);
  }
  return { spelling, isNever: flag !== null, number };
}

/** Whether two spellings differ at most in what parts their words. */
function isSpeltAlike(one: string, other: string): boolean {
  const spelt = (name: string): string =>
    wordsOf(name)
      .map((word) => word.text)
      .join(' ');
  return spelt(one) === spelt(other);
}

function fail(file: string, number: number, problem: string): never {
  throw new SettingsError(`${file}:${number}: ${problem}`);
}
