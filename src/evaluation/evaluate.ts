import { damage, type Simulation } from '../training/damage.ts';
import { layOut, type LaidOut, type LayoutName } from '../training/layouts.ts';
import { createRandom } from '../training/random.ts';
import { compare, emptyScore, type Score, type WrongWord } from './score.ts';

/** What came of damaging and repairing some documents. */
export interface Evaluation {
  readonly score: Score;
  bytes: number;
  /** Time of the repairs alone. */
  milliseconds: number;
}

export const emptyEvaluation = (): Evaluation => ({ score: emptyScore(), bytes: 0, milliseconds: 0 });

/** How documents are laid out and damaged, and what counts as a word. */
export interface Conditions {
  readonly kind: Simulation;
  readonly seed: number;
  readonly word: RegExp;
  readonly layout?: LayoutName;
}

/**
 * Lays out and damages each document in one way, repairs it and counts its words.
 *
 * @param onWrong told of the words that are wrong, with the output and the correct text
 */
export function evaluate(
  normalize: (text: string) => string,
  documents: readonly string[],
  { kind, seed, word, layout = 'one-line' }: Conditions,
  onWrong?: (wrongs: readonly WrongWord[], output: string, gold: string) => void,
): Evaluation {
  const evaluation = emptyEvaluation();
  for (const [index, document] of documents.entries()) {
    const page = layout === 'one-line' ? undefined : laidOut(document, layout, seed + index);
    const gold = page?.text ?? document;
    const damaged = damage(gold, kind, createRandom(seed + index));
    const start = performance.now();
    const output = normalize(damaged);
    evaluation.milliseconds += performance.now() - start;
    evaluation.bytes += Buffer.byteLength(damaged);
    const counted = (text: string): string => (page ? withoutAdded(text, page) : text);
    const wrongs = compare(
      { gold: counted(gold), damaged: counted(damaged), output: counted(output) },
      word,
      evaluation.score,
    );
    onWrong?.(wrongs, output, gold);
  }
  return evaluation;
}

/** Lays the lines of a document out anew, each a paragraph; the same seed gives the same lines. */
export function laidOut(document: string, layout: LayoutName, seed: number): LaidOut {
  const paragraphs = document.split('\n').filter((line) => line.trim() !== '');
  return layOut(paragraphs, layout, createRandom(seed));
}

/** A text with blanks in the place of what was added to it, so that it does not count. */
export function withoutAdded(text: string, { added }: LaidOut): string {
  let shown = '';
  let copied = 0;
  for (const { start, end } of added) {
    shown += text.slice(copied, start) + ' '.repeat(end - start);
    copied = end;
  }
  return shown + text.slice(copied);
}

/** NaN stands for a share of nothing. */
export function decimal(value: number, digits = 1): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}
