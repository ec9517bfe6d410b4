import { createRandom } from '../src/training/random.ts';

const SEED = 1;
const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u;
const MOST_SENTENCES = 3;
const FEWEST_WORDS = 5;

/** Runs of one to three sentences of a line. */
export function shortTexts(documents: readonly string[]): string[] {
  const random = createRandom(SEED);
  const texts: string[] = [];
  for (const line of documents.flatMap((document) => document.split('\n'))) {
    const sentences = line.split(SENTENCE_END);
    for (let at = 0; at < sentences.length;) {
      const count = 1 + Math.floor(random() * MOST_SENTENCES);
      const text = sentences.slice(at, at + count).join(' ');
      if (text.split(' ').length >= FEWEST_WORDS) texts.push(text);
      at += count;
    }
  }
  return texts;
}

/** As many as are wanted, from all over. */
export function spread<Text>(texts: readonly Text[], wanted: number): Text[] {
  const step = Math.max(1, texts.length / wanted);
  return Array.from({ length: Math.min(wanted, texts.length) }, (_, at) => texts[Math.floor(at * step)]!);
}
