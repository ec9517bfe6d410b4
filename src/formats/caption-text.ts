import type { Replacement } from '../edits.ts';
import type { Edit } from '../types.ts';
import type { CaptionLine } from './caption-lines.ts';
import { hasDash, startsTurn } from './caption-turns.ts';
import type { Placed } from './format.ts';
import { SourceText } from './source-text.ts';

/** A line that a cue repeats from the one before it, as it rolls up, and where its text stands in the prose. */
interface Echo {
  readonly at: number;
  readonly length: number;
  readonly source: SourceText;
}

interface ReadLine {
  readonly text: string;
  /** Where its text stands in the prose. */
  readonly at: number;
}

/** What ends a paragraph once that is long enough: the end of a sentence, not of an abbreviation. */
const CLEAR_END = /(?:\p{L}{5}\.|[\p{L}\p{N}][!?])["'”’)\]]{0,3}$/u;
const END_WITHIN = 12;
/** About as much as is judged together. */
const LONG_PARAGRAPH = 600;
const MOST_LINES_ROLLED = 4;

/** The prose of captions: sentences go on from cue to cue, and each turn of a dialogue is a paragraph. */
export class CaptionText {
  readonly #source = new SourceText();
  readonly #echoes: Echo[] = [];
  /** The lines of the cue before. */
  #before: readonly ReadLine[] = [];
  #length = 0;
  #paragraph = 0;
  #end = '';
  #voice: string | undefined;

  get text(): string {
    return this.#source.text;
  }

  addCue(lines: readonly CaptionLine[]): void {
    if (lines.length === 0) return;
    const rolled = countRolled(this.#before, lines);
    const read: ReadLine[] = this.#before.slice(this.#before.length - rolled);
    for (let i = 0; i < rolled; i++) this.#echo(lines[i]!, read[i]!.at);
    const isDialogue = lines.filter(({ text }) => hasDash(text)).length > 1;
    for (let i = rolled; i < lines.length; i++) {
      const line = lines[i]!;
      this.#startLine(line, isDialogue, i === rolled);
      read.push({ text: line.text, at: this.#length });
      addParts(this.#source, line);
      this.#length += line.text.length;
      this.#paragraph += line.text.length;
      this.#end = line.text.slice(-END_WITHIN);
    }
    this.#before = read;
  }

  /** Carries edits over to the file, into lines that roll up wherever they stand. */
  place(edits: readonly Edit[]): Placed {
    const { taken, places, replacements } = this.#source.place(edits, (text) => text);
    const all: Replacement[] = [...replacements];
    let first = 0;
    for (const { at, length, source } of [...this.#echoes].sort((one, other) => one.at - other.at)) {
      while (first < taken.length && taken[first]!.end <= at) first++;
      const its: Edit[] = [];
      for (let i = first; i < taken.length && taken[i]!.start < at + length; i++) {
        const edit = taken[i]!;
        if (edit.start >= at && edit.end <= at + length)
          its.push({ ...edit, start: edit.start - at, end: edit.end - at });
      }
      for (const replacement of source.place(its, (text) => text).replacements) all.push(replacement);
    }
    return { taken, places, replacements: all.sort((one, other) => one.start - other.start) };
  }

  #echo({ text, parts, voice }: CaptionLine, at: number): void {
    const source = new SourceText();
    addParts(source, { text, parts, voice });
    this.#echoes.push({ at, length: text.length, source });
  }

  #startLine({ text, voice }: CaptionLine, isDialogue: boolean, isFirst: boolean): void {
    const isOther = voice !== undefined && voice !== this.#voice;
    this.#voice = voice ?? this.#voice;
    if (this.#length === 0) return;
    const isTurn = isOther || startsTurn(text, isDialogue, this.#end);
    const isEnd = isFirst && this.#paragraph >= LONG_PARAGRAPH && CLEAR_END.test(this.#end);
    const gap = isTurn || isEnd ? '\n\n' : ' ';
    if (gap !== ' ') this.#paragraph = 0;
    this.#source.addFrozen(gap);
    this.#length += gap.length;
  }
}

/** How many lines at the start of a cue are those that the one before it ended with. */
function countRolled(before: readonly ReadLine[], lines: readonly CaptionLine[]): number {
  for (let count = Math.min(before.length, lines.length, MOST_LINES_ROLLED); count > 0; count--) {
    const tail = before.slice(before.length - count);
    if (tail.every(({ text }, i) => text === lines[i]!.text)) return count;
  }
  return 0;
}

/** Adds what a line shows, without the blanks at its ends. */
function addParts(source: SourceText, { parts, text: shown }: CaptionLine): void {
  const all = parts.map(({ text }) => text).join('');
  let skip = all.length - all.trimStart().length;
  let left = shown.length;
  for (const { text, start, isKept } of parts) {
    const own = text.slice(skip, skip + left);
    if (isKept) source.addFrozen(own);
    else if (own !== '') source.addSame(own, start + skip);
    left -= own.length;
    skip = Math.max(0, skip - text.length);
  }
}
