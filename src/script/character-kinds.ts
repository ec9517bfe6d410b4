/** What kind of character a code point is, as far as it tells good text from badly decoded text. */

export const Kind = {
  blank: 0,
  lower: 1,
  upper: 2,
  letter: 3,
  mark: 4,
  digit: 5,
  opening: 6,
  closing: 7,
  joining: 8,
  currency: 9,
  number: 10,
  trademark: 11,
  odd: 12,
  box: 13,
  math: 14,
  pictograph: 15,
  control: 16,
  unused: 17,
  noBreakSpace: 18,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** In the order in which they are tried. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [Kind.noBreakSpace, /\u00a0/u],
  [Kind.blank, /[\s\u{200b}-\u{200f}\u{2060}\u{fffd}]/u],
  [Kind.odd, /[\xad¡¤¦§¨¯´¶¸†‡•ˆ˜˘˙˚˛˝ˇ΅ƒ‰⌐⌠⌡⁄]/u],
  [Kind.number, /[ªº°²³¹¼½¾±×÷µ\u{2074}-\u{208e}]/u],
  [Kind.trademark, /[®™©]/u],
  [Kind.opening, /[\p{Ps}\p{Pi}¿]/u],
  [Kind.closing, /[\p{Pe}\p{Pf}.,;:!?…]/u],
  [Kind.joining, /[\p{Pd}\p{Pc}\p{Po}`|~^+<=>]/u],
  [Kind.currency, /\p{Sc}/u],
  [Kind.math, /[\p{Sm}◊]/u],
  [Kind.box, /[\u{2500}-\u{25a0}]/u],
  [Kind.mark, /\p{M}/u],
  [Kind.digit, /\p{N}/u],
  [Kind.upper, /[\p{Lu}\p{Lt}]/u],
  [Kind.lower, /\p{Ll}/u],
  [Kind.letter, /\p{L}/u],
  [Kind.pictograph, /\p{S}/u],
  [Kind.control, /\p{Cc}|\p{Cf}/u],
];

/** Kinds of code units by value, plus one; filled as they are met. */
const known = new Uint8Array(0x10000);

export function kindOf(code: number): Kind {
  if (code > 0xffff) return findKind(code);
  return ((known[code] ||= findKind(code) + 1) - 1) as Kind;
}

function findKind(code: number): Kind {
  const character = String.fromCodePoint(code);
  return KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? Kind.unused;
}

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u,
];
const BLOCK_SIZE_LOG2 = 7;
const knownScripts = new Uint8Array(0x3000);

/** A number for the script of a letter: the same for those that are written together. */
export function scriptOf(code: number): number {
  if (code >= 0x3000) return findScript(code);
  return (knownScripts[code] ||= findScript(code));
}

function findScript(code: number): number {
  const character = String.fromCodePoint(code);
  const index = SCRIPTS.findIndex((script) => script.test(character));
  return index >= 0 ? index + 1 : SCRIPTS.length + 1 + (Math.min(code, 0x3000) >> BLOCK_SIZE_LOG2);
}
