/**
 * Counts how words are cased in running text, away from sentence starts, and writes `words.tsv` beside this file:
 *
 *     npx tsx dictionaries/word-statistics/count.ts CORPUS.txt…
 *
 * A corpus is plain text in UTF-8 with correct capitals, a paragraph a line, a blank line between documents.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { english } from '../../src/english/index.ts';
import { tokenise } from '../../src/tokens/document.ts';

interface Counts {
  lower: number;
  capitalised: number;
  upper: number;
  mixed: Map<string, number> | undefined;
}

/** A line with a larger share of capitalised words is a headline or a list of names. */
const MOST_CAPITALISED = 0.5;
/** Fewer sightings than this tell nothing. */
const FEWEST = 6;
/** A word that is nearly always small is worth its line only if it is this frequent. */
const FEWEST_PLAIN = 40;
const PLAIN = 0.01;

const counts = new Map<string, Counts>();

function count(text: string): void {
  const document = tokenise(text, english);
  const cased = [...document.words].filter((word) => !word.protected);
  const capitals = cased.filter((word) => word.shape !== 'lower').length;
  if (cased.length < 6 || capitals / cased.length > MOST_CAPITALISED) return;
  for (const word of cased) {
    if (document.opening(word.index) !== 'none' || word.shape === 'uncased') continue;
    let its = counts.get(word.lower);
    if (!its) counts.set(word.lower, (its = { lower: 0, capitalised: 0, upper: 0, mixed: undefined }));
    if (word.shape === 'mixed') {
      its.mixed ??= new Map();
      const spelling = word.text.replaceAll('’', "'");
      its.mixed.set(spelling, (its.mixed.get(spelling) ?? 0) + 1);
    } else its[word.shape]++;
  }
}

for (const file of process.argv.slice(2)) {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let document: string[] = [];
  for await (const line of lines) {
    if (line !== '' && document.length < 50) document.push(line);
    else {
      for (const paragraph of document) count(paragraph);
      document = line === '' ? [] : [line];
    }
  }
  for (const paragraph of document) count(paragraph);
}

const rows: string[] = [];
for (const [word, its] of counts) {
  const [spelling, mixed] = [...(its.mixed ?? [])].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const total = its.lower + its.capitalised + its.upper + mixed;
  if (total < FEWEST || (its.lower / total > 1 - PLAIN && total < FEWEST_PLAIN)) continue;
  if (word.length > 24) continue;
  rows.push([word, its.lower, its.capitalised, its.upper, mixed, mixed * 5 > total ? spelling : ''].join('\t'));
}
rows.sort((a, b) => (a < b ? -1 : 1));
const header =
  '# word, then how often it was seen: small, Capitalised, CAPITALS, the commonest mixed spelling, that spelling';
writeFileSync(new URL('words.tsv', import.meta.url), `${header}\n${rows.join('\n')}\n`);
console.log(`${rows.length} words`);
