import { decodeHTML } from 'entities';
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

/**
 * Adds a text node with its white space collapsed, and none at the start if that begins a block. A node whose source does not add up to
 * its value is left out.
 */
export function addTextNode(text: SourceText, raw: string, start: number, value: string, isFirst: boolean): void {
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
  for (const [i, part] of parts.entries()) {
    const { text: read, start: from, end } = part;
    if (read === raw.slice(from - start, end - start)) addCopy(text, read, from, isFirst && i === 0);
    else if (!(isFirst && i === 0 && read === ' ')) text.addWhole(read, from, end);
  }
}

function addCopy(text: SourceText, copy: string, start: number, isFirst: boolean): void {
  const skipped = isFirst && copy.startsWith(' ') ? 1 : 0;
  text.addSame(copy.slice(skipped), start + skipped);
}

function readSpecial(special: string): { text: string; value: string } {
  if (special.startsWith('&')) {
    const decoded = decodeHTML(special);
    return { text: decoded, value: decoded };
  }
  if (WHITE_SPACE.test(special)) return { text: ' ', value: special.replace(LINE_END, '\n') };
  return { text: '', value: '' };
}
