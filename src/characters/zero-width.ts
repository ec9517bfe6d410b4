import { characterAt, characterBefore, type CharacterEdit, type Fixer } from './fixer.ts';

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
const NON_JOINER = '\u200c';
const JOINER = '\u200d';

/** Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark. */
const RUN = /[\u{ad}\u{200b}-\u{200d}\u{2060}\u{feff}]+/gu;

/** Characters that look the same with a joiner beside them as without: not emoji, nor scripts whose letters join. */
const INDIFFERENT_TO_JOINERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Sc}\p{Sm}\d\s]?$/u;

/** Scripts written without blanks, where a zero-width space shows where a word ends. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Balinese}\p{Script=Javanese}]/u;

const LETTER = /^\p{L}$/u;
const LINE_END = /^[\n\r\f\v\u{2028}\u{2029}]?$/u;

export const zeroWidth: Fixer = {
  name: 'zero-width',
  description:
    'Removes characters without width; a soft hyphen that ends a line becomes a hyphen, joiners stay in emoji and joining scripts, zero-width spaces in scripts without blanks.',
  *fix(text): Generator<CharacterEdit> {
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const before = characterBefore(text, index);
      const after = characterAt(text, index + run.length);
      const joins = !INDIFFERENT_TO_JOINERS.test(before) || !INDIFFERENT_TO_JOINERS.test(after);
      const unspaced = UNSPACED.test(before) || UNSPACED.test(after);
      const hyphen = LETTER.test(before) && LINE_END.test(after) ? run.indexOf(SOFT_HYPHEN) : -1;
      for (const [i, character] of [...run].entries()) {
        if (joins && (character === JOINER || character === NON_JOINER)) continue;
        if (unspaced && character === ZERO_WIDTH_SPACE) continue;
        yield { start: index + i, end: index + i + 1, after: i === hyphen ? '-' : '' };
      }
    }
  },
};
