import type { Turns } from '../layout/index.ts';
import { isCapital } from '../script/shape.ts';
import { OPENINGS } from './sentences.ts';
import type { WordTable } from './word-table.ts';

const SENTENCE = OPENINGS.indexOf('sentence');
/** What shows that a speech was broken off before: `-- and then`. */
const GOES_ON = /^(?:--|[—–…]|\.\.)/u;

/** Some note what was said without capitals, though they have them elsewhere. */
const FEWEST = 4;
const SELDOM = 0.1;
const OFTEN = 0.3;

/** What a word is to the turns of a transcript. */
export const Role = { none: 0, label: 1, start: 2 } as const;

/** Has a sentence open with each speech, in `openings`, and gives the role of each word. */
export function openSpeeches(
  text: string,
  words: WordTable,
  { labels, speeches }: Turns,
  openings: Uint8Array,
): Uint8Array {
  const roles = new Uint8Array(words.length);
  const opened: number[] = [];
  let word = 0;
  for (const [i, speech] of speeches.entries()) {
    while (word < words.length && words.start(word) < (labels[i] as number)) word++;
    for (; word < words.length && words.start(word) < speech; word++) roles[word] = Role.label;
    if (word < words.length && !GOES_ON.test(text.slice(speech, speech + 2))) opened.push(word);
  }
  if (areNotes(words, roles, opened, openings)) return roles;
  for (const first of opened) {
    openings[first] = SENTENCE;
    roles[first] = Role.start;
  }
  return roles;
}

/** Whether speeches start with small letters while other sentences have capitals. */
function areNotes(words: WordTable, roles: Uint8Array, opened: readonly number[], openings: Uint8Array): boolean {
  if (opened.length < FEWEST || shareOfCapitals(words, opened) >= SELDOM) return false;
  const others: number[] = [];
  const speeches = new Set(opened);
  for (let i = 0; i < words.length; i++)
    if (openings[i] === SENTENCE && roles[i] !== Role.label && !speeches.has(i)) others.push(i);
  return others.length >= FEWEST && shareOfCapitals(words, others) >= OFTEN;
}

function shareOfCapitals(words: WordTable, some: readonly number[]): number {
  const capitals = some.filter((word) => isCapital(words.text(word).charCodeAt(0))).length;
  return capitals / some.length;
}
