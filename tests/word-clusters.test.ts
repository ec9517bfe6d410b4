import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { clusterWords } from '../dictionaries/word-clusters/cluster.ts';
import { CLUSTERS_FILE, readClusters } from '../dictionaries/word-clusters/read.ts';
import { english } from '../src/english/index.ts';

const SHIPPED = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dictionaries');
const scratch = mkdtempSync(join(tmpdir(), 'casemend-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const groups = {
  days: ['Monday', 'Tuesday', 'Friday', 'Sunday'],
  towns: ['Arbroath', 'Lugano', 'Tampere', 'Kisumu'],
  verbs: ['opened', 'closed', 'flooded', 'vanished'],
  things: ['bridge', 'library', 'stadium', 'harbour'],
};

/** Every day with every town, and so on, in sentences of one pattern. */
const report = groups.days
  .flatMap((day, d) =>
    groups.towns.flatMap((town, t) =>
      groups.things.map((thing, n) => `On ${day} the ${thing} of ${town} ${groups.verbs[(d + t + n) % 4]} again.`),
    ),
  )
  .join('\n');

describe('word clusters', () => {
  const options = { clusters: 12, fewest: 3, rounds: 20 };
  const clusters = clusterWords([report], options);

  it.each(Object.entries(groups))('put %s together, in small letters, and nothing else with them', (_, words) => {
    const lower = words.map((word) => word.toLowerCase());
    const home = clusters.find((cluster) => cluster.includes(lower[0]!));
    expect([...home!].sort()).toEqual([...lower].sort());
  });

  it('are the same when learnt again', () => {
    expect(clusterWords([report], options)).toEqual(clusters);
  });

  it('leave out what was seen too seldom, and take every number for one', () => {
    const found = clusterWords([`${report}\nIn 1999 and 2004 and 17 of them, once: quagga.`], options).flat();
    expect(found).not.toContain('quagga');
    expect(found).toContain('0');
  });

  it('that are shipped know days, first names and verbs of saying apart', () => {
    const of = (word: string): number => english.clusterOf(word);
    expect(of('thursday')).toBe(of('tuesday'));
    expect(of('warned')).toBe(of('said'));
    expect(new Set([of('tuesday'), of('said'), of('thomas'), of('the'), of('0')]).size).toBe(5);
    expect(of('wug')).toBe(0);
    expect(of('__proto__')).toBe(0);
  });
});

describe('the file of word clusters', () => {
  const read = (text: string): string => {
    mkdirSync(dirname(join(scratch, CLUSTERS_FILE)), { recursive: true });
    writeFileSync(join(scratch, CLUSTERS_FILE), text);
    return readClusters(scratch);
  };

  it('is read without its heading', () => {
    expect(read('# Heading.\n1\tone two\n2\tthree\n')).toBe('1\tone two\n2\tthree');
  });

  it.each([
    ['a line without a number', '1\tone\ntwo three\n', ':2: not a number, a tab, and words'],
    ['two blanks in a row', '1\tone  two\n', ':1: not a number, a tab, and words'],
    ['a word twice', '1\tone two\n2\tthree one\n', ':2: one stands twice'],
  ])('is refused for %s', (_, text, message) => {
    expect(() => read(text)).toThrow(CLUSTERS_FILE + message);
  });

  it('that is shipped is sound', () => {
    cpSync(join(SHIPPED, CLUSTERS_FILE), join(scratch, CLUSTERS_FILE));
    expect(readClusters(scratch).split('\n').length).toBeGreaterThan(500);
  });
});
