import { addScore, compare, emptyScore, type Score, WRITTEN_WORD } from '../../src/evaluation/score.ts';
import { damage, type Simulation } from '../../src/training/damage.ts';
import { createRandom } from '../../src/training/random.ts';
import { Conversation } from '../adapters/conversation.ts';
import type { Installed } from '../adapters/install.ts';
import { cpuSeconds, peakMebibytes } from '../adapters/process.ts';
import { damages } from '../damages.ts';
import { median } from '../timing.ts';
import { carryCase } from './carry-case.ts';

/** What peers are measured on. */
export interface Exam {
  /** Correct articles, to be damaged in each way. */
  readonly articles: readonly string[];
  /** Sound text of many kinds, to be left alone. */
  readonly zoo: readonly string[];
  /** Other text, sound and damaged, to get warm on before the time counts. */
  readonly warmUp: readonly string[];
}

/** How a peer did. */
export interface Result {
  readonly installed: Installed;
  /** By damage, `none` among them. */
  readonly articles: ReadonlyMap<Simulation, Score>;
  readonly zoo: Score;
  /** Texts of the zoo of which no letter changed its case. */
  readonly untouched: number;
  /** Letters that it left out or replaced, of all of them. */
  readonly missing: number;
  readonly bytes: number;
  /** NaN, as `mebibytes` is, where the system does not tell. */
  readonly cpuSeconds: number;
  readonly mebibytes: number;
  /** From the start of the process to the first answer. */
  readonly startMilliseconds: number;
}

interface Repaired {
  readonly text: string;
}

const SEED = 1;
const STARTS = 3;
const FIRST_TEXT = 'Foreign minister asad Qureshi met the Us secretary of state in washington on friday.';

/** Starts a peer a few times, lets it get warm, and has it repair everything once. @throws Error if it fails */
export async function examine(installed: Installed, { articles, zoo, warmUp }: Exam): Promise<Result> {
  const startMilliseconds = await timeStarts(installed);
  const peer = new Conversation<Repaired>(installed);
  try {
    for (const text of warmUp) await peer.ask(text);
    let missing = 0;
    let bytes = 0;
    const before = cpuSeconds(peer.pid);
    const scoreOf = async (gold: string, damaged: string): Promise<Score> => {
      const carried = carryCase(damaged, (await peer.ask(damaged)).text);
      missing += carried.missing;
      bytes += Buffer.byteLength(damaged);
      const score = emptyScore();
      compare({ gold, damaged, output: carried.text }, WRITTEN_WORD, score);
      return score;
    };
    const scores = new Map(damages.map(([, kind]) => [kind, emptyScore()]));
    for (const [kind, total] of scores) {
      for (const [index, gold] of articles.entries()) {
        addScore(total, await scoreOf(gold, damage(gold, kind, createRandom(SEED + index))));
      }
    }
    const sound = emptyScore();
    let untouched = 0;
    for (const text of zoo) {
      const score = await scoreOf(text, text);
      addScore(sound, score);
      if (score.harmed === 0) untouched++;
    }
    const used = { cpuSeconds: cpuSeconds(peer.pid) - before, mebibytes: peakMebibytes(peer.pid) };
    return { installed, articles: scores, zoo: sound, untouched, missing, bytes, startMilliseconds, ...used };
  } finally {
    peer.close();
  }
}

/** The median over fresh processes. */
async function timeStarts(installed: Installed): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    const start = performance.now();
    const peer = new Conversation<Repaired>(installed);
    try {
      await peer.ask(FIRST_TEXT);
      times.push(performance.now() - start);
    } finally {
      peer.close();
    }
  }
  return median(times);
}
