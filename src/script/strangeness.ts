/** How unlike the writing of people a stretch of text is. */
import { usersOf } from './alphabets.ts';
import { Kind, kindOf, scriptOf } from './character-kinds.ts';

/** Marks that may follow a letter of any script. */
const isCommonMark = (code: number): boolean => (code >= 0x300 && code < 0x370) || (code >= 0xfe00 && code < 0xfe10);

/** Letters of scripts that hardly anyone writes, which chance yields: Syriac to Mandaic, N’Ko, Samaritan; and Coptic to Glagolitic. */
const isRareScript = (code: number): boolean => (code >= 0x700 && code < 0x870) || (code >= 0x2c00 && code < 0x2e00);

/** Greek capitals that stand in formulas. */
const QUANTITIES = new Set('ΔΘΛΣΦΨΩ');
const isQuantity = (code: number): boolean => QUANTITIES.has(String.fromCodePoint(code));

const LAST_LATIN_1 = 0xff;
/** Stands between letters in good text. */
const SOFT_HYPHEN = 0xad;
const NOT_SIGN = 0xac;

/** Letters beyond ASCII that are words, and those that stand for quantities. */
const WORDS = new Set('àéèêåöóíúøæôòùýавикосуяоіїйαβγδθλμπσφωηοτ');
/** Those that stand alone, or before a soft hyphen, most often where they were not meant. */
const NO_WORDS = new Set('ÂÃÐ');

/**
 * The sum of what is strange, in rough nats: 0 for good text, about 2 for each badly decoded letter. Looks at the characters
 * of `text` from `start` on, with the one before.
 */
export function strangeness(text: string, start: number, end: number): number {
  let sum = 0;
  let last = start > 0 ? text.codePointAt(previous(text, start))! : 0x20;
  let beforeLast = 0x20;
  for (let i = start; i < end;) {
    const code = text.codePointAt(i)!;
    i += code > 0xffff ? 2 : 1;
    const next = i < text.length ? text.codePointAt(i)! : 0x20;
    sum += alone(code, last, next) + together(last, code) + between(beforeLast, last, code);
    beforeLast = last;
    last = code;
  }
  if (end < text.length) {
    const code = text.codePointAt(end)!;
    sum += together(last, code) + between(beforeLast, last, code);
  }
  return sum;
}

function previous(text: string, at: number): number {
  const code = at > 1 ? text.codePointAt(at - 2)! : 0;
  return code > 0xffff ? at - 2 : at - 1;
}

const isCased = (kind: Kind): boolean => kind === Kind.lower || kind === Kind.upper;
const isLetter = (kind: Kind): boolean => isCased(kind) || kind === Kind.letter;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** What is strange about a character by itself. */
function alone(code: number, last: number, next: number): number {
  if (code < 0x80) return 0;
  const kind = kindOf(code);
  if (kind === Kind.unused) return 3;
  if (kind === Kind.control) return 2;
  if ((kind === Kind.odd && code !== SOFT_HYPHEN) || kind === Kind.box) return 0.3;
  if (!isLetter(kind)) return 0;
  if (isRareScript(code) || usersOf(code) === 0) return 1.5;
  if (!isCased(kind) || isLetter(kindOf(last)) || isLetter(kindOf(next)) || kindOf(next) === Kind.mark) return 0;
  if (kindOf(last) === Kind.opening && kindOf(next) === Kind.closing) return 0;
  if (kind === Kind.lower && (isApostrophe(last) || isApostrophe(next))) return 0;
  const letter = String.fromCodePoint(code);
  return NO_WORDS.has(letter) ? 1.7 : WORDS.has(letter.toLowerCase()) ? 0 : 0.7;
}

