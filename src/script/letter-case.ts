import { isBasicSmall } from './shape.ts';

/**
 * Case mappings that change nothing but case: a character whose other case has another length, or does not lead back
 * (`ß`, `ŉ`, `İ`), stays as it is.
 */
function upperOf(character: string): string {
  const upper = character.toUpperCase();
  return upper.length === character.length && upper.toLowerCase() === character ? upper : character;
}

function lowerOf(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length && lower.toUpperCase() === character ? lower : character;
}

const BLANK = 0x20;
const TILDE = 0x7e;

/** Words are short, and most are ASCII: a loop tells so sooner than a pattern. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < BLANK || unit > TILDE) return false;
  }
  return true;
}

/**
 * Some letters and marks compose in one case alone, such as `H̱` in the other. A word that would become one to be
 * composed, or cease to be one, stays as it is: otherwise the repaired text would be repaired again.
 */
function unlessComposing(text: string, cased: string): string {
  return isAscii(text) || isComposed(text) === isComposed(cased) ? cased : text;
}

const isComposed = (text: string): boolean => text.normalize('NFC') === text;

export function toUpper(text: string): string {
  if (isAscii(text)) return text.toUpperCase();
  return unlessComposing(text, Array.from(text, upperOf).join(''));
}

export function toLower(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return unlessComposing(text, withFinalSigma(text, Array.from(text, lowerOf).join('')));
}

/** `ΛΌΓΟΣ` is `λόγος`: a sigma that ends a word has a form of its own. */
const withFinalSigma = (text: string, lower: string): string =>
  text.length > 1 && text.endsWith('Σ') ? `${lower.slice(0, -1)}ς` : lower;

/** The first letter raised, the rest lowered: `MINISTER` → `Minister`. */
export function toCapitalised(text: string): string {
  const lower = toLower(text);
  const first = String.fromCodePoint(lower.codePointAt(0) ?? 0);
  return unlessComposing(text, upperOf(first) + lower.slice(first.length));
}

/** Gives `text` the casing of `spelling`, letter by letter; they must agree but for case and the style of apostrophes. */
export function likeSpelling(text: string, spelling: string): string | undefined {
  if (isAscii(text) && isAscii(spelling)) return isSameButForCase(text, spelling) ? spelling : undefined;
  const characters = Array.from(text);
  const models = Array.from(spelling);
  if (characters.length !== models.length) return undefined;
  const cased: string[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] as string;
    const model = models[i] as string;
    if (character === model) cased.push(character);
    else if (isApostrophe(character) && isApostrophe(model)) cased.push(character);
    else if (upperOf(character) === model || lowerOf(character) === model) cased.push(model);
    else return undefined;
  }
  return unlessComposing(text, cased.join(''));
}

/** Of texts in ASCII. */
function isSameButForCase(text: string, other: string): boolean {
  if (text.length !== other.length) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const its = other.charCodeAt(i);
    if (unit !== its && ((unit | CASE_BIT) !== (its | CASE_BIT) || !isBasicSmall(unit | CASE_BIT))) return false;
  }
  return true;
}
/** What tells `a` from `A`. */
const CASE_BIT = 0x20;

const isApostrophe = (character: string): boolean => character === "'" || character === '’' || character === 'ʼ';
