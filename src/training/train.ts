import { fingerprint } from '../casing/features/fingerprint.ts';
import { LogLinear } from '../casing/scorers/log-linear.ts';
import { packModel, type ModelHeader } from '../casing/scorers/model-format.ts';
import { modelOf } from '../casing/scorers/model-of.ts';
import { english } from '../english/index.ts';
import { CasemendError } from '../errors.ts';
import { calibrate, measureHeldOut, type HeldOut } from './calibrate.ts';
import type { Corpus } from './corpus.ts';
import { Learner } from './learner.ts';
import { examplesOf, type Example } from './examples.ts';
import { FINGERPRINT_BITS, prune, SCALE } from './prune.ts';
import { createRandom, shuffle, type Random } from './random.ts';
import { study } from './study.ts';

export interface TrainingOptions {
  /** How many weights to keep. */
  readonly keep: number;
  /** Features are hashed into `2 ** bits` buckets while learning; memory is 16 bytes a bucket. */
  readonly bits: number;
  /** The most rounds over all texts; training stops earlier when held-out text is repaired no better. */
  readonly epochs: number;
  readonly seed: number;
  /** A model to go on from. `bits` may not be more than its own. */
  readonly from?: LogLinear;
  /** Headlines to put above some of the texts, so that those are learnt too. */
  readonly headlines?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly epoch: number;
  /** Share of the epoch that is done. */
  readonly done: number;
  /** Words read so far, in all epochs. */
  readonly words: number;
  /** Mean loss over the words of the last stretch, in nats. */
  readonly loss: number;
}

/** A trained model, ready to be written. */
export interface Training {
  readonly bytes: Uint8Array;
  readonly header: Omit<ModelHeader, 'formatVersion'>;
  /** How well it repairs the text that was held out. */
  readonly heldOut: HeldOut;
  /** How well the model that comes with casemend does; undefined while that one awaits training for changed features. */
  readonly shipped: HeldOut | undefined;
}

/** AdaGrad's step, found by trial on held-out news; on the way it shrinks to the second. */
const RATE = 0.25;
const LAST_RATE = 0.02;
/** One document in so many is held out. */
const HELD_OUT = 60;
const MOST_HELD_OUT = 1500;
/** Of a small corpus a larger part is held out, up to so many documents, and damaged repeatedly, for so many examples. */
const FEWEST_HELD_OUT = 10;
const LARGEST_PART_HELD_OUT = 1 / 5;
const FEWEST_HELD_EXAMPLES = 120;
/** Another round must lower the loss on held-out text by this share. */
const WORTH_A_ROUND = 0.005;
/** With fewer words than this nothing can be learnt. */
const FEWEST_WORDS = 2000;
/** Correct English capitalises more words than this. */
const FEWEST_CAPITALS = 0.02;
const REPORT_EVERY = 20_000;

/** Learns to undo damage from correct text. Deterministic for a seed. @throws CasemendError `BAD_CORPUS` */
export function train(corpora: readonly Corpus[], options: TrainingOptions): Training {
  const random = createRandom(options.seed);
  const documents = shuffle(
    corpora.flatMap((corpus) => corpus.documents),
    random,
  );
  check(documents);
  const heldExamples = examplesToHold(documents.splice(0, countToHold(documents.length)), options);
  const learner = new Learner(options.bits, RATE);
  if (options.from) learner.startFrom(options.from);
  let best = Infinity;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    runEpoch(learner, documents, random, epoch, options);
    const loss = heldOutLoss(learner, heldExamples);
    if (loss > best * (1 - WORTH_A_ROUND)) break;
    best = loss;
  }
  const { entries, ...table } = prune(learner, options.keep);
  const bare = {
    fingerprint: fingerprint(),
    bits: options.bits,
    fingerprintBits: FINGERPRINT_BITS,
    scale: SCALE,
    entries,
    temperatures: {},
    corpora: [
      ...(options.from?.header.corpora ?? []),
      ...corpora.map(({ name, words, sha256 }) => ({ name, words, sha256 })),
    ],
    figures: {},
  };
  const { temperatures, figures, heldOut } = calibrate(new LogLinear(packModel(bare, table)), heldExamples);
  const header = { ...bare, temperatures, figures };
  const shipped = usableShippedModel();
  return {
    bytes: packModel(header, table),
    header,
    heldOut,
    shipped: shipped && measureHeldOut(shipped, heldExamples),
  };
}