/** What is strange about two characters side by side. */
function together(first: number, second: number): number {
  if (first < 0x80 && second < 0x80) return 0;
  const one = kindOf(first);
  const two = kindOf(second);
  if (isLetter(one)) return isLetter(two) ? lettersTogether(first, one, second, two) : afterLetter(first, second, two);
  if (isLetter(two)) return beforeLetter(first, one, second, two);
  if (two === Kind.mark && one !== Kind.mark)
    return !isCommonMark(second) ? 3.5 : one === Kind.pictograph || one === Kind.digit ? 0.3 : 1.5;
  if (one === Kind.joining && second >= 0x80)
    return two === Kind.math || two === Kind.odd || two === Kind.trademark ? 0.5 : 0;
  if (isSymbol(one)) return symbolAndSign(first, one, second, two);
  return (one === Kind.opening || one === Kind.closing) && isSymbol(two) && first >= 0x80 && second >= 0x80 ? 0.5 : 0;
}

function symbolAndSign(first: number, one: Kind, second: number, two: Kind): number {
  if (two === Kind.opening && second >= 0x80) return 0.7;
  if (!isSymbol(two) || first === second || (one === Kind.box && two === Kind.box)) return 0;
  return first > LAST_LATIN_1 || second > LAST_LATIN_1 ? 1.5 : 1;
}

const isSymbol = (kind: Kind): boolean => kind >= Kind.currency && kind <= Kind.math;

function lettersTogether(first: number, one: Kind, second: number, two: Kind): number {
  let sum = 0;
  if (scriptOf(first) !== scriptOf(second)) sum += 2;
  else if ((usersOf(first) & usersOf(second)) === 0) sum += 1.5;
  if (one === Kind.lower && two === Kind.upper) sum += first < 0x80 && second < 0x80 ? 0.3 : 1.5;
  return sum;
}

function afterLetter(letter: number, code: number, kind: Kind): number {
  if (code === SOFT_HYPHEN) return NO_WORDS.has(String.fromCharCode(letter)) ? 1.3 : 0.3;
  switch (kind) {
    case Kind.opening:
      return code === 0x28 || code === 0x5b ? 0.2 : 0.8;
    case Kind.currency:
      return letter < 0x80 ? 1 : 1.7;
    case Kind.number:
      return code === 0xb2 || code === 0xb3 || code === 0xb9
        ? 0.3
        : code === 0xaa || code === 0xba
          ? 0.6
          : isQuantity(letter)
            ? 0.3
            : 1;
    case Kind.trademark:
      return code === 0xa9 ? 1 : 0.2;
    case Kind.odd:
      return code === 0x2020 || code === 0x2021 ? 0.8 : 1.4;
    case Kind.box:
      return 2.5;
    case Kind.math:
      return isQuantity(letter) ? 0.3 : 1.5;
    case Kind.mark:
      return isCommonMark(code) || scriptOf(code) === scriptOf(letter) ? 0 : 2;
    default:
      return 0;
  }
}

function beforeLetter(code: number, kind: Kind, letter: number, two: Kind): number {
  if (code === SOFT_HYPHEN) return 0;
  switch (kind) {
    case Kind.closing:
      return code === 0xbb || code === 0x201d || code === 0x203a ? 0.7 : 0;
    case Kind.currency:
      return 0.5;
    case Kind.number:
      return code === 0xb0 || code === 0xb5 ? 0.2 : 0.7;
    case Kind.trademark:
      return 0.8;
    case Kind.odd:
      return letter < 0x80 ? 0.9 : 1.4;
    case Kind.box:
      return 2;
    case Kind.math:
      if (code === NOT_SIGN) return 0;
      return letter > 0x80 && scriptOf(letter) === scriptOf(0x61) ? 1.5 : 0.8;
    case Kind.digit:
      return letter < 0x80 || two === Kind.letter ? 0 : 0.5;
    default:
      return 0;
  }
}

/** What is strange about a character between two letters. */
function between(first: number, middle: number, last: number): number {
  if (
    middle < 0x80 ||
    middle === SOFT_HYPHEN ||
    isLetter(kindOf(middle)) ||
    !isLetter(kindOf(first)) ||
    !isLetter(kindOf(last))
  )
    return 0;
  const kind = kindOf(middle);
  if (scriptOf(first) !== scriptOf(last)) return 0.7;
  if (kind === Kind.joining || middle === 0x2019 || middle === 0xb7) return 0;
  if (kind === Kind.opening || kind === Kind.closing) return middle === 0x2026 || middle === 0x2018 ? 0.3 : 1;
  return isSymbol(kind) ? 0.7 : 0;
}
