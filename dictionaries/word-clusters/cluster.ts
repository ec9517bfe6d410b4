/**
 * Sorts words into clusters by the company they keep: words that stand between the same neighbours go together, as
 * `monday tuesday friday`, `said warned claimed` and `james thomas robert` do. Positive pointwise mutual information with the
 * commonest words about, then spherical k-means. Deterministic.
 */

/** How many of the commonest words count as company right beside a word, and one word further. */
const BESIDE = 3000;
const NEAR = 500;
/** Where a neighbour stands, and where its counts begin in a row. */
const COMPANY: readonly { readonly step: number; readonly base: number; readonly ranks: number }[] = [
  { step: -1, base: 0, ranks: BESIDE },
  { step: 1, base: BESIDE, ranks: BESIDE },
  { step: -2, base: 2 * BESIDE, ranks: NEAR },
  { step: 2, base: 2 * BESIDE + NEAR, ranks: NEAR },
];
const WIDTH = 2 * (BESIDE + NEAR);
/** Common neighbours are made a little rarer than they are, or rare ones would decide. */
const SMOOTHING = 0.75;
/** Another round must move this share of the words. */
const WORTH_A_ROUND = 0.005;
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?|[.!?,;:()"“”\n]/gu;
const HAS_LETTER = /\p{L}/u;

/** What every number is taken for. */
export const NUMBER = '0';

export interface ClusterOptions {
  readonly clusters: number;
  /** A word must be seen so often. */
  readonly fewest: number;
  readonly rounds: number;
}

/** A word of running text as the clusters have it: small, with straight apostrophes, without a possessive ending; a number is `0`. */
const normalised = (token: string): string =>
  /^\p{N}/u.test(token) ? NUMBER : token.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '');

/** The clusters, the commonest words of each first. */
export function clusterWords(texts: readonly string[], options: ClusterOptions): string[][] {
  const { tokens, words, counts } = read(texts);
  const byRank = [...words.keys()].sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1));
  const vocabulary = byRank.filter(
    (id) => counts[id]! >= options.fewest && (HAS_LETTER.test(words[id]!) || words[id] === NUMBER),
  );
  const rows = weigh(companyOf(tokens, byRank, vocabulary), vocabulary.length);
  const seen = vocabulary.map((id) => counts[id]!);
  const clusters = Array.from({ length: options.clusters }, (): string[] => []);
  assign(rows, seen, options).forEach((cluster, word) => clusters[cluster]!.push(words[vocabulary[word]!]!));
  return clusters.filter((cluster) => cluster.length > 0);
}

function read(texts: readonly string[]): { tokens: Int32Array[]; words: string[]; counts: number[] } {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const tokens = texts.map((text) =>
    Int32Array.from(text.matchAll(TOKEN), ([token]) => {
      const word = normalised(token);
      let id = ids.get(word);
      if (id === undefined) {
        ids.set(word, (id = words.length));
        words.push(word);
        counts.push(0);
      }
      counts[id]!++;
      return id;
    }),
  );
  return { tokens, words, counts };
}

/** Every meeting of a word with one of its company, as `number of the word * WIDTH + place in its row`, sorted. */
function companyOf(
  tokens: readonly Int32Array[],
  byRank: readonly number[],
  vocabulary: readonly number[],
): Int32Array {
  const rank = new Int32Array(byRank.length);
  byRank.forEach((id, at) => (rank[id] = at));
  const number = new Int32Array(byRank.length).fill(-1);
  vocabulary.forEach((id, at) => (number[id] = at));
  const total = tokens.reduce((sum, { length }) => sum + length, 0);
  const meetings = new Int32Array(total * COMPANY.length);
  let count = 0;
  for (const stretch of tokens) {
    for (let at = 0; at < stretch.length; at++) {
      const row = number[stretch[at]!]! * WIDTH;
      if (row < 0) continue;
      for (const { step, base, ranks } of COMPANY) {
        const neighbour = stretch[at + step];
        if (neighbour !== undefined && rank[neighbour]! < ranks) meetings[count++] = row + base + rank[neighbour]!;
      }
    }
  }
  return meetings.subarray(0, count).sort();
}

/** Sparse rows of length 1: what stands at `starts[word]` up to `starts[word + 1]`. */
interface Rows {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** Positive pointwise mutual information of words and their company; what met once counts half. */
function weigh(meetings: Int32Array, words: number): Rows {
  const ofWord = new Float64Array(words);
  const ofPlace = new Float64Array(WIDTH);
  for (const meeting of meetings) {
    ofWord[Math.floor(meeting / WIDTH)]!++;
    ofPlace[meeting % WIDTH]!++;
  }
  const smooth = ofPlace.map((count) => count ** SMOOTHING);
  const all = smooth.reduce((sum, count) => sum + count, 0);
  const starts = new Int32Array(words + 1);
  const places: number[] = [];
  const values: number[] = [];
  for (let from = 0, word = 0; word < words; word++) {
    let squares = 0;
    while (from < meetings.length && Math.floor(meetings[from]! / WIDTH) === word) {
      let to = from;
      while (meetings[to] === meetings[from]) to++;
      const place = meetings[from]! % WIDTH;
      const count = to - from;
      const information = Math.log((count / ofWord[word]!) * (all / smooth[place]!));
      if (information > 0) {
        places.push(place);
        values.push((information * count) / (count + 1));
        squares += values[values.length - 1]! ** 2;
      }
      from = to;
    }
    for (let i = starts[word]!; i < values.length; i++) values[i] = values[i]! / Math.sqrt(squares);
    starts[word + 1] = values.length;
  }
  return { starts, places: Int32Array.from(places), values: Float32Array.from(values) };
}

/** Spherical k-means, begun at the commonest words. The cluster of each word. */
function assign({ starts, places, values }: Rows, seen: readonly number[], options: ClusterOptions): Int32Array {
  const k = Math.min(options.clusters, seen.length);
  const centres = new Float32Array(WIDTH * k);
  const own = new Int32Array(seen.length).fill(-1);
  const add = (word: number, cluster: number, weight: number): void => {
    for (let i = starts[word]!; i < starts[word + 1]!; i++) centres[places[i]! * k + cluster]! += values[i]! * weight;
  };
  for (let cluster = 0; cluster < k; cluster++) add(cluster, cluster, 1);
  const likeness = new Float32Array(k);
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0;
    for (let word = 0; word < seen.length; word++) {
      likeness.fill(0);
      for (let i = starts[word]!; i < starts[word + 1]!; i++) {
        const row = places[i]! * k;
        const value = values[i]!;
        for (let cluster = 0; cluster < k; cluster++) likeness[cluster]! += value * centres[row + cluster]!;
      }
      let best = 0;
      for (let cluster = 1; cluster < k; cluster++) if (likeness[cluster]! > likeness[best]!) best = cluster;
      if (own[word] !== best) moved++;
      own[word] = best;
    }
    if (moved < WORTH_A_ROUND * seen.length) break;
    centres.fill(0);
    own.forEach((cluster, word) => add(word, cluster, Math.log(1 + seen[word]!)));
    normalise(centres, k);
  }
  return own;
}

function normalise(centres: Float32Array, k: number): void {
  const squares = new Float64Array(k);
  for (let i = 0; i < centres.length; i++) squares[i % k]! += centres[i]! ** 2;
  for (let i = 0; i < centres.length; i++) centres[i]! /= Math.sqrt(squares[i % k]!) || 1;
}
