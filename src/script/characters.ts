/** What a UTF-16 code unit is to the tokens stage. Halves of surrogate pairs are looked at as one code point. */
export const CharacterClass = { other: 0, blank: 1, letter: 2, mark: 3, digit: 4, apostrophe: 5 } as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const BLANK = /^\p{White_Space}$/u;
const LETTER = /^\p{L}$/u;
const MARK = /^\p{M}$/u;
const DIGIT = /^\p{N}$/u;

function classify(codePoint: number): CharacterClass {
  if (codePoint === 0x27 || codePoint === 0x2019 || codePoint === 0x2bc) return CharacterClass.apostrophe;
  const character = String.fromCodePoint(codePoint);
  if (LETTER.test(character)) return CharacterClass.letter;
  if (BLANK.test(character)) return CharacterClass.blank;
  if (MARK.test(character)) return CharacterClass.mark;
  if (DIGIT.test(character)) return CharacterClass.digit;
  return CharacterClass.other;
}

const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a code point; those of the basic plane are remembered. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(codePoint);
  const found = known[codePoint] as number;
  if (found !== UNKNOWN) return found as CharacterClass;
  return (known[codePoint] = classify(codePoint));
}

/** How many code units a code point takes. */
export const widthOf = (codePoint: number): 1 | 2 => (codePoint > 0xffff ? 2 : 1);

/** A letter as well, though it stands for an apostrophe. */
const MODIFIER_APOSTROPHE = 0x2bc;

/** Whether a code point is a letter for Unicode: `\p{L}`. */
export const isLetter = (codePoint: number): boolean =>
  classOf(codePoint) === CharacterClass.letter || codePoint === MODIFIER_APOSTROPHE;

/** The end of the letters and marks, `[\p{L}\p{M}]`, that stand at a place, at most so many of them. */
export function endOfLetters(text: string, from: number, most: number): number {
  let at = from;
  for (let count = 0; count < most && at < text.length; count++) {
    const unit = text.charCodeAt(at);
    // Nearly all are of one code unit.
    const isWide = (unit & 0xf800) === 0xd800;
    const codePoint = isWide ? (text.codePointAt(at) as number) : unit;
    if (!isLetter(codePoint) && classOf(codePoint) !== CharacterClass.mark) break;
    at += isWide ? widthOf(codePoint) : 1;
  }
  return at;
}
