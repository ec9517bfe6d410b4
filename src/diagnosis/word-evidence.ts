/** What the words of a text say of its damage, once someone has told how probable a capital is at each of them. */
import type { Document } from '../tokens/document.ts';
import { letterIndex, LETTERS } from '../script/letter-index.ts';
import { isCapital } from '../script/shape.ts';
import { logOddsOf, logOfEither, logSum, probabilityOf } from '../log-odds.ts';
import type { Beforehand } from './beforehand.ts';
import { LETTER_SHARES, LOSS, NEARLY_ALL, WORD_LOSSES } from './hypotheses.ts';

/** How probable it is that small letters are the style of a sound text, so that its words say nothing, and how much of it then has none. */
const STYLE = 0.01;
const STYLED = 0.9;

/**
 * Weighs whether capitals were lost, and which, by all words that may lack one and all that have one. Unlike a witness,
 * a word need not be certain: it speaks as loudly as its capital is probable.
 */
export class WordEvidence {
  readonly #beforehand: Beforehand;
  /** By word: the odds that it is meant to have a capital, and how probable a small letter is there in sound text. */
  readonly #odds: Float64Array;
  readonly #small: Float64Array;
  readonly #letters: Uint8Array;
  readonly #speaks: Uint8Array;
  /** Log-likelihoods by letter, if it is kept and if it is lost. */
  readonly #kept: Float64Array = new Float64Array(LETTERS);
  readonly #lost: Float64Array = new Float64Array(LETTERS);
  /** The same of all letters together, by share of the alphabet that is lost. */
  readonly #byShare: Float64Array;
  /** The same of lost words, by the share of them. */
  readonly #byWordLoss: Float64Array;
  readonly #wordLosses: readonly number[];
  /** Log-odds that each letter is lost, by share of the alphabet. */
  readonly #letterOdds: readonly Float64Array[];
  /** The log-likelihood of all words if small letters are a style. */
  #style = 0;

  constructor({ words }: Document, beforehand: Beforehand) {
    this.#beforehand = beforehand;
    this.#odds = new Float64Array(words.length);
    this.#small = new Float64Array(words.length);
    this.#letters = new Uint8Array(words.length);
    this.#speaks = new Uint8Array(words.length);
    const { letterOdds } = beforehand;
    this.#letterOdds = letterOdds
      ? [letterOdds]
      : LETTER_SHARES.map((share) => new Float64Array(LETTERS).fill(logOddsOf(share)));
    this.#wordLosses = [...(beforehand.wordLoss === undefined ? WORD_LOSSES : [beforehand.wordLoss]), NEARLY_ALL];
    this.#byShare = new Float64Array(this.#letterOdds.length);
    this.#byWordLoss = new Float64Array(this.#wordLosses.length);
    for (let i = 0; i < words.length; i++) {
      const first = words.isProtected(i) ? undefined : words.text(i).codePointAt(0);
      if (first !== undefined && isCapital(first)) this.#addCapital(letterIndex(first));
    }
  }

  /**
   * Hears a word with a small letter; what it said before is forgotten.
   *
   * @param odds that it is meant to have a capital
   * @param small how probable it is that sound text has a small letter there all the same
   * @param speaks whether it says anything of the other words
   */
  hear(index: number, letter: number, odds: number, small: number, speaks: boolean): void {
    this.#count(index, -1);
    this.#speaks[index] = speaks ? 1 : 0;
    this.#letters[index] = letter;
    this.#odds[index] = odds;
    this.#small[index] = small;
    this.#count(index, 1);
  }

  /**
   * What all other words say against the odds of a capital at a word that was heard, in nats: they hold where it is
   * lost for certain, and not at all where it may be small for other reasons.
   *
   * @param besides words that would say the same again, as they are of one name with it
   */
  against(index: number, besides: readonly number[]): number {
    const silent = new Set([index, ...besides]);
    for (const other of silent) this.#count(other, -1);
    const against = this.#againstAsOthersSay(index);
    for (const other of silent) this.#count(other, 1);
    return against;
  }

  /** The odds of a capital at a word, as it was heard; 0 if it was not. */
  oddsAt(index: number): number {
    return this.#odds[index] ?? 0;
  }

  #againstAsOthersSay(index: number): number {
    const { prior } = this.#beforehand;
    const letter = this.#letters[index] as number;
    const weights = [
      Math.log(prior.healthy * (1 - STYLE)) + sum(this.#kept),
      Math.log(prior.healthy * STYLE) + this.#style,
    ];
    const losses = [0, 0];
    this.#letterOdds.forEach(({ [letter]: odds = 0 }, i) => {
      weights.push(Math.log(prior.letters / this.#letterOdds.length) + (this.#byShare[i] as number));
      losses.push(LOSS * probabilityOf(odds + (this.#lost[letter] as number) - (this.#kept[letter] as number)));
    });
    const last = this.#wordLosses.length - 1;
    this.#wordLosses.forEach((loss, i) => {
      weights.push(Math.log(i === last ? prior.lower : prior.words / last) + (this.#byWordLoss[i] as number));
      losses.push(loss);
    });
    const total = logSum(weights);
    const shares = weights.map((weight) => Math.exp(weight - total));
    const isLost = shares.reduce((all, share, i) => all + share * (losses[i] as number), 0);
    const [sound = 0, style = 0] = shares;
    const small = sound * (this.#small[index] as number) + style;
    return Math.log1p(small * (this.#odds[index] as number)) - Math.log(isLost);
  }

  /** What a word says if its capital is lost with this probability. */
  #said(index: number, loss: number): number {
    return Math.log1p(Math.max(loss, this.#small[index] as number) * (this.#odds[index] as number));
  }

  #count(index: number, sign: 1 | -1): void {
    if (this.#speaks[index] !== 1) return;
    const letter = this.#letters[index] as number;
    this.#style += sign * this.#said(index, 1);
    this.#change(letter, sign * this.#said(index, 0), sign * this.#said(index, LOSS));
    this.#wordLosses.forEach((loss, i) => {
      this.#byWordLoss[i] = (this.#byWordLoss[i] as number) + sign * this.#said(index, loss);
    });
  }

  #addCapital(letter: number): void {
    this.#change(letter, 0, Math.log(1 - LOSS));
    this.#style += Math.log(1 - STYLED);
    this.#wordLosses.forEach((loss, i) => {
      this.#byWordLoss[i] = (this.#byWordLoss[i] as number) + Math.log(1 - loss);
    });
  }

  /** Adds to the likelihoods of a letter. */
  #change(letter: number, kept: number, lost: number): void {
    const before = this.#letterOdds.map(({ [letter]: odds = 0 }) => this.#ofLetter(letter, odds));
    this.#kept[letter] = (this.#kept[letter] as number) + kept;
    this.#lost[letter] = (this.#lost[letter] as number) + lost;
    this.#letterOdds.forEach(({ [letter]: odds = 0 }, i) => {
      this.#byShare[i] = (this.#byShare[i] as number) + this.#ofLetter(letter, odds) - (before[i] as number);
    });
  }

  #ofLetter(letter: number, odds: number): number {
    return logOfEither(this.#kept[letter] as number, this.#lost[letter] as number, odds);
  }
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
