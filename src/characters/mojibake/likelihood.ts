/** Whether letters beyond ASCII are those of one language: what tells encodings apart that differ in few characters. */
import { alphabets } from './alphabets.ts';

/** What a letter says for the language whose `rank`th it is, in rough nats; frequencies fall about as Zipf says. */
const gainAtRank = (rank: number): number => Math.log(6 / (rank + 1.5));
const FOREIGN = -3;
const CAPITAL = -1.5;

/** For each letter what it says for each language. Letters of other scripts say nothing. */
const gains: ReadonlyMap<number, Float32Array> = rankLetters();

function rankLetters(): Map<number, Float32Array> {
  const gains = new Map<number, Float32Array>();
  alphabets.forEach((alphabet, language) => {
    Array.from(alphabet).forEach((small, rank) => {
      const capital = small.toUpperCase();
      setGain(gains, small, language, gainAtRank(rank));
      if (capital !== small && capital.length === 1) setGain(gains, capital, language, gainAtRank(rank) + CAPITAL);
    });
  });
  return gains;
}

function setGain(gains: Map<number, Float32Array>, letter: string, language: number, gain: number): void {
  const code = letter.codePointAt(0)!;
  if (!gains.has(code)) gains.set(code, new Float32Array(alphabets.length).fill(FOREIGN));
  gains.get(code)![language] = gain;
}

/** Counts characters as they come and says how well they go together. */
export class Letters {
  readonly #counts = new Map<number, number>();

  add(code: number): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** The logarithm of a likelihood over all languages, up to a constant. */
  likelihood(): number {
    const sums = new Float64Array(alphabets.length);
    for (const [code, count] of this.#counts)
      gains.get(code)?.forEach((gain, language) => (sums[language]! += gain * count));
    const greatest = Math.max(...sums);
    return greatest + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - greatest), 0) / alphabets.length);
  }
}
