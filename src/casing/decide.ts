import { isDamaged, isUniform, type DiagnosedBlock, type DiagnosedDocument } from '../diagnosis/diagnose.ts';
import { logOddsOf } from '../log-odds.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';
import type { Ambiguous, Edit, Span } from '../types.ts';
import { toLower } from '../script/letter-case.ts';
import { CLASS_COUNT } from './classes.ts';
import { reasonsFor } from './reasons.ts';
import { Context } from './context.ts';
import { DEFAULT_MIN_CONFIDENCE, LEAST_CONFIDENCE, type CasingSettings } from './settings.ts';
import { inTwoPasses, type Answer } from './passes.ts';
import { asDamaged, askedWords, isSpotted, temper } from './slips.ts';
import { decidedByForm } from './decided-by-form.ts';
import { Doubts } from './doubts.ts';
import { closeOpinions } from './close-context.ts';
import { heard, withOpinions, type Opinion } from './opinions.ts';
import { inPieces } from './opening-runs.ts';
import { opinionOf } from './source-opinion.ts';
import { isSpared } from './spared.ts';
import { raiseStart } from './speech-starts.ts';
import { forcedSpellings, neverTouched } from './user-lexicon.ts';
import { CandidateFinder, type Candidates } from './candidates.ts';
import { HouseStyle } from './house-style.ts';
import { decideWhole, namesOf, type WholeDecision, type WholeName } from './whole-names.ts';

/** What the casing stage makes of a document. */
export interface Decisions {
  readonly edits: readonly Edit[];
  readonly ambiguous: readonly Ambiguous[];
}

/** From this probability a word is not looked at a second time. */
const SURE = 0.95;
/** From this one a word would be left small however surely the text is damaged. */
const SURELY_SMALL = 0.6;
/** How probable it is that capitals which open a paragraph are for the looks of the page, where nothing else tells. */
const PERHAPS = 0.5;

/**
 * Weighs everything and chooses one casing per word, or abstains. Nothing else in casemend changes case.
 *
 * @param explains whether anyone asks for reasons and for what is left alone as ambiguous; they take time and space
 * @param isBarred words that keep their casing whatever speaks for another; asked about in order
 */
