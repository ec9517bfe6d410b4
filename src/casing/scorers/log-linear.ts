import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import { CLASS_COUNT } from '../classes.ts';
import { FeatureReader, MOST_FEATURES } from '../features/reader.ts';
import type { Sight } from '../features/sight.ts';
import { templates } from '../features/templates.ts';
import type { Context } from '../context.ts';
import type { Candidates } from '../candidates.ts';
import type { WordWeights } from '../../lexicon/profile.ts';
import { fingerprintIn, unpackModel, weightIn, type ModelHeader } from './model-format.ts';
import type { Reason, Scorer, Scoring } from './scorer.ts';

/**
 * The trained case model: one log-linear model over hashed features. `lower` is the reference class and weighs 0; the
 * weights of the other three stand in one table, a bucket of features at a time.
 */
export class LogLinear implements Scorer {
  readonly header: ModelHeader;
  /** Probabilities of the casing classes of the word last scored. */
  readonly probabilities: Float64Array = new Float64Array(CLASS_COUNT);
  readonly #starts: Uint32Array;
  readonly #cells: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #fingerprintBits: number;
  readonly #scores: Float64Array = new Float64Array(CLASS_COUNT);
  readonly #sums: Int32Array = new Int32Array(CLASS_COUNT);
  /** The cell of each feature that was read. */
  readonly #found: Int32Array = new Int32Array(MOST_FEATURES);
  readonly #ends: Int32Array = new Int32Array(MOST_FEATURES);
  #touched = 0;

  /** @throws CasemendError `BAD_MODEL` if the bytes are damaged or of another version */
  constructor(bytes: Uint8Array) {
    const { header, starts, cells } = unpackModel(bytes);
    this.header = header;
    this.#starts = starts;
    this.#cells = cells;
    this.#shift = 32 - header.bits;
    this.#fingerprintBits = header.fingerprintBits;
    this.#mask = (1 << header.fingerprintBits) - 1;
  }

  open(context: Context): LogLinearScoring {
    return new LogLinearScoring(this, new FeatureReader(context));
  }

  /** Fills `probabilities` for the word that was turned to; classes without a text have none. */
  score(features: FeatureReader, texts: readonly (string | undefined)[], temperature: number): void {
    const { profile } = features.sight;
    const alone = profile.weights?.of === this ? profile.weights : (profile.weights = this.#weighAlone(features));
    const sums = this.#weigh(features, 'around');
    const scale = this.header.scale / temperature;
    this.#scores[1] = (alone.capitalised + (sums[1] as number)) * scale;
    this.#scores[2] = (alone.upper + (sums[2] as number)) * scale;
    this.#scores[3] = (alone.spelling + (sums[3] as number)) * scale;
    softmax(this.#scores, texts, this.probabilities);
  }

  #weighAlone(features: FeatureReader): WordWeights {
    const [, capitalised = 0, upper = 0, spelling = 0] = this.#weigh(features, 'word');
    return { of: this, capitalised, upper, spelling };
  }

  /** The sums of the weights of features, by class. */
  #weigh(features: FeatureReader, which: 'word' | 'around'): Int32Array {
    features.read(which);
    this.find(features);
    const found = this.#found;
    let capitalised = 0;
    let upper = 0;
    let spelling = 0;
    for (let i = 0; i < features.count; i++) {
      const cell = found[i] as number;
      capitalised += (cell << 16) >> 24;
      upper += (cell << 8) >> 24;
      spelling += cell >> 24;
    }
    this.#sums[1] = capitalised;
    this.#sums[2] = upper;
    this.#sums[3] = spelling;
    return this.#sums;
  }

  /** Finds the cells of the features that were read, in steps that do not wait for memory at each. */
  find({ hashes, count }: FeatureReader): void {
    const found = this.#found;
    const ends = this.#ends;
    const starts = this.#starts;
    const cells = this.#cells;
    const shift = this.#shift;
    const bits = this.#fingerprintBits;
    const mask = this.#mask;
    for (let i = 0; i < count; i++) {
      const group = ((hashes[i] as number) >>> shift) >>> bits;
      found[i] = starts[group] as number;
      ends[i] = starts[group + 1] as number;
    }
    // All at once, for each takes long to come; and kept, so that no engine thinks this in vain.
    let touched = 0;
    for (let i = 0; i < count; i++) touched |= cells[found[i] as number] as number;
    this.#touched = touched;
    for (let i = 0; i < count; i++) {
      const fingerprint = ((hashes[i] as number) >>> shift) & mask;
      const end = ends[i] as number;
      let cell = NONE;
      for (let at = found[i] as number; at < end; at++) {
        const its = cells[at] as number;
        if ((its & 255) < fingerprint) continue;
        if ((its & 255) === fingerprint) cell = its;
        break;
      }
      found[i] = cell;
    }
  }

  /** Tells the weights of each bucket that has any: for `capitalised`, `upper` and `spelling`, in nats. */
  tellWeights(tell: (bucket: number, weights: readonly [number, number, number]) => void): void {
    const { scale } = this.header;
    for (let group = 0; group + 1 < this.#starts.length; group++) {
      for (let at = this.#starts[group]!; at < this.#starts[group + 1]!; at++) {
        const cell = this.#cells[at]!;
        const bucket = (group << this.#fingerprintBits) | fingerprintIn(cell);
        tell(bucket, [weightIn(cell, 1) * scale, weightIn(cell, 2) * scale, weightIn(cell, 3) * scale]);
      }
    }
  }

  /** The weight that feature `number` of those last found gives to a class. */
  weightOf(number: number, casingClass: number): number {
    if (casingClass <= 0) return 0;
    return weightIn(this.#found[number] as number, casingClass) * this.header.scale;
  }
}

/** The log-linear scorer at work on one document. */
export class LogLinearScoring implements Scoring {
  readonly #model: LogLinear;
  readonly #features: FeatureReader;

  constructor(model: LogLinear, features: FeatureReader) {
    this.#model = model;
    this.#features = features;
  }

  /** The word last scored, with all around it. */
  get sight(): Sight {
    return this.#features.sight;
  }

  score({ word, texts, votes }: Candidates, block: DiagnosedBlock): Float64Array {
    this.#features.look(word.index, block, votes);
    this.#model.score(this.#features, texts, this.#model.header.temperatures[block.kind] ?? 1);
    return this.#model.probabilities;
  }

  reasons(chosen: number, over: number): readonly Reason[] {
    this.#features.read('all');
    this.#model.find(this.#features);
    const { count, groups, templates: of } = this.#features;
    return Array.from({ length: count }, (_, i) => ({
      group: groups[i]!,
      template: templates[of[i]!]!.id,
      weight: this.#model.weightOf(i, chosen) - this.#model.weightOf(i, over),
    }));
  }
}

/** A cell without weights; it adds nothing, whatever its fingerprint. */
const NONE = 0;

/** Turns scores into probabilities of the classes that have a text. */
export function softmax(
  scores: Float64Array,
  texts: readonly (string | undefined)[],
  probabilities: Float64Array,
): void {
  let most = -Infinity;
  for (let c = 0; c < CLASS_COUNT; c++)
    if (texts[c] !== undefined && (scores[c] as number) > most) most = scores[c] as number;
  let total = 0;
  for (let c = 0; c < CLASS_COUNT; c++) {
    const share = texts[c] === undefined ? 0 : Math.exp((scores[c] as number) - most);
    probabilities[c] = share;
    total += share;
  }
  for (let c = 0; c < CLASS_COUNT; c++) probabilities[c] = (probabilities[c] as number) / total;
}
