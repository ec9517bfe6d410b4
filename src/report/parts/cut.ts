/** How long text is cut short: never within a character, and between words where that is possible. */
const BLANK = /\s/u;
const LONGEST_STEP = 20;

/** `text`, cut if it is long, and never within a character. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, boundary(text, longest - 1))}…`;
}

/**
 * What stands after the change that ends at `after`, if there is one, and before the one that starts at `before`, if
 * there is one. Where that is more than `reach` for each of them, `null` stands for what is left out.
 */
export function textBetween(
  text: string,
  after: number | undefined,
  before: number | undefined,
  reach: number,
): (string | null)[] {
  const from = after ?? 0;
  const to = before ?? text.length;
  const sides = (after === undefined ? 0 : 1) + (before === undefined ? 0 : 1);
  const tailEnd = after === undefined ? from : wordBoundary(text, from + reach);
  const headStart = before === undefined ? to : wordBoundary(text, to - reach);
  if (to - from <= sides * reach || tailEnd >= headStart) return from < to ? [text.slice(from, to)] : [];
  const tail = text.slice(from, tailEnd);
  const head = text.slice(headStart, to);
  return [...(tail === '' ? [] : [tail]), null, ...(head === '' ? [] : [head])];
}

/** The last blank shortly before `at`, or else the end of a whole character. */
export function wordBoundary(text: string, at: number): number {
  for (let blank = at; blank > at - LONGEST_STEP && blank > 0; blank--) {
    if (BLANK.test(text.charAt(blank))) return blank;
  }
  return boundary(text, at);
}

function boundary(text: string, at: number): number {
  const splitsPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return splitsPair ? at - 1 : at;
}
