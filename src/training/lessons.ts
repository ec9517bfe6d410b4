/** Lessons of the network: the words that the log-linear scorer is unsure about, with all that the network sees of them. */
import { asDamaged } from '../casing/slips.ts';
import { CandidateFinder } from '../casing/candidates.ts';
import { CLASS_COUNT } from '../casing/classes.ts';
import { Context } from '../casing/context.ts';
import { decidedByForm } from '../casing/decided-by-form.ts';
import { FeatureReader } from '../casing/features/reader.ts';
import { inTwoPasses, type Answer } from '../casing/passes.ts';
import { UNSURE } from '../casing/scorers/both.ts';
import type { LogLinear } from '../casing/scorers/log-linear.ts';
import { Beliefs, MOST_SIGNS, PLACES, View } from '../casing/scorers/network/view.ts';
import { DEFAULT_MIN_CONFIDENCE } from '../casing/settings.ts';
import { diagnoseDocument, isUniform } from '../diagnosis/diagnose.ts';
import { english } from '../english/index.ts';
import { clusterOf } from '../lexicon/profile.ts';
import { tokenise } from '../tokens/document.ts';
import type { Example } from './examples.ts';
import { allRules } from './study.ts';

const SURE = 0.95;
const NO_SIGN = 0xffff;
const NO_WORD = -1;

/** Bytes of a lesson: words, states and marks by place, signs, log-probabilities, and four bytes: mask, right class, source, uniform. */
export const LESSON_BYTES: number = PLACES * 4 + PLACES * 2 + MOST_SIGNS * 2 + CLASS_COUNT * 4 + 4;

/** Gathers lessons in a buffer that is handed on when it is full, and the words that are seen in them. */
export class LessonWriter {
  readonly #model: LogLinear;
  readonly #write: (bytes: Uint8Array) => void;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #numbers: Map<string, number> = new Map();
  /** By number: a word, its class, tags and cluster. */
  readonly words: { lower: string; wordClass: number; tags: number; cluster: number }[] = [];
  lessons = 0;
  #at = 0;

  constructor(model: LogLinear, write: (bytes: Uint8Array) => void, most = 10_000) {
    this.#model = model;
    this.#write = write;
    this.#bytes = new Uint8Array(most * LESSON_BYTES);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Goes through an example as the casing stage would. Returns the number of words. */
  study({ gold, damaged }: Example, source: number): number {
    const document = tokenise(damaged, english);
    const verdict = diagnoseDocument(document);
    const blocks = verdict.blocks.map((block) => asDamaged(block, verdict));
    const context = new Context(document);
    const finder = new CandidateFinder(context, allRules, false);
    const features = new FeatureReader(context);
    const beliefs = new Beliefs(document.words.length);
    const seen = new View(beliefs);
    const settled = new Set<number>();
    for (const block of blocks)
      for (const { index, edit } of decidedByForm(context, block, allRules, false)) {
        settled.add(index);
        context.decide(index, edit.after);
      }
    inTwoPasses(context, finder, blocks, settled, (candidates, block, last): Answer => {
      const { word, texts, asItStands } = candidates;
      features.look(word.index, block, candidates.votes);
      this.#model.score(features, texts, this.#model.header.temperatures[block.kind] ?? 1);
      const { probabilities } = this.#model;
      const right = texts.indexOf(gold.slice(word.start, word.end));
      let best = 0;
      for (let c = 1; c < CLASS_COUNT; c++) if (probabilities[c]! > probabilities[best]!) best = c;
      const most = probabilities[best]!;
      if (last && right >= 0 && most < UNSURE) {
        seen.look(features.sight, candidates, block);
        this.#add(seen, context, texts, probabilities, right, source, isUniform(block));
      }
      beliefs.keep(word.index, probabilities);
      const believed = best === asItStands || isUniform(block) || most >= DEFAULT_MIN_CONFIDENCE;
      return { text: believed ? texts[best]! : word.text, sure: most >= SURE };
    });
    return document.words.length;
  }

  #add(
    { words, states, marks, signs, count }: View,
    context: Context,
    texts: readonly (string | undefined)[],
    probabilities: Float64Array,
    right: number,
    source: number,
    uniform: boolean,
  ): void {
    const view = this.#view;
    for (let place = 0; place < PLACES; place++, this.#at += 4) {
      const index = words[place]!;
      view.setInt32(this.#at, index < 0 ? NO_WORD : this.#numberOf(context, index), true);
    }
    for (let place = 0; place < PLACES; place++) this.#bytes[this.#at++] = states[place]!;
    for (let place = 0; place < PLACES; place++) this.#bytes[this.#at++] = marks[place]!;
    for (let i = 0; i < MOST_SIGNS; i++, this.#at += 2) view.setUint16(this.#at, i < count ? signs[i]! : NO_SIGN, true);
    for (let c = 0; c < CLASS_COUNT; c++, this.#at += 4)
      view.setFloat32(this.#at, Math.log(Math.max(1e-9, probabilities[c]!)), true);
    let mask = 0;
    for (let c = 0; c < CLASS_COUNT; c++) if (texts[c] !== undefined) mask |= 1 << c;
    for (const byte of [mask, right, source, uniform ? 1 : 0]) this.#bytes[this.#at++] = byte;
    this.lessons++;
    if (this.#at === this.#bytes.length) this.close();
  }

  close(): void {
    if (this.#at > 0) this.#write(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
  }

  #numberOf(context: Context, index: number): number {
    const lower = context.lower(index);
    let number = this.#numbers.get(lower);
    if (number === undefined) {
      const profile = context.profile(index)!;
      number = this.words.length;
      this.#numbers.set(lower, number);
      this.words.push({
        lower,
        wordClass: profile.wordClass,
        tags: profile.entry?.tags ?? 0,
        cluster: clusterOf(english, lower, profile),
      });
    }
    return number;
  }
}
