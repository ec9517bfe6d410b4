/** Reads the word clusters: lines of `number TAB words`, no word twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../lists.ts';

export const CLUSTERS_FILE = 'word-clusters/clusters.tsv';
const LINE = /^[1-9]\d*\t\S+(?: \S+)*$/u;

/** The lines of the file without its heading. */
export function readClusters(folder: string): string {
  const seen = new Set<string>();
  const lines: string[] = [];
  readFileSync(join(folder, CLUSTERS_FILE), 'utf8')
    .trimEnd()
    .split('\n')
    .forEach((line, number) => {
      if (line.startsWith('#')) return;
      const at = `${CLUSTERS_FILE}:${number + 1}`;
      if (!LINE.test(line)) fail(at, 'not a number, a tab, and words with blanks between them');
      for (const word of line.slice(line.indexOf('\t') + 1).split(' ')) {
        if (seen.has(word)) fail(at, `${word} stands twice`);
        seen.add(word);
      }
      lines.push(line);
    });
  return lines.join('\n');
}
