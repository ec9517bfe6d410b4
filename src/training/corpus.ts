import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from './random.ts';

/** Correct text to learn from. */
export interface Corpus {
  readonly name: string;
  readonly sha256: string;
  readonly words: number;
  readonly documents: readonly string[];
}

/** Longer documents are cut, so that one source is not learnt all at once. */
const MOST_LINES = 40;
/** Longer lines are cut at the end of a sentence, as if a paragraph ended there. */
const LONGEST_LINE = 4000;
const LINE_BREAK = /\r?\n/u;
const SHARE = /^(.+)@(?:(0?\.\d+|0)-)?(0?\.\d+|1)$/u;

/** The path in an argument that may name a share too. */
export function withoutShare(argument: string): string {
  return SHARE.exec(argument)?.[1] ?? argument;
}

/**
 * Reads a plain-text file, `.gz` or not, whose documents are separated by blank lines. `FILE@0.4` takes a random 40 % of it,
 * `FILE@0.4-1` with the same seed the rest.
 *
 * @param toText decodes the bytes, unpacked
 */
export function readCorpus(argument: string, seed: number, toText: (bytes: Uint8Array) => string = fromUtf8): Corpus {
  const [, file = argument, from = '0', to = '1'] = SHARE.exec(argument) ?? [];
  const bytes = readFileSync(file);
  const text = toText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const random = createRandom(seed);
  const documents: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const draw = lines.length > 0 ? random() : 1;
    if (draw >= Number(from) && draw < Number(to)) documents.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split(LINE_BREAK)) {
    if (line.trim() === '') close();
    else for (const part of cutLong(line)) if (lines.push(part) === MOST_LINES) close();
  }
  close();
  const words = documents.reduce((sum, document) => sum + document.split(/\s+/u).length, 0);
  return { name: basename(argument), sha256: createHash('sha256').update(bytes).digest('hex'), words, documents };
}

/** Headlines, one a line: what is before the first tab. */
export const headlinesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.split('\t', 1)[0]!.trim())
    .filter((headline) => headline !== '');

function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function* cutLong(line: string): Generator<string> {
  let from = 0;
  while (line.length - from > LONGEST_LINE) {
    const longest = line.slice(from, from + LONGEST_LINE);
    const part = longest.slice(0, longest.lastIndexOf('. ') + 1) || longest;
    yield part;
    from += part.length;
  }
  yield line.slice(from);
}