function usableShippedModel(): LogLinear | undefined {
  try {
    return modelOf(english);
  } catch (error) {
    if (error instanceof CasemendError && error.code === 'BAD_MODEL') return undefined;
    throw error;
  }
}

function check(documents: readonly string[]): void {
  let words = 0;
  let capitals = 0;
  for (const document of documents) {
    for (const match of document.matchAll(/(?<!\p{L})\p{L}/gu)) {
      words++;
      if (match[0] !== match[0].toLowerCase()) capitals++;
    }
    if (words > 100 * FEWEST_WORDS) break;
  }
  if (words < FEWEST_WORDS) {
    throw new CasemendError(
      'BAD_CORPUS',
      `The corpus has ${words} words; at least ${FEWEST_WORDS} are needed. Add more text with correct capitals.`,
    );
  }
  if (documents.length < 2) {
    throw new CasemendError(
      'BAD_CORPUS',
      'The corpus is one document; at least 2 are needed. Put a blank line between articles.',
    );
  }
  if (capitals < FEWEST_CAPITALS * words) {
    const share = ((100 * capitals) / words).toFixed(1);
    throw new CasemendError(
      'BAD_CORPUS',
      `Only ${share} % of the words of the corpus have a capital. Train on text whose capitals are correct.`,
    );
  }
}

function countToHold(documents: number): number {
  const fewest = Math.min(FEWEST_HELD_OUT, Math.ceil(documents * LARGEST_PART_HELD_OUT));
  return Math.min(MOST_HELD_OUT, Math.max(fewest, Math.floor(documents / HELD_OUT)));
}

function examplesToHold(documents: readonly string[], { seed, headlines }: TrainingOptions): Example[] {
  const random = createRandom(seed + 1);
  const examples: Example[] = [];
  for (let round = 0; round < FEWEST_HELD_EXAMPLES && examples.length < FEWEST_HELD_EXAMPLES; round++) {
    for (const document of documents) examples.push(...examplesOf(document, random, headlines));
  }
  return examples;
}

function runEpoch(
  learner: Learner,
  documents: readonly string[],
  random: Random,
  epoch: number,
  options: TrainingOptions,
): void {
  const total = documents.reduce((sum, document) => sum + document.length, 0);
  let read = 0;
  let words = 0;
  let loss = 0;
  let asked = 0;
  for (const document of documents) {
    learner.rate = RATE + ((LAST_RATE - RATE) * (epoch - 1 + read / total)) / options.epochs;
    for (const example of examplesOf(document, random, options.headlines)) {
      words += study(example, (candidates, gold, features) => {
        learner.score(features, candidates.texts);
        if (gold >= 0) {
          loss += learner.learn(features, gold);
          asked++;
        }
        return learner.probabilities;
      });
    }
    read += document.length;
    if (asked < REPORT_EVERY && read < total) continue;
    options.onProgress?.({ epoch, done: read / total, words, loss: loss / Math.max(1, asked) });
    loss = asked = 0;
  }
}

function heldOutLoss(learner: Learner, examples: readonly Example[]): number {
  let loss = 0;
  let asked = 0;
  for (const example of examples) {
    study(example, (candidates, gold, features) => {
      learner.score(features, candidates.texts);
      if (gold >= 0) {
        loss -= Math.log(Math.max(1e-9, learner.probabilities[gold] as number));
        asked++;
      }
      return learner.probabilities;
    });
  }
  return loss / Math.max(1, asked);
}
