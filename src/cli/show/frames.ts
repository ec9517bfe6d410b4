import type { Evidence } from '../../types.ts';
import type { Normalizer } from '../../index.ts';

/** What the model makes of a word in a sentence. */
export interface Framed {
  /** The sentence, in small letters throughout. */
  readonly sentence: string;
  /** The casing that it chooses. */
  readonly casing: string;
  /** The probability of another casing: of `casing`, or of `candidate` where it lets the word stand. Nothing if it is not worth a look. */
  readonly confidence: number | undefined;
  /** The likeliest other casing where it lets the word stand. */
  readonly candidate: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** From here on a casing is likelier than all others together. */
const LIKELIER = 0.5;

/** Sentences that say nothing of the word: in the middle, after an article, at the end. */
const FRAMES: readonly (readonly [before: string, after: string])[] = [
  ['she said that ', ' had changed in the last few years.'],
  ['many people spoke about the ', ' and what it meant to them.'],
  ['it was not the first time that we heard of ', '.'],
];

/** Which casing the normalizer chooses for a word in sentences without a capital. Its `minConfidence` is the lowest there is. */
export function casingsInFrames(word: string, { explain }: Normalizer): Framed[] {
  const small = word.toLowerCase();
  return FRAMES.map(([before, after]) => {
    const sentence = before + small + after;
    const end = before.length + small.length;
    const edits = explain(sentence).edits.filter((edit) => edit.start < end && edit.end > before.length);
    const least = Math.min(...edits.map(({ confidence }) => confidence));
    const candidate = edits.reduceRight(
      (text, edit) => text.slice(0, edit.start - before.length) + edit.after + text.slice(edit.end - before.length),
      small,
    );
    const isChosen = edits.length > 0 && least >= LIKELIER;
    return {
      sentence,
      casing: isChosen ? candidate : small,
      confidence: edits.length > 0 ? least : undefined,
      candidate: isChosen || edits.length === 0 ? undefined : candidate,
      evidence: edits.reduce<readonly Evidence[]>((all, { evidence }) => (all.length > 0 ? all : evidence), []),
    };
  });
}
