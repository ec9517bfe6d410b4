import { CharacterClass, classOf } from '../script/characters.ts';
import { letterIndex, LETTERS } from '../script/letter-index.ts';
import { isBasicSmall, isCapital, isSmall } from '../script/shape.ts';

/** How much the case of a letter at the start of a line tells, by what the text shows of it elsewhere. */
export type Trust = 'high' | 'doubtful' | 'none';

const STOP = 0x2e;
const WORD_BEFORE_STOP = 3;
/** Sentence starts inside lines, by which capitals in general are judged. */
const FEWEST_STARTS = 3;
const TRUSTED_SHARE = 0.9;
const DOUBTED_SHARE = 0.25;
/** A letter that starts so many words and is a capital in none of them is lost. */
const MANY_WORDS = 30;
/** With fewer full stops than one in so many words, punctuation is lost. */
const WORDS_TO_A_STOP = 120;

/** Reads a text once, and then says of small letters and of capitals what they are worth as evidence. */
export class CaseTrust {
  readonly #capitals: Uint32Array = new Uint32Array(LETTERS);
  readonly #smalls: Uint32Array = new Uint32Array(LETTERS);
  readonly #starts = { capital: 0, small: 0 };
  readonly #general: Trust;
  #words = 0;

  constructor(text: string) {
    let afterBlank = true;
    let stopped = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBasicSmall(unit) && !afterBlank && !stopped) continue;
      if (unit === BLANK) {
        afterBlank = true;
        continue;
      }
      const kind = classOf(unit);
      if (kind === CharacterClass.letter) {
        if (afterBlank) this.#count(unit, stopped);
        afterBlank = stopped = false;
      } else if (kind === CharacterClass.blank) {
        afterBlank = true;
        // A line end may be anything: only sentences that start inside a line are certain.
        stopped = false;
      } else {
        afterBlank = false;
        stopped = unit === STOP ? isAfterWord(text, at) : stopped && isClosing(unit);
      }
    }
    this.#general = this.#judge();
  }

  /** Whether sentences end inside lines, as they do wherever full stops are not lost or left out. */
  get punctuated(): boolean {
    return (this.#starts.capital + this.#starts.small) * WORDS_TO_A_STOP >= this.#words;
  }

  /** Of a letter that starts a line. */
  of(unit: number): Trust {
    if (this.#general === 'none') return 'none';
    const letter = letterIndex(unit);
    if ((this.#capitals[letter] as number) === 0 && (this.#smalls[letter] as number) >= MANY_WORDS) return 'none';
    return this.#general;
  }

  #count(unit: number, starts: boolean): void {
    this.#words++;
    const letter = letterIndex(unit);
    if (isCapital(unit)) {
      this.#capitals[letter] = (this.#capitals[letter] as number) + 1;
      if (starts) this.#starts.capital++;
    } else if (isSmall(unit)) {
      this.#smalls[letter] = (this.#smalls[letter] as number) + 1;
      if (starts) this.#starts.small++;
    }
  }

  #judge(): Trust {
    const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
    const capitals = sum(this.#capitals);
    const smalls = sum(this.#smalls);
    // In capitals or title case throughout, a capital tells nothing, and without any a small letter does not.
    if (capitals === 0 || capitals > smalls) return 'none';
    const { capital, small } = this.#starts;
    if (capital + small < FEWEST_STARTS) return 'doubtful';
    const share = capital / (capital + small);
    return share >= TRUSTED_SHARE ? 'high' : share >= DOUBTED_SHARE ? 'doubtful' : 'none';
  }
}

const BLANK = 0x20;

/** Whether so many small letters stand before a full stop that it ends a sentence rather than an abbreviation. */
function isAfterWord(text: string, stop: number): boolean {
  if (stop < WORD_BEFORE_STOP) return false;
  for (let at = stop - WORD_BEFORE_STOP; at < stop; at++) if (!isSmall(text.charCodeAt(at))) return false;
  return true;
}

const isClosing = (unit: number): boolean =>
  unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0x201d || unit === 0x2019;
