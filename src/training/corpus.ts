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
const SHARE = /^(.+)@(0?\.\d+|1)$/u;

/** Reads a plain-text file, `.gz` or not, whose documents are separated by blank lines. `FILE@0.4` takes a random 40 % of it. */
export function readCorpus(argument: string, seed: number): Corpus {
  const [, file = argument, share = '1'] = SHARE.exec(argument) ?? [];
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const random = createRandom(seed);
  const documents: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0 && random() < Number(share)) documents.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') close();
    else if (lines.push(line) === MOST_LINES) close();
  }
  close();
  const words = documents.reduce((sum, document) => sum + document.split(/\s+/u).length, 0);
  return { name: basename(argument), sha256: createHash('sha256').update(bytes).digest('hex'), words, documents };
}
