import type { Random } from '../random.ts';
import { between } from './draw.ts';
import { widthOf } from './fonts.ts';
import { syllables } from './hyphenation.ts';
import type { Style } from './style.ts';

/** A blank that may become a line end. */
const BLANKS = /[^\S\u00A0\u2007\u202F]+/u;
/** Where a compound, or words that a dash joins, may be parted. */
const AFTER_HYPHEN = /(?<=[\p{L}\p{N}][-–—])(?=\p{L})/gu;
/** So much room must be left for a part of a word. */
const ROOM_FOR_PART = 4;
/** How often lines begin to run around a picture, how many of them, and how much room it leaves. */
const PICTURED = 0.005;
const PICTURE = { shortest: 4, longest: 9, room: 0.6 };

export const wordsOf = (paragraph: string): string[] => paragraph.split(BLANKS).filter((word) => word.trim() !== '');

/** Fills the lines of a paragraph one after the other, each as far as it goes. */
export function fill(words: readonly string[], style: Style, random: Random): string[] {
  const lines: string[] = [];
  const waiting = [...words].reverse();
  let besidePicture = 0;
  while (waiting.length > 0) {
    if (besidePicture > 0) besidePicture--;
    else if (style.slack > 0 && random() < PICTURED) besidePicture = between(PICTURE.shortest, PICTURE.longest, random);
    const indent = ' '.repeat(lines.length === 0 ? style.firstIndent : style.indent);
    const early = style.slack > 0 ? style.slack * random() ** 2 : 0;
    const room = style.width * (1 - early) * (besidePicture > 0 ? PICTURE.room : 1) - widthOf(indent, style.font);
    const line = fillLine(waiting, room, style, random);
    const goesOn = waiting.length > 0;
    lines.push(
      indent +
        (style.justified && goesOn ? spread(line, style.width - indent.length) : line) +
        (style.trailingBlanks && goesOn ? ' ' : ''),
    );
  }
  return lines;
}

/** Takes the words of a line from the end of `waiting`; what is left of a word that is cut goes back there. */
function fillLine(waiting: string[], room: number, style: Style, random: Random): string {
  let line = '';
  let left = room;
  while (waiting.length > 0) {
    const word = waiting.pop()!;
    const blank = line === '' ? '' : ' ';
    const taken = widthOf(blank + word, style.font);
    if (taken <= left) {
      line += blank + word;
      left -= taken;
      continue;
    }
    const cut = cutThatFits(word, left - widthOf(blank, style.font), style, random);
    if (cut) {
      waiting.push(word.slice(cut.at));
      return line + blank + cut.before;
    }
    if (line === '') return word;
    waiting.push(word);
    return line;
  }
  return line;
}

/** What may stand at a line end instead of the whole word. */
interface Cut {
  readonly before: string;
  /** Where the rest of the word begins. */
  readonly at: number;
}

function cutThatFits(word: string, room: number, style: Style, random: Random): Cut | undefined {
  if (room < ROOM_FOR_PART) return undefined;
  const cuts: Cut[] = [];
  if (style.hyphenated > 0 && random() < style.hyphenated) {
    for (const at of syllables(word)) cuts.push({ before: `${word.slice(0, at)}-`, at });
  }
  if (style.breaksCompounds) {
    for (const { index: at } of word.matchAll(AFTER_HYPHEN)) cuts.push({ before: word.slice(0, at), at });
  }
  return cuts.sort((a, b) => b.at - a.at).find(({ before }) => widthOf(before, style.font) <= room);
}

/** Widens blanks, from the left on, until the line is as wide as the column. */
function spread(line: string, width: number): string {
  const words = line.split(' ');
  const gaps = words.length - 1;
  const missing = width - line.length;
  if (gaps === 0 || missing <= 0) return line;
  return words
    .map((word, i) => word + ' '.repeat(i === gaps ? 0 : 1 + Math.floor((missing + gaps - 1 - i) / gaps)))
    .join('');
}