export function decide(
  document: Document,
  verdict: DiagnosedDocument,
  settings: CasingSettings,
  explains = true,
  isBarred?: (word: Span) => boolean,
): Decisions {
  const { rules, raiseOnly, minConfidence, minConfidenceInCapitals, lexicon, source, scorer } = settings;
  if (!verdict.blocks.some((block) => isDamaged(block) || isSpotted(block) || block.font || block.runs.length > 0))
    return { edits: [], ambiguous: [] };
  const diagnosed = new Map(
    verdict.blocks.flatMap((block) => [...inPieces(block)]).map((block) => [asDamaged(block, verdict), block]),
  );
  const blocks = [...diagnosed.keys()];
  const edits: ByWord<Edit> = new Map();
  const ambiguous: ByWord<Ambiguous> = new Map();
  const context = new Context(document, source);
  const scoring = scorer().open(context);
  const finder = new CandidateFinder(context, rules, raiseOnly);
  const doubts = new Doubts(context, verdict);
  const settled = settleByLexicon(context, blocks, lexicon, edits);
  if (isBarred) for (const word of document.words) if (isBarred(word)) settled.add(word.index);
  const changing = blocks.filter(({ reportsOnly }) => !reportsOnly);
  for (const block of changing) {
    for (const { index, edit } of decidedByForm(context, block, rules, raiseOnly)) {
      if (settled.has(index)) continue;
      const { after: candidate, ...its } = edit;
      if (edit.confidence >= (isUniform(block) ? minConfidenceInCapitals : minConfidence)) edits.set(index, edit);
      else ambiguous.set(index, { ...its, candidate });
      settled.add(index);
      context.decide(index, candidate);
    }
  }

  const isMeant = (word: Word): boolean =>
    (word.shape === 'upper' && verdict.kind !== 'upper' && document.isLabel(word.index)) ||
    (word.lower === 'i' && !rules['pronoun-i']) ||
    isSpared(document, word);

  const opinionsOf = (candidates: Candidates): readonly Opinion[] => {
    const close = closeOpinions(candidates, context, rules);
    const its = opinionOf(candidates, context, source);
    return its ? [its, ...close] : close;
  };

  const tempered = (
    scored: Float64Array,
    candidates: Candidates,
    block: DiagnosedBlock,
    opinions: readonly Opinion[],
  ): Float64Array => {
    const its = temper(scored, candidates, context, diagnosed.get(block) as DiagnosedBlock, verdict, doubts);
    const startsSpeech = block.kind === 'lower' && document.startsSpeech(candidates.word.index);
    const started = startsSpeech ? raiseStart(its, candidates) : its;
    return heard(started, opinions);
  };

  const weigh = (candidates: Candidates, block: DiagnosedBlock): Float64Array =>
    tempered(scoring.score(candidates, block), candidates, block, opinionsOf(candidates));

  const answer = (candidates: Candidates, block: DiagnosedBlock, last: boolean): Answer => {
    const { word, texts, asItStands } = candidates;
    const { index, start } = word;
    edits.delete(index);
    ambiguous.delete(index);
    if (isMeant(word)) return { text: word.text, sure: true };
    const opinions = opinionsOf(candidates);
    const scored = scoring.score(candidates, block);
    const ifDamaged = block.doubtful ? heard(scored, opinions) : undefined;
    if (ifDamaged) doubts.hear(candidates, ifDamaged);
    const probabilities = tempered(scored, candidates, block, opinions);
    const uniform = isUniform(block);
    const other = likeliestBut(candidates, probabilities);
    const confidence = probabilities[other] as number;
    const kept = asItStands < 0 ? 0 : (probabilities[asItStands] as number);
    const isLikelier = confidence > kept;
    // What its neighbours are told does not depend on the user's threshold: what one threshold changes, a higher one reports.
    const believed = isLikelier && !block.reportsOnly && (uniform || confidence >= DEFAULT_MIN_CONFIDENCE);
    // What depends on the damage is asked again once all words were heard.
    const sure = ifDamaged && !last ? (ifDamaged[asItStands] ?? 0) >= SURELY_SMALL : Math.max(confidence, kept) >= SURE;
    const told = { text: believed ? (texts[other] as string) : word.text, sure };
    if (!sure && !last) return told;
    // In capitals throughout, an ending such as ’S is lowered with its word.
    const ending = block.kind === 'upper' ? toLower(word.ending) : word.ending;
    const enough = uniform ? minConfidenceInCapitals : minConfidence;
    const changes = !block.reportsOnly && confidence >= enough && (isLikelier || enough > 0);
    const likelyStays = ending !== word.ending && kept > confidence;
    const stays = likelyStays && !block.reportsOnly && kept >= enough;
    if (block.reportsOnly && !isLikelier) return told;
    if (!changes && !likelyStays && confidence < LEAST_CONFIDENCE) return told;
    const [best, its] = likelyStays && !changes ? [asItStands, kept] : [other, confidence];
    if (!changes && !stays && !explains) return told;
    const text = context.kept(texts[best] as string);
    const reasons = explains
      ? withOpinions(reasonsFor(candidates, best, scoring), opinions, best, asItStands)
      : NO_REASONS;
    const withEnding = ending !== word.ending && (changes || likelyStays);
    const end = withEnding ? word.end + word.ending.length : word.end;
    const [before, after] = withEnding ? [word.text + word.ending, text + ending] : [word.text, text];
    // A fraction takes a place of its own in memory, a whole number none.
    if (changes || stays) edits.set(index, { start, end, before, after, confidence: explains ? its : 1, ...reasons });
    else
      ambiguous.set(index, {
        start,
        end,
        before,
        candidate: after,
        confidence: block.reportsOnly ? its * PERHAPS : its,
        ...reasons,
      });
    return told;
  };

  /** Has the words of a name follow the decision on the whole. */
  const apply = ({ name, words }: WholeName, { texts, confidence }: WholeDecision, enough: number): void => {
    if (confidence < enough) return;
    words.forEach((word, i) => {
      const { index, start, end, text: before } = word;
      const after = texts[i] as string;
      const known = edits.get(index);
      if (known ? known.after.startsWith(after) : after === before) return;
      context.decide(index, after);
      edits.delete(index);
      ambiguous.delete(index);
      const evidence = [
        { rule: WHOLE, weight: logOddsOf(Math.min(confidence, SUREST)), note: `one with the rest of “${name}”` },
      ];
      if (after !== before) edits.set(index, { start, end, before, after, confidence, rule: WHOLE, evidence });
      else if (known)
        ambiguous.set(index, {
          start,
          end,
          before,
          candidate: known.after,
          confidence: 1 - confidence,
          rule: WHOLE,
          evidence,
        });
    });
  };

  inTwoPasses(context, finder, blocks, settled, answer);
  if (rules['multi-word-name']) {
    const names = (): Generator<readonly [WholeName, DiagnosedBlock]> =>
      namesOf(changing, context, (word) => settled.has(word.index) || word.protected || isMeant(word));
    for (let round = 0; round < 2; round++) {
      const style = new HouseStyle();
      for (const [name] of names()) style.see(name, context);
      for (const [name, block] of names()) {
        const decision = decideWhole(name, context, finder, block, weigh, style);
        if (decision) apply(name, decision, isUniform(block) ? minConfidenceInCapitals : minConfidence);
      }
    }
  }
  return { edits: inOrder(edits), ambiguous: inOrder(ambiguous) };
}

/** By the index of a word. */
type ByWord<Found> = Map<number, Found>;

const inOrder = <Found extends Span>(found: ByWord<Found>): Found[] =>
  [...found.values()].sort((a, b) => a.start - b.start);

const WHOLE = 'multi-word-name';
const SUREST = 1 - Number.EPSILON;

const NO_REASONS = { rule: '', evidence: [] } as const;

/** Decides the words that the user's lexicon names, in damaged blocks. */
function settleByLexicon(
  context: Context,
  blocks: readonly DiagnosedBlock[],
  lexicon: CasingSettings['lexicon'],
  edits: ByWord<Edit>,
): Set<number> {
  const settled = new Set<number>();
  if (lexicon.force.length + lexicon.never.length === 0) return settled;
  const forced = forcedSpellings(context.document, lexicon.force);
  const never = neverTouched(lexicon.never);
  for (const block of blocks) {
    if (!isDamaged(block)) continue;
    for (const i of askedWords(block)) {
      const { start, end, text, lower } = context.word(i) as Word;
      const after = never.has(lower) ? text : forced.get(i);
      if (after === undefined) continue;
      settled.add(i);
      context.decide(i, after);
      if (after !== text) edits.set(i, { start, end, before: text, after, ...FORCED });
    }
  }
  return settled;
}

const FORCED = { rule: 'lexicon', confidence: 1, evidence: [{ rule: 'lexicon', weight: 20, note: 'forced' }] } as const;

/** The likeliest class but for the one that a word is in. */
function likeliestBut({ texts, asItStands }: Candidates, probabilities: Float64Array): number {
  let best = -1;
  for (let c = 0; c < CLASS_COUNT; c++) {
    if (c === asItStands || texts[c] === undefined) continue;
    if (best < 0 || (probabilities[c] as number) > (probabilities[best] as number)) best = c;
  }
  return best;
}
