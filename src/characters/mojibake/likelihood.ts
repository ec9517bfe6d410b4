/** Whether letters beyond ASCII are those of one language: what tells encodings apart that differ in few characters. */
import { alphabets } from '../../script/alphabets.ts';

/** What a letter says for the language whose `rank`th it is, in rough nats; frequencies fall about as Zipf says. */
const gainAtRank = (rank: number): number => Math.log(12 / (rank + 1.5));
const FOREIGN = -2;
const CAPITAL = -1;

/** For each letter what it says for each language. */
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

/** Signs of print, what has no ink, and letters of scripts whose letters are not listed above. */
const ORDINARY =
  /[\u{334}-\u{338}\u{fe0f}\xa0-\xff\u{200b}-\u{200f}\u{2010}-\u{2015}\u{2018}-\u{201e}\u{2060}\u{2600}-\u{27be}\u{3000}-\u{303f}\u{feff}\u{ff00}-\u{ffef}\u{fffd}†‡…‰‹›•€™−≤≥→\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}]/u;
const GAIN_OF_OTHERS = -2;

/** Whether a character is a letter that some language has, or an ordinary sign. */
export function isOrdinary(code: number): boolean {
  return gains.has(code) || ORDINARY.test(String.fromCodePoint(code));
}

/** Counts characters as they come and says how well they go together. */
export class Letters {
  readonly #counts = new Map<number, number>();

  add(text: string): void {
    for (const character of text) {
      const code = character.codePointAt(0)!;
      this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    }
  }

  /** The logarithm of a likelihood over all languages, up to a constant. */
  likelihood(): number {
    const sums = new Float64Array(alphabets.length);
    let others = 0;
    for (const [code, count] of this.#counts) {
      const byLanguage = gains.get(code);
      byLanguage?.forEach((gain, language) => (sums[language]! += gain * count));
      if (!byLanguage) others += count * (isOrdinary(code) ? 0 : GAIN_OF_OTHERS);
    }
    const greatest = Math.max(...sums);
    return (
      others + greatest + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - greatest), 0) / alphabets.length)
    );
  }
}
