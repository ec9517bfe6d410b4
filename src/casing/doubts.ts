import type { DiagnosedDocument } from '../diagnosis/diagnose.ts';
import { WordEvidence } from '../diagnosis/word-evidence.ts';
import { letterIndex } from '../script/letter-index.ts';
import { logOddsOf } from '../log-odds.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import { SmallStarts } from './small-starts.ts';

/** The share of capitals that are lost where the scorer takes text for damaged and knows no more. */
const TAKEN_FOR_LOST = 0.3;
const MOST_ODDS = 1e4;
/** Many words that the scorer is unsure of are dialect or terms, and no sign of damage: only a word that is less probably small speaks. */
const MOST_UNSURE = 0.25;
/** What makes it less probable that a word is meant to have a capital than the scorer thinks, in nats. */
const CAUTION = { inside: 1.5, opening: 3, label: 7 };
/** From these odds a word is a likely name. */
const LIKELY = 1;
const MOST_BESIDE = 6;

/**
 * A second look at text that does not show whether it is damaged: what the scorer makes of its words says how probable
 * damage is, by letter, and that says how far the scorer can be believed at each of them.
 */
export class Doubts {
  readonly #context: Context;
  readonly #verdict: DiagnosedDocument;
  #evidence: WordEvidence | undefined;
  #smallStarts: SmallStarts | undefined;
  /** The first mention of each word that was heard, by key. */
  readonly #mentions: Map<number, number> = new Map();

  constructor(context: Context, verdict: DiagnosedDocument) {
    this.#context = context;
    this.#verdict = verdict;
  }

  /** @param probabilities of the casings of a word if the text is damaged */
  hear({ word, asItStands }: Candidates, probabilities: Float64Array): void {
    if (asItStands < 0 || word.shape !== 'lower' || this.#verdict.beforehand.isAssumed) return;
    const { index } = word;
    const stays = probabilities[asItStands] as number;
    const odds = Math.min(MOST_ODDS, (1 - stays) / stays) / TAKEN_FOR_LOST;
    const letter = letterIndex(word.text.codePointAt(0) as number);
    this.#evidence ??= new WordEvidence(this.#context.document, this.#verdict.beforehand);
    const first = this.#firstMention(index);
    const speaks = first === index && stays <= MOST_UNSURE;
    this.#evidence.hear(index, letter, odds, this.#starts.probabilityAt(index), speaks);
  }

  get #starts(): SmallStarts {
    return (this.#smallStarts ??= new SmallStarts(this.#context));
  }

  /** What speaks against the other casings of a word, in nats. */
  against(index: number): number {
    if (!this.#evidence || this.#context.decidedNames === undefined) return this.#asDiagnosed(index);
    return this.#evidence.against(index, this.#sameName(index)) + Math.log(TAKEN_FOR_LOST);
  }

  /** The same before all words were heard, and where they need not be. */
  #asDiagnosed(index: number): number {
    const { damage } = this.#verdict;
    const isInside = this.#context.opening(index) === 'none';
    const ofOpening = this.#starts.opensLabel(index) ? CAUTION.label : CAUTION.opening;
    // Where damage is next to certain, what opens a text or a sentence is no fragment.
    return (isInside ? CAUTION.inside : ofOpening * (1 - damage ** 4)) - logOddsOf(damage);
  }

  /** The other words of the run of likely names that a word is in: they stand or fall together. */
  #sameName(index: number): number[] {
    const first = this.#firstMention(index);
    const its = first === index ? [] : [first];
    for (let at = index; this.#isLikelyName(at - 1) && this.#isInside(at) && its.length < MOST_BESIDE; at--)
      its.push(at - 1);
    for (let at = index + 1; this.#isLikelyName(at) && this.#isInside(at) && its.length < 2 * MOST_BESIDE; at++)
      its.push(at);
    return its;
  }

  /** One word seen a hundred times is not a hundred witnesses, unless it opens sentences. */
  #firstMention(index: number): number {
    if (this.#context.opening(index) !== 'none') return index;
    const key = this.#context.document.words.key(index);
    const first = this.#mentions.get(key);
    if (first === undefined) this.#mentions.set(key, index);
    return first ?? index;
  }

  #isInside(index: number): boolean {
    return this.#context.opening(index) === 'none' && this.#context.follows(index);
  }

  #isLikelyName(index: number): boolean {
    return (this.#evidence?.oddsAt(index) ?? 0) >= LIKELY;
  }
}
