/** What becomes of characters without ink, by their neighbours. */
/* eslint-disable no-control-regex -- controls are what is looked for */
import type { Language } from '../lexicon/language.ts';
import { wordAfter, wordBefore } from '../lexicon/words-beside.ts';
import { characterAt, characterBefore, type CharacterEdit } from './fixer.ts';
import { meaningOfC1 } from './mojibake/bytes.ts';

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
const REPLACEMENT = '\ufffd';
const BLACK_FLAG = '\u{1f3f4}';

const UNIT =
  /\x1b\[[\x30-\x3f]{0,40}[\x20-\x2f]{0,4}[\x40-\x7e]|\x1b\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)|[^\x1b]|\x1b/gu;
const JOINER = /[\u{200c}\u{200d}]/u;
const DIRECTION = /[\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;
const VARIATION_SELECTOR = /[\u{180b}-\u{180d}\u{180f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;
const KEYCAP = /^[\d#*]\u{fe0f}\u{20e3}$/u;
const TAG = /[\u{e0020}-\u{e007f}]/u;
const C1 = /[\x80-\x9f]/u;
const SEPARATOR = /[\x1c-\x1f]/u;
const LONE_SURROGATE = /\p{Cs}/u;

/** Characters that look the same with a joiner beside them as without: not emoji, nor scripts whose letters join. */
const INDIFFERENT_TO_JOINERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Sc}\p{Sm}\d\s]?$/u;

/** Scripts written without blanks, where a zero-width space shows where a word ends. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Balinese}\p{Script=Javanese}]/u;

/** Characters of which there are several shapes: emoji, symbols, ideographs, and letters of some scripts. */
const HAS_VARIANTS =
  /^[\p{Extended_Pictographic}\p{S}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\u{3000}-\u{303c}\u{ff00}-\u{ffef}]$/u;

/** Letters that are written from right to left, and the digits among them. */
const RIGHT_TO_LEFT = /[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{fefc}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Some fonts of print have the other half as a soft hyphen: `and since -\u00ad`. */
const HALF_DASH = /\s-$/u;
const LETTER = /^\p{L}$/u;
const LINE_END = /^[\n\r\f\v\u{2028}\u{2029}]?$/u;

/** The edits for one run of characters without ink, which starts at `index`; `turns` tells if directions matter in the text. */
export function* invisibleEdits(
  text: string,
  run: string,
  index: number,
  turns: boolean,
  language: Language,
): Generator<CharacterEdit> {
  const before = characterBefore(text, index);
  const after = characterAt(text, index + run.length);
  const hyphen = run.indexOf(SOFT_HYPHEN);
  if (run === SOFT_HYPHEN && HALF_DASH.test(text.slice(Math.max(0, index - 2), index))) return;
  const isHyphen =
    hyphen >= 0 && LETTER.test(before) && (LINE_END.test(after) || partsWords(text, index, run, language));
  for (const { 0: unit, index: offset } of run.matchAll(UNIT)) {
    const replacement = isHyphen && offset === hyphen ? '-' : meaning(unit, offset === 0, { before, after, turns });
    if (replacement !== unit) yield { start: index + offset, end: index + offset + unit.length, after: replacement };
  }
}

/** Whether a soft hyphen stands for the hyphen of a compound, as in text from fonts that print it so: `Full\u00adTime`. */
function partsWords(text: string, index: number, run: string, language: Language): boolean {
  const left = wordBefore(text, index);
  const right = wordAfter(text, index + run.length);
  if (text[index - left.length - 1] === SOFT_HYPHEN || text[index + run.length + right.length] === SOFT_HYPHEN)
    return false;
  return language.isCommon(left) && language.isCommon(right) && !language.isKnown(left + right);
}

/** Whether a text has marks of direction and letters that are written from right to left. */
export function turnsDirection(text: string): boolean {
  return DIRECTION.test(text) && RIGHT_TO_LEFT.test(text);
}

interface Neighbours {
  /** The visible characters on both sides, empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
  readonly turns: boolean;
}

/** What a character without ink stands for: often nothing, or itself where it is needed. */
function meaning(unit: string, first: boolean, { before, after, turns }: Neighbours): string {
  if (C1.test(unit)) return meaningOfC1(unit);
  if (SEPARATOR.test(unit)) return ' ';
  if (LONE_SURROGATE.test(unit)) return REPLACEMENT;
  if (JOINER.test(unit)) return INDIFFERENT_TO_JOINERS.test(before) && INDIFFERENT_TO_JOINERS.test(after) ? '' : unit;
  if (unit === ZERO_WIDTH_SPACE) return UNSPACED.test(before) || UNSPACED.test(after) ? unit : '';
  if (DIRECTION.test(unit)) return turns ? unit : '';
  if (VARIATION_SELECTOR.test(unit)) {
    return first && (HAS_VARIANTS.test(before) || KEYCAP.test(before + unit + after)) ? unit : '';
  }
  if (TAG.test(unit)) return before === BLACK_FLAG ? unit : '';
  return '';
}
