/**
 * A small network that knows what the log-linear scorer does not: the letters of words that nobody counted, and the company
 * that words keep. It is told what that scorer believes and says how much likelier each casing is. On integers throughout, so
 * that it says the same on every machine.
 */
import { clusterOf } from '../../../lexicon/profile.ts';
import { CLASS_COUNT } from '../../classes.ts';
import type { Context } from '../../context.ts';
import { softmax } from '../log-linear.ts';
import { layersOf, type Layer } from './kernel.ts';
import { unpackNetwork, type NetworkHeader, type NetworkWeights } from './network-format.ts';
import { gramsOf, wholeOf } from './letters.ts';
import { MOST_SIGNS, PLACES, PLACE_SIGNS, type View } from './view.ts';

/** Bits behind the point of what goes from layer to layer. */
const FRACTION = 8;
const ONE = 1 << FRACTION;
const MOST = 32_767;
/** Log-probabilities below this all say the same; they are told in quarters. */
const LEAST_BELIEF = -12;
const BELIEF = ONE / 4;
/** From this class on a word was counted, and has a row of its own. */
const COUNTED = 16;
/** Vectors of so many words are kept. */
const MOST_KEPT = 20_000;

export class Network {
  readonly header: NetworkHeader;
  readonly #weights: NetworkWeights;
  readonly #first: Layer;
  readonly #second: Layer;
  /** By place and sign: what is added to the first layer, worked out when it is first met. */
  readonly #places: (Int32Array | undefined)[];
  readonly #nowhere: Int16Array;
  #vectors: Map<string, Int16Array> = new Map();
  /** What was made of the last word: how much likelier each class is, in nats. */
  readonly shifts: Float64Array = new Float64Array(CLASS_COUNT);
  readonly #scores: Float64Array = new Float64Array(CLASS_COUNT);

