/** Paragraphs whose line ends are mere blanks. */
import { wrappedParagraphs, type Line } from '../../tokens/lines.ts';
import type { CharacterEdit } from '../fixer.ts';
import type { HyphenBreak } from './hyphens.ts';

const QUOTED_OR_LISTED = /^(?:[>|#*•·▪–—+$@%:;~-]|\/\/|\(?(?:\p{N}{1,3}|\p{L})[.)]\s)/u;
const COLUMNS_OR_CODE =
  /\t|\S {3,}\S|[{}\\]|[;{]$|\p{L}\(\)| [=!<>]=? |^[<(]?https?:\S+$|^import |^from \S+ import |^\P{L}*$/u;
/** Heads of a message, entries of a log of changes: `[file.c] Fixed`. */
const HEADER = /^(?:[\p{L}-]{2,20}: |[[(][^\])]*[\])]:? )/u;
const STARTS_WITH_CAPITAL = /^["'“‘(]?\p{Lu}/u;
const ENDS_SENTENCE = /[.!?…:][\p{Pe}\p{Pf}"']*$/u;
/** Verse ends most of its lines with one. */
const ENDS_PART = /[.!?…:;,][\p{Pe}\p{Pf}"']*$/u;
const LETTERS_AND_BLANKS = /[\p{L}\p{M} ]/gu;
/** In prose some lines happen to start with a capital amid a sentence, in verse and lists most do. */
const MOST_CAPITALS = 0.6;
/** Scripts without blanks have other line ends. */
const FEWEST_WORDS = 4;
/** By how much a filled line may miss the full width. */
const SLACK = 3;

/** What wrapped prose is like: how much of a filled line is letters and how many words it has, how few lines start or end a sentence. */
const RUNNING = { words: 5, letters: 0.8, capitals: 0.5, sentences: 0.34, shortest: 0.7 };
/** What a paragraph must be, to be wrapped beyond doubt. */
const CLEAR = { lines: 4, width: 50, parts: 0.5 };

/** Filled lines of what is clear, with the blanks around them. */
const SHORTEST_WRAPPED = RUNNING.shortest * CLEAR.width;
const LONGEST_WRAPPED = 200;

type Paragraph = readonly Line[];

/** The wrapped paragraphs that are prose for certain. */
export function proseParagraphs(text: string): readonly Paragraph[] {
  return wrappedParagraphs(text)
    .flatMap((lines) => [...partsOf(text, lines)])
    .filter(isProse);
}

/** Whether a text has so many lines together, neither short nor long, that they may be one clearly wrapped paragraph. */
export function mayBeWrapped(text: string): boolean {
  let together = 0;
  for (let start = 0; start < text.length && together < CLEAR.lines;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const isLast = together === CLEAR.lines - 1;
    together =
      end - start <= LONGEST_WRAPPED && (isLast || end - start >= SHORTEST_WRAPPED) && end > start ? together + 1 : 0;
    start = end + 1;
  }
  return together >= CLEAR.lines;
}

/** Those of `paragraphs` that are wrapped beyond doubt, and those that are as wide as these. */
export function clearlyWrapped(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const running = paragraphs.filter(runsOn);
  const width = running.filter(isClear).reduce((most, lines) => Math.max(most, widthOf(lines)), 0);
  return running.filter((lines) => isClear(lines) || (isFilled(lines, width) && widthOf(lines) <= width));
}

/** A short line that ends a sentence ends a paragraph too, and an indented line starts one. */
function* partsOf(text: string, lines: Paragraph): Generator<Paragraph> {
  const width = widthOf(lines);
  const indents = lines.map((line) => blanksAtStart(text, line));
  const margin = indents.slice(1).reduce((least, indent) => Math.min(least, indent), Infinity);
  let part: Line[] = [];
  for (const [i, line] of lines.entries()) {
    part.push(line);
    const next = lines[i + 1];
    const ends = next && !isFilledBefore(line, next, width) && ENDS_SENTENCE.test(line.text);
    if (!next || ends || indents[i + 1]! > margin) {
      if (part.length > 1) yield part;
      part = [];
    }
  }
}

function isProse(lines: Paragraph): boolean {
  return (
    capitalsAmid(lines) <= MOST_CAPITALS * (lines.length - 1) &&
    count(lines, HEADER) < 2 &&
    lines.every((line) => !COLUMNS_OR_CODE.test(line.text) && !QUOTED_OR_LISTED.test(line.text)) &&
    lines.slice(0, -1).every((line) => line.text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS)
  );
}

/** Whether sentences run over the ends of the lines. */
function runsOn(lines: Paragraph): boolean {
  const width = widthOf(lines);
  const full = lines.slice(0, -1);
  const capitals = full.length === 1 ? 0 : RUNNING.capitals * full.length;
  return (
    isFilled(lines, width) &&
    full.every(
      ({ text }) => text.length >= RUNNING.shortest * width && lettersIn(text) >= RUNNING.letters * text.length,
    ) &&
    wordsIn(full) >= RUNNING.words * full.length &&
    capitalsAmid(lines) <= capitals &&
    count(full, ENDS_SENTENCE) <= RUNNING.sentences * full.length
  );
}

/** Long enough that nothing else has lines of one length, and no verse. */
function isClear(lines: Paragraph): boolean {
  const full = lines.slice(0, -1);
  return (
    lines.length >= CLEAR.lines && widthOf(lines) >= CLEAR.width && count(full, ENDS_PART) <= CLEAR.parts * full.length
  );
}

/** How many lines start with a capital though the line before does not end a sentence. */
const capitalsAmid = (lines: Paragraph): number =>
  lines.filter(({ text }, i) => i > 0 && STARTS_WITH_CAPITAL.test(text) && !ENDS_SENTENCE.test(lines[i - 1]!.text))
    .length;

const isFilled = (lines: Paragraph, width: number): boolean =>
  lines.slice(0, -1).every((line, i) => isFilledBefore(line, lines[i + 1]!, width));

/** Whether the first word of the next line would not have fitted. */
function isFilledBefore(line: Line, next: Line, width: number): boolean {
  const [firstWord = ''] = next.text.split(' ', 1);
  return line.text.length + 1 + firstWord.length > width - SLACK;
}

const widthOf = (lines: Paragraph): number => lines.reduce((most, line) => Math.max(most, line.text.length), 0);
const count = (lines: Paragraph, pattern: RegExp): number => lines.filter((line) => pattern.test(line.text)).length;
const wordsIn = (lines: Paragraph): number => lines.reduce((sum, line) => sum + line.text.split(' ').length, 0);
const lettersIn = (text: string): number => text.match(LETTERS_AND_BLANKS)?.length ?? 0;

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
