/** Page numbers and running heads: what a page has above and below its text. */
import type { Span } from '../../types.ts';
import type { CharacterEdit } from '../fixer.ts';

/** A longer line comes in pieces: engines need memory for each character of a match. */
const LINE = /[^\n\r\f]{1,100000}/gu;
const NUMBER = /^(?:[-–—[(|]{1,2} ?)?(\d{1,4})(?: ?[-–—\])|]{1,2})?$/u;
const LABELLED =
  /^(?:page|p\.|seite|página|pagina) ?\d{1,4}(?: ?(?:of|\/|von|de|di) ?\d{1,4})?$|^\d{1,4} (?:of|\/) \d{1,4}$/iu;
const NUMBERED_HEAD = /^(?:\d{1,4}\s{1,9}\S.{0,80}|\S.{0,80}?\s{1,9}\d{1,4})$/u;
const DIGITS = /\d+/gu;
const LONGEST_HEAD = 90;
/** So often a line must come back beside a page number or a page break to be a running head. */
const FEWEST_HEADS = 3;
const ENDS_SENTENCE = /[.!?…:][\p{Pe}\p{Pf}"']*\s*$/u;
const STARTS_SMALL = /^\s*\p{Ll}/u;

interface PageLine extends Span {
  readonly text: string;
}

/** Takes away the lines that carry page numbers or running heads, and the blank lines around them. */
export function* pageLines(text: string): Generator<CharacterEdit> {
  const lines = linesOf(text);
  const doomed = new Set<PageLine>([...numbers(lines), ...heads(text, lines)]);
  let i = 0;
  while (i < lines.length) {
    if (!doomed.has(lines[i]!)) {
      i++;
      continue;
    }
    const before = lines[i - 1];
    while (i < lines.length && doomed.has(lines[i]!)) i++;
    const after = lines[i];
    yield closeGap(text, before, after);
  }
}

function linesOf(text: string): PageLine[] {
  const lines: PageLine[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() !== '') lines.push({ start: index, end: index + line.length, text: line.trim() });
  }
  return lines;
}

/** A bare number is a page's only if the page before or after has its number as well. */
function numbers(lines: readonly PageLine[]): PageLine[] {
  const labelled = lines.filter((line) => line.text.length < 24 && LABELLED.test(line.text));
  const bare = lines.flatMap((line) => {
    const number = line.text.length < 12 ? NUMBER.exec(line.text)?.[1] : undefined;
    return number === undefined ? [] : [{ line, number: Number(number) }];
  });
  const inSequence = bare.filter(
    ({ number }, i) => bare[i - 1]?.number === number - 1 || bare[i + 1]?.number === number + 1,
  );
  return [...labelled, ...inSequence.map(({ line }) => line)];
}

/** Lines that come back, but for their numbers, beside a page break or with the page's number in them. */
function heads(text: string, lines: readonly PageLine[]): PageLine[] {
  const seen = new Map<string, PageLine[]>();
  const numberAt = new Set(numbers(lines));
  for (const [i, line] of lines.entries()) {
    if (line.text.length > LONGEST_HEAD) continue;
    const besidePage =
      isBesideBreak(text, line) ||
      numberAt.has(lines[i - 1]!) ||
      numberAt.has(lines[i + 1]!) ||
      NUMBERED_HEAD.test(line.text);
    if (!besidePage || ENDS_SENTENCE.test(line.text)) continue;
    const key = line.text.replace(DIGITS, '#');
    const group = seen.get(key);
    if (group) group.push(line);
    else seen.set(key, [line]);
  }
  return [...seen.values()].filter((group) => group.length >= FEWEST_HEADS).flat();
}

const NEIGHBOURHOOD = 8;
const BREAK_BEFORE = /\f\s{0,8}$/u;
const BREAK_AFTER = /^\s{0,8}\f/u;
const isBesideBreak = (text: string, { start, end }: Span): boolean =>
  BREAK_BEFORE.test(text.slice(Math.max(0, start - NEIGHBOURHOOD), start)) ||
  BREAK_AFTER.test(text.slice(end, end + NEIGHBOURHOOD));

/** A sentence that runs over the page goes on in the next line; otherwise a blank line parts the pages. */
function closeGap(text: string, before: PageLine | undefined, after: PageLine | undefined): CharacterEdit {
  const start = before?.end ?? 0;
  const end = after?.start ?? text.length;
  if (before === undefined) return { start, end, after: '' };
  if (after === undefined) return { start, end, after: '\n' };
  const runsOn = !ENDS_SENTENCE.test(before.text) && STARTS_SMALL.test(text.slice(after.start, after.end));
  return { start, end, after: runsOn ? '\n' : '\n\n' };
}
