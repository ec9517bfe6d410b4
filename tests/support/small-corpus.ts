import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../bench/corpus/', import.meta.url);
const TOWNS = ['Lisbon', 'Geneva', 'Nairobi', 'Lima', 'Oslo'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/**
 * Fifty short articles with correct capitals, a paragraph a line, a blank line between them. Each names `Quendril
 * Harbour`, which only a model that learnt from them can know.
 */
export function smallCorpus(): string {
  const articles = readdirSync(FOLDER)
    .sort()
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n'));
  const documents = articles.flatMap((paragraphs) =>
    TOWNS.map((town, at) => {
      const day = DAYS[at]!;
      const own = `In ${town} the company Quendril Harbour said on ${day} that its sales rose. Shares of Quendril Harbour fell in ${town}.`;
      return [...paragraphs.slice(at % paragraphs.length, (at % paragraphs.length) + 1), own].join('\n');
    }),
  );
  return `${documents.join('\n\n')}\n`;
}
