import { CLASS_COUNT } from '../casing/classes.ts';
import { MOST_FEATURES, type FeatureReader } from '../casing/features/reader.ts';
import { softmax } from '../casing/scorers/log-linear.ts';

/** Per bucket: a weight for every class but the first, and the sum of squared gradients. */
const ROW = CLASS_COUNT;
const FIRST_GRADIENTS = 1;
/** Words that are right with this much to spare teach nothing. */
const GOOD_ENOUGH = 0.004;

/** A log-linear model in training: hashed features, AdaGrad. The first class, `lower`, is the reference and weighs 0. */
export class Learner {
  readonly bits: number;
  readonly weights: Float32Array;
  /** AdaGrad's step; it may shrink as training goes on. */
  rate: number;
  readonly #rows: Int32Array = new Int32Array(MOST_FEATURES);
  readonly #scores: Float64Array = new Float64Array(CLASS_COUNT);
  /** Probabilities of the classes of the word last scored. */
  readonly probabilities: Float64Array = new Float64Array(CLASS_COUNT);

  constructor(bits: number, rate: number) {
    this.bits = bits;
    this.rate = rate;
    this.weights = new Float32Array(2 ** bits * ROW);
  }

  /** Fills `probabilities`; classes without a text have none. */
  score(features: FeatureReader, texts: readonly (string | undefined)[]): void {
    const shift = 32 - this.bits;
    const { hashes, count } = features;
    let capitalised = 0;
    let upper = 0;
    let spelling = 0;
    for (let i = 0; i < count; i++) {
      const row = ((hashes[i] as number) >>> shift) * ROW;
      this.#rows[i] = row;
      capitalised += this.weights[row] as number;
      upper += this.weights[row + 1] as number;
      spelling += this.weights[row + 2] as number;
    }
    this.#scores[0] = 0;
    this.#scores[1] = capitalised;
    this.#scores[2] = upper;
    this.#scores[3] = spelling;
    softmax(this.#scores, texts, this.probabilities);
  }

  /** Learns from the word last scored that `gold` is its class. Returns the loss. */
  learn(features: FeatureReader, gold: number): number {
    const [, capitalised = 0, upper = 0, spelling = 0] = this.probabilities;
    const right = this.probabilities[gold] as number;
    if (1 - right < GOOD_ENOUGH) return 1 - right;
    const gradients = [
      capitalised - (gold === 1 ? 1 : 0),
      upper - (gold === 2 ? 1 : 0),
      spelling - (gold === 3 ? 1 : 0),
    ] as const;
    const squared = gradients[0] ** 2 + gradients[1] ** 2 + gradients[2] ** 2;
    for (let i = 0; i < features.count; i++) {
      const row = this.#rows[i] as number;
      const sum = (this.weights[row + 3] as number) + squared;
      this.weights[row + 3] = sum;
      const step = this.rate / Math.sqrt(FIRST_GRADIENTS + sum);
      this.weights[row] = (this.weights[row] as number) - step * gradients[0];
      if (gradients[1] !== 0) this.weights[row + 1] = (this.weights[row + 1] as number) - step * gradients[1];
      if (gradients[2] !== 0) this.weights[row + 2] = (this.weights[row + 2] as number) - step * gradients[2];
    }
    return -Math.log(Math.max(1e-9, right));
  }
}