  /** @throws CasemendError `BAD_MODEL` if the bytes are damaged or of another version */
  constructor(bytes: Uint8Array) {
    const { header, weights } = unpackNetwork(bytes);
    const { width, hidden, second } = header.sizes;
    this.header = header;
    this.#weights = weights;
    [this.#first, this.#second] = layersOf([
      { rows: hidden, columns: PLACES * width + CLASS_COUNT, values: weights.first },
      { rows: second, columns: hidden, values: weights.second },
    ]) as [Layer, Layer];
    this.#places = new Array<Int32Array | undefined>(PLACES * PLACE_SIGNS).fill(undefined);
    this.#nowhere = this.#vector(undefined, NOWHERE);
  }

  /**
   * Says what it makes of a word.
   *
   * @param probabilities what the log-linear scorer believes; what both believe afterwards
   */
  judge(view: View, context: Context, texts: readonly (string | undefined)[], probabilities: Float64Array): void {
    const { width, hidden, second } = this.header.sizes;
    const { scales } = this.header;
    const weights = this.#weights;
    const { inputs, sums } = this.#first;
    sums.set(weights.firstBias);
    for (let place = 0; place < PLACES; place++) {
      inputs.set(this.#vectorAt(context, view.words[place] as number), place * width);
      add(sums, this.#signAt(place, view.states[place] as number));
      add(sums, this.#signAt(place, view.marks[place] as number));
    }
    const up = FRACTION + scales.first - scales.signs;
    for (let i = 0; i < Math.min(view.count, MOST_SIGNS); i++) {
      const from = (view.signs[i] as number) * hidden;
      for (let row = 0; row < hidden; row++)
        sums[row] = (sums[row] as number) + ((weights.signs[from + row] as number) << up);
    }
    for (let c = 0; c < CLASS_COUNT; c++) {
      const belief = Math.max(LEAST_BELIEF, Math.log(probabilities[c] as number));
      this.#scores[c] = belief;
      inputs[PLACES * width + c] = Math.round(belief * BELIEF);
    }
    this.#first.run();
    pass(sums, this.#second.inputs, hidden, scales.first);
    this.#second.sums.set(weights.secondBias);
    this.#second.run();
    for (let c = 0; c < CLASS_COUNT; c++) {
      let sum = weights.lastBias[c] as number;
      for (let row = 0; row < second; row++)
        sum += relu(this.#second.sums[row] as number, scales.second) * (weights.last[c * second + row] as number);
      const belief = this.#scores[c] as number;
      const score = sum / 2 ** (FRACTION + scales.last) + this.header.trust * belief;
      this.shifts[c] = score - belief;
      this.#scores[c] = score;
    }
    softmax(this.#scores, texts, probabilities);
  }

  #signAt(place: number, sign: number): Int32Array {
    const number = place * PLACE_SIGNS + sign;
    return (this.#places[number] ??= this.#signed(place, sign));
  }

  #signed(place: number, sign: number): Int32Array {
    const { hidden, stateWidth } = this.header.sizes;
    const { first, states: ofStates, statePlaces: ofPlaces } = this.header.scales;
    const { states, statePlaces } = this.#weights;
    const share = 2 ** (FRACTION + first - ofStates - ofPlaces);
    return Int32Array.from({ length: hidden }, (_, row) => {
      const weights = (row * PLACES + place) * stateWidth;
      let sum = 0;
      for (let i = 0; i < stateWidth; i++)
        sum += (states[sign * stateWidth + i] as number) * (statePlaces[weights + i] as number);
      return Math.round(sum * share);
    });
  }

  #vectorAt(context: Context, index: number): Int16Array {
    const profile = index < 0 ? undefined : context.profile(index);
    if (!profile) return this.#nowhere;
    const lower = context.lower(index);
    let vector = this.#vectors.get(lower);
    if (!vector) {
      const cluster = clusterOf(context.document.language, lower, profile);
      vector = this.#vector(lower, { wordClass: profile.wordClass, tags: profile.entry?.tags ?? 0, cluster });
      if (this.#vectors.size === MOST_KEPT) this.#vectors = new Map();
      this.#vectors.set(lower, vector);
    }
    return vector;
  }

  /** What is known of a word for its letters alone. */
  #vector(lower: string | undefined, { wordClass, tags, cluster }: typeof NOWHERE): Int16Array {
    const { rows, width } = this.header.sizes;
    const { scales } = this.header;
    const { letters, classes, clusters, tags: tagRows } = this.#weights;
    const sum = new Float64Array(width);
    if (lower !== undefined) {
      const grams = gramsOf(lower, rows);
      const share = 2 ** (FRACTION - scales.letters) / Math.sqrt(grams.length);
      for (const row of grams) addRow(sum, letters, row, share);
      if (wordClass >= COUNTED) addRow(sum, letters, wholeOf(lower, rows), 2 ** (FRACTION + 1 - scales.letters));
    }
    addRow(sum, classes, wordClass, 2 ** (FRACTION - scales.classes));
    addRow(sum, clusters, cluster, 2 ** (FRACTION - scales.clusters));
    for (let left = tags; left !== 0; left &= left - 1)
      addRow(sum, tagRows, 31 - Math.clz32(left & -left), 2 ** (FRACTION - scales.tags));
    return Int16Array.from(sum, (its) => Math.max(-MOST, Math.min(MOST, Math.round(its))));
  }
}

/** What stands beyond a text has a class and a cluster of its own. */
const NOWHERE = { wordClass: 159, tags: 0, cluster: 601 };

function addRow(sum: Float64Array, table: Int8Array, row: number, share: number): void {
  const from = row * sum.length;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + share * (table[from + i] as number);
}

function add(sums: Int32Array, others: Int32Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + (others[row] as number);
}

/** Negative sums say nothing. */
const relu = (sum: number, shift: number): number => (sum <= 0 ? 0 : Math.min(MOST, sum >> shift));

function pass(sums: Int32Array, inputs: Int16Array, count: number, shift: number): void {
  for (let row = 0; row < count; row++) inputs[row] = relu(sums[row] as number, shift);
}
