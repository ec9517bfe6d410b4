import type { ParagraphTable } from '../layout/index.ts';
import type { Block } from './blocks.ts';
import type { Counted } from './evidence.ts';

/** A warranty in capitals has some 120 words, and is half of a short licence. */
const FEWEST_WORDS = 300;
/** Nobody shouts so much in a transcript. */
const FEWEST_SPOKEN = 60;
const SHARE = 1 / 3;
const CAPITALS = 0.85;

/** Finds paragraphs that are part of a long run in capitals, one after the other. */
export class CapitalsRuns {
  readonly #paragraphs: ParagraphTable;
  #next = 0;
  #isLong = false;

  constructor(paragraphs: ParagraphTable) {
    this.#paragraphs = paragraphs;
  }

  /** Whether a paragraph is of one. Numbers must not decrease. */
  has(paragraph: number): boolean {
    if (!isInCapitals(this.#paragraphs, paragraph)) return false;
    if (paragraph < this.#next) return this.#isLong;
    let words = 0;
    for (this.#next = paragraph; isInCapitals(this.#paragraphs, this.#next); this.#next++)
      words += sumOf(this.#paragraphs, this.#next, 'words');
    return (this.#isLong = words >= FEWEST_SPOKEN);
  }
}

function isInCapitals(paragraphs: ParagraphTable, number: number): boolean {
  const letters = sumOf(paragraphs, number, 'letters');
  return letters > 0 && sumOf(paragraphs, number, 'capitals') >= CAPITALS * letters;
}

function sumOf(paragraphs: ParagraphTable, number: number, what: 'words' | 'letters' | 'capitals'): number {
  const { firstLine, endLine } = paragraphs.at(number) ?? { firstLine: 0, endLine: 0 };
  let sum = 0;
  for (let line = firstLine; line < endLine; line++) sum += paragraphs.lines[what](line);
  return sum;
}

/**
 * The blocks of a text that is sound up to a place and in capitals from there on, or the other way round: too much in one run to be meant.
 *
 * @param isDialogue whether it is a transcript with speakers
 */
export function inCapitalsForLong(
  blocks: readonly Block[],
  counted: readonly Counted[],
  words: number,
  isDialogue: boolean,
): ReadonlySet<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  let length = 0;
  const close = (): void => {
    if (length >= (isDialogue ? FEWEST_SPOKEN : FEWEST_WORDS) && length >= SHARE * words)
      for (const block of run) found.add(block);
    run = [];
    length = 0;
  };
  for (const [i, block] of blocks.entries()) {
    const { counts } = counted[i] as Counted;
    // What has too few words to tell neither ends a run nor is of it.
    if (block.text !== 'prose' || counts.words === 0) continue;
    if (counts.upper >= CAPITALS * counts.words) {
      run.push(block);
      length += counts.words;
    } else close();
  }
  close();
  return found;
}
