import { entitiesOf, type LabelledDocument, type Sentence } from './conll.ts';
import type { Entity } from './entity.ts';

/** A document as people write it, with the places of its entities. */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** How the Penn Treebank writes what is no word. */
const WRITTEN: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
};
const STANDS_BEHIND = /^(?:[,.;:!?)\]}%’”/]|\.{2,}|['’](?:[sdm]|re|ve|ll)|n['’]t)$/iu;
const STANDS_BEFORE = /^[([{$£€“‘/]$/u;
/** The same sign opens and closes. */
const STRAIGHT = new Set(['"', "'"]);

/** Writes a document out, a sentence a line, with blanks between words and none at marks. */
export function layOutDocument(document: LabelledDocument): MarkedText {
  let text = '';
  const entities: Entity[] = [];
  for (const sentence of document) {
    const { text: line, starts, ends } = layOutSentence(sentence);
    for (const { from, to, type } of entitiesOf(sentence)) {
      entities.push({ start: text.length + starts[from]!, end: text.length + ends[to - 1]!, type });
    }
    text += `${line}\n`;
  }
  return { text, entities };
}

function layOutSentence(sentence: Sentence): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const open = new Set<string>();
  let isGlued = true;
  for (const { word } of sentence) {
    const written = Object.hasOwn(WRITTEN, word) ? WRITTEN[word]! : word;
    const closes = open.has(written);
    if (!isGlued && !closes && !STANDS_BEHIND.test(written)) text += ' ';
    starts.push(text.length);
    text += written;
    ends.push(text.length);
    isGlued = STANDS_BEFORE.test(written);
    if (!STRAIGHT.has(written)) continue;
    isGlued = !closes;
    if (closes) open.delete(written);
    else open.add(written);
  }
  return { text, starts, ends };
}
