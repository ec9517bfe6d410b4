import type { Document } from '../tokens/document.ts';
import type { BlockDiagnosis, DamageKind, LostLetter, Span } from '../types.ts';
import { blocksOf, type Block } from './blocks.ts';
import { Gatherer, type Evidence } from './evidence.ts';
import { judge, type Judgement } from './kind.ts';
import { letterLosses, lostLetters } from './letters.ts';

/** What the casing stage needs to know of a stretch of words. */
export interface Condition extends Span {
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  readonly heading: boolean;
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Probability that a capital of each letter is lost, by `letterIndex`. */
  readonly losses: Float64Array;
}

/** The verdict on a document and its blocks, in offsets of the document. */
export interface Verdict {
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly lostLetters: readonly LostLetter[];
  readonly blocks: readonly Condition[];
}

/** How much more readily a block is taken to share the fate of the document than another. */
const SAME_FATE = 0.97;
const OTHER_FATE = 0.01;

/** @param caseless whether text without a single capital has lost them for certain, however short it is */
export function diagnoseDocument(document: Document, caseless = false): Verdict {
  const blocks = blocksOf(document);
  // Headings follow rules of their own; the running text speaks for the document if there is any.
  const running = blocks.some((block) => !block.heading);
  const gatherer = new Gatherer(document);
  const evidences = blocks.map(({ firstWord, endWord, heading }) =>
    gatherer.gather(firstWord, endWord, !(running && heading)),
  );
  const { whole } = gatherer;
  const verdict = judge(whole, caseless);
  const losses = letterLosses(whole, undefined);
  return {
    ...verdict,
    evidence: whole,
    lostLetters: verdict.kind === 'letters' ? lostLetters(whole, losses) : [],
    blocks: blocks.map((block, i) => {
      const evidence = evidences[i] as Evidence;
      const its = judgeBlock(evidence, verdict, block, caseless);
      return {
        ...block,
        ...its,
        evidence,
        losses:
          its.kind === 'letters' ? letterLosses(evidence, verdict.kind === 'letters' ? losses : undefined) : losses,
      };
    }),
  };
}

function judgeBlock(evidence: Evidence, whole: Judgement, { heading, label }: Block, caseless: boolean): Judgement {
  if (label) return { kind: 'unknown', confidence: 1 };
  const prior = { healthy: OTHER_FATE, letters: OTHER_FATE, words: OTHER_FATE, lower: OTHER_FATE };
  if (whole.kind in prior) prior[whole.kind as keyof typeof prior] = SAME_FATE;
  else prior.healthy = SAME_FATE;
  const its = judge(evidence, caseless, prior);
  // Headings in capitals or title case are a style, not damage, unless the whole text is so.
  if (heading && (its.kind === 'upper' || its.kind === 'title') && whole.kind !== its.kind)
    return { kind: 'healthy', confidence: its.confidence };
  return its.kind === 'unknown' ? whole : its;
}

export function toBlockDiagnosis(block: Condition): BlockDiagnosis {
  const { start, end, kind, confidence, evidence } = block;
  return { start, end, kind, confidence, counts: { ...evidence.counts } };
}
