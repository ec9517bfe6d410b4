/**
 * Learns the word clusters anew.
 *
 *     node --max-old-space-size=8000 --import tsx dictionaries/word-clusters/learn.ts FOLDER
 *     npm run dictionaries
 *
 * FOLDER holds the texts that README.md names. Writes clusters.tsv beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterWords } from './cluster.ts';

const TEXTS =
  'bbc news_intl2024 news_lk_world news_lk_srilanka reuters_c50 reuters21578 rss_2021_2022 nltk_masc openstax jeopardy_clues wiki_dsim wiki_leads wiki_lukas wiki_vital'.split(
    ' ',
  );
const OPTIONS = { clusters: 600, fewest: 25, rounds: 12 };
const HEADER = `# Learnt by learn.ts from ${TEXTS.length} texts, not edited by hand. A line is a number and the words of its cluster, the commonest first.\n`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('name the folder of the texts');
const clusters = clusterWords(
  TEXTS.map((name) => readFileSync(join(folder, `${name}.txt`), 'utf8')),
  OPTIONS,
);
writeFileSync(
  new URL('clusters.tsv', import.meta.url),
  HEADER + clusters.map((words, at) => `${at + 1}\t${words.join(' ')}\n`).join(''),
);
console.log(`${clusters.length} clusters of ${clusters.flat().length} words`);
