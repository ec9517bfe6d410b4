/** Breaks good text the way that extraction does: one fault at a place, or the lines of a page. */
import { articles } from './arbitraries.ts';

/** A text with a fault, and the text before. */
export interface Fault {
  readonly good: string;
  readonly broken: string;
}

/** One fault for each match of `pattern` in the articles of the bench, which are changed by `change` before. */
export function faultsAt(
  pattern: RegExp,
  breakIt: (found: string) => string,
  change: (article: string) => string = (article) => article,
): Fault[] {
  return articles.map(change).flatMap((good) =>
    [...good.matchAll(pattern)].map(({ 0: found, index }) => ({
      good,
      broken: good.slice(0, index) + breakIt(found) + good.slice(index + found.length),
    })),
  );
}

/** What must come out unharmed: the share of the faults that `repair` repairs. */
export function shareRepaired(faults: readonly Fault[], repair: (text: string) => string): number {
  return faults.filter(({ good, broken }) => repair(broken) === good).length / faults.length;
}

/** The paragraphs of the articles, but for headlines. */
export const paragraphs: readonly string[] = articles.flatMap((article) =>
  article.split('\n').filter((line) => line.length > 150),
);

const SYLLABLE = /(?<=[aeiouy]\p{L}{0,2})(?=[b-df-hj-np-tv-xz][aeiouy])/giu;

/** A word parted where a typesetter may part it, next to its middle; nothing if it is too short. */
export function hyphenated(word: string): readonly [string, string] | undefined {
  const places = [...word.matchAll(SYLLABLE)].map(({ index }) => index).filter((at) => at > 2 && at < word.length - 2);
  const middle = places.sort((one, other) => Math.abs(one - word.length / 2) - Math.abs(other - word.length / 2))[0];
  return middle === undefined ? undefined : [word.slice(0, middle), word.slice(middle)];
}

const WORD = /^([“"‘(]*)(\p{L}{7,})(\P{L}*)$/u;

/** Fills lines of `width`; with `hyphens`, also with parts of words. */
export function wrap(text: string, width: number, hyphens = false): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    const room = width - line.length - 1;
    if (line === '') lines[lines.length - 1] = word;
    else if (word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else {
      const [, before = '', letters = '', after = ''] = WORD.exec(word) ?? [];
      const parts = hyphens ? hyphenated(letters) : undefined;
      if (parts && before.length + parts[0].length + 1 <= room) {
        lines[lines.length - 1] = `${line} ${before}${parts[0]}-`;
        lines.push(parts[1] + after);
      } else lines.push(word);
    }
  }
  return lines.join('\n');
}
