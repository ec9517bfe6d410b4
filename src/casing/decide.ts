import type { Condition, Verdict } from '../diagnosis/diagnose.ts';
import type { Settings } from '../options.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';
import type { Ambiguous, Edit } from '../types.ts';
import { toLower } from './case.ts';
import { CLASS_COUNT } from './classes.ts';
import { reasonsFor } from './reasons.ts';
import { Scene } from './scene.ts';
import { shippedModel } from './shipped-model.ts';
import { isLeftAlone, sweepTwice, type Answer } from './sweep.ts';
import { forcedSpellings, neverTouched } from './user-lexicon.ts';
import { Weigher, type Question } from './weigh.ts';

/** What the casing stage makes of a document. */
export interface Decisions {
  readonly edits: readonly Edit[];
  readonly ambiguous: readonly Ambiguous[];
}

/** From this probability a casing that was not chosen is reported as ambiguous. */
const WORTH_REPORTING = 0.5;
/** From this probability a word is not looked at a second time. */
const SURE = 0.95;

/** Weighs everything and chooses one casing per word, or abstains. Nothing else in casemend changes case. */
export function decide(document: Document, verdict: Verdict, settings: Settings): Decisions {
  const { casing, raiseOnly, minConfidence, lexicon, model } = settings;
  if (casing === false || verdict.blocks.every(isLeftAlone)) return { edits: [], ambiguous: [] };
  const edits: (Edit | undefined)[] = [];
  const ambiguous: (Ambiguous | undefined)[] = [];
  const judge = model ?? shippedModel();
  const scene = new Scene(document);
  const weigher = new Weigher(scene, casing, raiseOnly);
  const settled = settleByLexicon(scene, verdict.blocks, lexicon, edits);

  const answer = (question: Question, block: Condition, last: boolean): Answer => {
    const { word, texts } = question;
    const { index } = word;
    edits[index] = ambiguous[index] = undefined;
    const { probabilities } = judge;
    judge.score(weigher.features, texts, judge.header.temperatures[block.kind] ?? 1);
    // Text that lost all difference between its words is wrong as it stands: the likeliest casing is better than none.
    const caseless = block.kind === 'upper' || block.kind === 'title';
    const best = likeliest(probabilities, question.asItStands, caseless ? 1 : minConfidence);
    const text = texts[best] as string;
    const confidence = probabilities[best] as number;
    const sure = confidence >= SURE;
    // In capitals throughout, an ending such as ’S is lowered with its word.
    const ending = block.kind === 'upper' ? toLower(word.ending) : word.ending;
    if (text === word.text && ending === word.ending) return { text, sure };
    const undecided = confidence < minConfidence && !caseless;
    if (!sure && !last) return { text: undecided ? word.text : text, sure };
    const reasons = reasonsFor(question, best, weigher.features, judge);
    if (undecided) {
      if (confidence >= WORTH_REPORTING) {
        ambiguous[index] = {
          start: word.start,
          end: word.end,
          before: word.text,
          candidate: text,
          confidence,
          ...reasons,
        };
      }
      return { text: word.text, sure };
    }
    const end = ending === word.ending ? word.end : word.end + word.ending.length;
    const [before, after] = ending === word.ending ? [word.text, text] : [word.text + word.ending, text + ending];
    edits[index] = { start: word.start, end, before, after, confidence, ...reasons };
    return { text, sure };
  };

  sweepTwice(scene, weigher, verdict.blocks, settled, answer);
  return {
    edits: edits.filter((edit) => edit !== undefined),
    ambiguous: ambiguous.filter((word) => word !== undefined),
  };
}

/** Decides the words that the user's lexicon names, in damaged blocks. */
function settleByLexicon(
  scene: Scene,
  blocks: readonly Condition[],
  lexicon: Settings['lexicon'],
  edits: (Edit | undefined)[],
): ReadonlySet<number> {
  const settled = new Set<number>();
  if (lexicon.force.length + lexicon.never.length === 0) return settled;
  const forced = forcedSpellings(scene.document, lexicon.force);
  const never = neverTouched(lexicon.never);
  for (const block of blocks) {
    if (isLeftAlone(block)) continue;
    for (let i = block.firstWord; i < block.endWord; i++) {
      const { start, end, text, lower } = scene.word(i) as Word;
      const after = never.has(lower) ? text : forced.get(i);
      if (after === undefined) continue;
      settled.add(i);
      scene.decided[i] = after;
      if (after !== text) edits[i] = { start, end, before: text, after, ...FORCED };
    }
  }
  return settled;
}

const FORCED = { rule: 'lexicon', confidence: 1, evidence: [{ rule: 'lexicon', weight: 20, note: 'forced' }] } as const;

/** The likeliest class; one that is less likely than the word as it stands only where `enough` allows. */
function likeliest(probabilities: Float64Array, asItStands: number, enough: number): number {
  let best = 0;
  let other = -1;
  for (let c = 0; c < CLASS_COUNT; c++) {
    const its = probabilities[c] as number;
    if (its > (probabilities[best] as number)) best = c;
    if (c !== asItStands && (other < 0 || its > (probabilities[other] as number))) other = c;
  }
  return (probabilities[other] as number) >= enough ? other : best;
}
