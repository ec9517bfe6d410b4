/** Paragraphs whose line ends are mere blanks. */
import { layoutOf } from '../../layout/index.ts';
import type { Language } from '../../lexicon/language.ts';
import type { Span } from '../../types.ts';
import type { CharacterEdit } from '../fixer.ts';
import type { HyphenBreak } from './hyphens.ts';

const QUOTED_OR_LISTED = /^(?:[>|#*•·▪–—+$@%:;~-]|\/\/|\(?(?:\p{N}{1,3}|\p{L})[.)]\s)/u;
const COLUMNS_OR_CODE =
  /\t|\S {3,}\S|[{}\\]|[;{]$|\p{L}\(\)| [=!<>]=? |^[<(]?https?:\S+$|^import |^from \S+ import |^\P{L}*$/u;
/** Heads of a message, entries of a log of changes: `[file.c] Fixed`. */
const HEADER = /^(?:[\p{L}-]{2,20}: |[[(][^\])]*[\])]:? )/u;
const STARTS_WITH_CAPITAL = /^["'“‘(]?\p{Lu}/u;
const ENDS_SENTENCE = /[.!?…:][\p{Pe}\p{Pf}"']*$/u;
/** In prose some lines happen to start with a capital amid a sentence, in verse and lists most do. */
const MOST_CAPITALS = 0.6;
/** Verse and addresses end most of their lines with a mark, and their lines are short. */
const ENDS_PART = /[.!?…:;,][\p{Pe}\p{Pf}"']*$/u;
const MOST_ENDED = 0.6;
const NARROWEST = 38;
/** The width is measured on so many lines. */
const MOST_MEASURED = 2000;
/** Scripts without blanks have other line ends. */
const FEWEST_WORDS = 4;

type Paragraph = readonly Line[];

/** A line with the blanks around it, and without. */
interface Line extends Span {
  readonly text: string;
}

/** Asked to unwrap, a fixer may join where the paragraph goes on with this probability. */
const MAY_GO_ON = 0.15;

/** The wrapped paragraphs that may be prose. */
export function proseParagraphs(text: string, language: Language): readonly Paragraph[] {
  const joined: Line[][] = [];
  let goesOn = 0;
  const { lines, paragraphs } = layoutOf(text, language);
  for (const { kind, firstLine, endLine } of paragraphs) {
    const isNext = goesOn >= MAY_GO_ON && lines.blankBefore(firstLine) === 0;
    if (kind !== 'prose') goesOn = 0;
    else {
      if (!isNext) joined.push([]);
      const its = joined.at(-1)!;
      for (let i = firstLine; i < endLine; i++) {
        const { start, end, from, to } = lines.at(i)!;
        its.push({ start, end, text: text.slice(from, to) });
      }
      goesOn = lines.goesOn(endLine - 1);
    }
  }
  return joined.filter((lines) => lines.length > 1).filter(isProse);
}

function isProse(lines: Paragraph): boolean {
  const full = lines.slice(0, -1);
  return (
    Math.max(...full.slice(0, MOST_MEASURED).map(({ text }) => text.length)) >= NARROWEST &&
    count(full, ENDS_PART) <= MOST_ENDED * full.length &&
    capitalsAmid(lines) <= MOST_CAPITALS * (lines.length - 1) &&
    count(lines, HEADER) < 2 &&
    lines.every((line) => !COLUMNS_OR_CODE.test(line.text) && !QUOTED_OR_LISTED.test(line.text)) &&
    full.every((line) => line.text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS)
  );
}

/** How many lines start with a capital though the line before does not end a sentence. */
const capitalsAmid = (lines: Paragraph): number =>
  lines.filter(({ text }, i) => i > 0 && STARTS_WITH_CAPITAL.test(text) && !ENDS_SENTENCE.test(lines[i - 1]!.text))
    .length;

const count = (lines: Paragraph, pattern: RegExp): number => lines.filter((line) => pattern.test(line.text)).length;

/** Puts the lines of `paragraphs` together; `breaks` are the hyphens that end lines of the text. */
export function* unwrap(
  text: string,
  paragraphs: readonly Paragraph[],
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
