import { decodeHTML } from 'entities/decode';
import { CODE_WORD } from './html-elements.ts';
import type { KeptSpans } from './kept-spans.ts';
import type { SourceText } from './source-text.ts';

/**
 * What in the source of a text node is not what it reads as: character references, white space, and what the parser skips, such as tags that
 * close nothing.
 */
const SPECIAL = /&(?:[a-z\d]+|#\d+|#x[\da-f]+);?|[\t\n\f\r ]+|\0|<!--[^<>]*-->|<\/?[a-z][^<>]*>/giu;
const WHITE_SPACE = /^[\t\n\f\r ]/u;
const LINE_END = /\r\n?/gu;

interface Part {
  readonly text: string;
  /** What the parser must have made of it. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A text node as the parser has it and as it is written. */
export interface TextNode {
  readonly raw: string;
  readonly start: number;
  readonly value: string;
  /** Whether it begins a block. */
  readonly isFirst: boolean;
}

/**
 * Adds a text node with its white space collapsed, and none at the start if that begins a block. A node whose source does not add up to
 * its value is left out; what is kept is a word of the sentence.
 */
export function addTextNode(text: SourceText, { raw, start, value, isFirst }: TextNode, kept: KeptSpans): void {
  const parts: Part[] = [];
  let done = 0;
  const addPlain = (end: number): void => {
    const plain = raw.slice(done, end);
    if (plain !== '') parts.push({ text: plain, value: plain, start: start + done, end: start + end });
  };
  for (const { 0: special, index } of raw.matchAll(SPECIAL)) {
    if (special === ' ') continue;
    const read = readSpecial(special);
    if (read.value === special && read.text === special) continue;
    addPlain(index);
    done = index + special.length;
    parts.push({ ...read, start: start + index, end: start + done });
  }
  addPlain(raw.length);
  if (parts.map((part) => part.value).join('') !== value) return;
  let isAtStart = isFirst;
  for (const { text: read, start: from, end } of parts) {
    const isCopy = read === raw.slice(from - start, end - start);
    for (const piece of kept.cut(from, end)) {
      if (piece.isKept) {
        if (piece.isNew) text.addFrozen(CODE_WORD);
      } else if (isCopy) {
        const skipped = isAtStart && read.startsWith(' ') && piece.start === from ? 1 : 0;
        text.addSame(raw.slice(piece.start - start + skipped, piece.end - start), piece.start + skipped);
      } else if (!(isAtStart && read === ' ')) {
        text.addWhole(read, from, end);
      }
      isAtStart = false;
    }
  }
}

function readSpecial(special: string): { text: string; value: string } {
  if (special.startsWith('&')) {
    const decoded = decodeHTML(special);
    return { text: decoded, value: decoded };
  }
  if (WHITE_SPACE.test(special)) return { text: ' ', value: special.replace(LINE_END, '\n') };
  return { text: '', value: '' };
}
