/** Paragraphs whose line ends are mere blanks. */
import { wrappedParagraphs, type Line } from '../../tokens/lines.ts';
import type { CharacterEdit } from '../fixer.ts';
import type { HyphenBreak } from './hyphens.ts';

const QUOTED_OR_LISTED = /^(?:[>|#*•·▪–—+-]|\(?(?:\p{N}{1,3}|\p{L})[.)]\s)/u;
const COLUMNS_OR_CODE = /\t|\S {3,}\S|[{}\\]|[;{]$|\p{L}\(\)| [=!<>]=? /u;
const STARTS_WITH_CAPITAL = /^["'“‘(]?\p{Lu}/u;
/** In prose few lines happen to start with a capital, in verse and lists most do. */
const MOST_CAPITALS = 0.5;
/** Scripts without blanks have other line ends. */
const FEWEST_WORDS = 4;

/** The wrapped paragraphs that are prose for certain. */
export const proseParagraphs = (text: string): readonly (readonly Line[])[] => wrappedParagraphs(text).filter(isProse);

function isProse(lines: readonly Line[]): boolean {
  const rest = lines.slice(1);
  const capitals = rest.filter((line) => STARTS_WITH_CAPITAL.test(line.text)).length;
  return (
    capitals <= MOST_CAPITALS * rest.length &&
    lines.every((line) => !COLUMNS_OR_CODE.test(line.text) && !QUOTED_OR_LISTED.test(line.text)) &&
    lines.slice(0, -1).every((line) => line.text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS)
  );
}

/** Puts the lines of `paragraphs` together; `breaks` are the hyphens that end lines of the text. */
export function* unwrap(
  text: string,
  paragraphs: readonly (readonly Line[])[],
  breaks: readonly HyphenBreak[],
): Generator<CharacterEdit> {
  const breakAt = new Map(breaks.map((one) => [one.end, one]));
  for (const lines of paragraphs) {
    for (const [i, line] of lines.slice(0, -1).entries()) {
      const start = line.end - blanksAtEnd(text, line);
      const next = lines[i + 1]!;
      const end = next.start + blanksAtStart(text, next);
      const hyphen = breakAt.get(end);
      if (hyphen === undefined || hyphen.hangs) yield { start, end, after: ' ' };
      else yield { start: hyphen.joins ? hyphen.start : start, end, after: '' };
    }
  }
}

const blanksAtEnd = (text: string, { start, end }: Line): number =>
  end - start - text.slice(start, end).trimEnd().length;
const blanksAtStart = (text: string, { start, end }: Line): number =>
  end - start - text.slice(start, end).trimStart().length;
