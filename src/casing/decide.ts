import type { Condition, Verdict } from '../diagnosis/diagnose.ts';
import { letterIndex } from '../diagnosis/evidence.ts';
import type { Settings } from '../options.ts';
import type { Document } from '../tokens/document.ts';
import { widthOf } from '../tokens/characters.ts';
import { isCapital } from '../tokens/shape.ts';
import type { Word } from '../tokens/words.ts';
import type { Ambiguous, Edit, Evidence } from '../types.ts';
import { candidatesOf, speaksFor, type Candidate } from './candidates.ts';
import { likelihood, LOST } from './channel.ts';
import { priorOf } from './prior.ts';
import { rules } from './rules/index.ts';
import type { Proposal, Rule } from './rules/rule.ts';
import { Scene } from './scene.ts';
import { forcedSpellings, neverTouched } from './user-lexicon.ts';

/** What the casing stage makes of a document. */
export interface Decisions {
  readonly edits: readonly Edit[];
  readonly ambiguous: readonly Ambiguous[];
}

/** From this probability a word that is left alone is reported as ambiguous. */
const WORTH_REPORTING = 0.5;
const LEFT_ALONE: ReadonlySet<string> = new Set(['healthy', 'unknown']);

/** A rule's proposal with its author. */
interface Voice extends Proposal {
  readonly rule: string;
}

/** Weighs everything and chooses one casing per word, or abstains. Nothing else in casemend changes case. */
export function decide(document: Document, verdict: Verdict, settings: Settings): Decisions {
  const edits: Edit[] = [];
  const ambiguous: Ambiguous[] = [];
  if (settings.casing === false || verdict.blocks.every((block) => LEFT_ALONE.has(block.kind))) return { edits, ambiguous };
  const { casing } = settings;
  const active = rules.filter((rule) => casing[rule.name]);
  const scene = new Scene(document);
  const forced = forcedSpellings(document, settings.lexicon.force);
  const never = neverTouched(settings.lexicon.never);
  for (const block of verdict.blocks) {
    if (LEFT_ALONE.has(block.kind)) continue;
    scene.capitalsMeanSomething = block.kind === 'letters' || block.kind === 'words' || block.kind === 'lower';
    scene.inHeading = block.heading;
    for (let i = block.firstWord; i < block.endWord; i++) {
      const word = document.words[i] as Word;
      if (word.protected || word.shape === 'caseless' || never.has(word.lower)) continue;
      const choice = choose(scene, word, block, active, forced.get(i), settings);
      if (choice === undefined) continue;
      const { start, end, text: before } = word;
      const { candidate: after, confidence, evidence } = choice;
      const rule = evidence[0]?.rule ?? 'word-statistics';
      if (confidence >= settings.minConfidence) {
        edits.push({ start, end, before, after, rule, confidence, evidence });
        scene.decided[i] = after;
      } else if (confidence >= WORTH_REPORTING) {
        ambiguous.push({ start, end, before, candidate: after, rule, confidence, evidence });
      }
    }
  }
  return { edits, ambiguous };
}

interface Choice {
  readonly candidate: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** The best casing of a word if it is not the one it has. */
function choose(
  scene: Scene,
  word: Word,
  condition: Condition,
  active: readonly Rule[],
  forced: string | undefined,
  settings: Settings,
): Choice | undefined {
  if (forced !== undefined) {
    return forced === word.text ? undefined : { candidate: forced, confidence: 1, evidence: [{ rule: 'lexicon', weight: 20, note: 'forced' }] };
  }
  if (!mayChange(scene, word, condition)) return undefined;
  const voices: Voice[] = [];
  for (const rule of active) {
    const proposal = rule.propose(scene, word.index);
    if (proposal) voices.push({ ...proposal, rule: rule.name });
  }
  const candidates = candidatesOf(word, priorOf(scene, word.index), scene.statistics(word.index)?.spelling, voices);
  const scores = candidates.map((candidate) =>
    isAllowed(word, candidate.text, condition, settings) ? score(word, candidate, condition, voices) : -Infinity,
  );
  const best = scores.indexOf(Math.max(...scores));
  if (best <= 0) return undefined;
  const most = scores[best] as number;
  const total = scores.reduce((sum, value) => sum + Math.exp(value - most), 0);
  const candidate = candidates[best] as Candidate;
  return { candidate: candidate.text, confidence: 1 / total, evidence: explainChoice(word, candidate, candidates[0] as Candidate, condition, voices) };
}

/** A cheap test that most words of most damaged texts fail: whether any candidate could be allowed at all. */
function mayChange(scene: Scene, word: Word, condition: Condition): boolean {
  if (condition.kind === 'upper' || condition.kind === 'title' || word.shape === 'mixed') return true;
  if (word.shape === 'upper') return false;
  if (word.shape === 'capitalised') {
    const statistics = scene.statistics(word.index);
    return !statistics || statistics.upper > 0 || statistics.mixed > 0 || scene.entry(word.index) !== undefined;
  }
  if (condition.kind !== 'letters') return true;
  const first = condition.losses[letterIndex(word.text.charCodeAt(0))] as number;
  return first >= LOST || scene.statistics(word.index)?.spelling !== undefined || scene.entry(word.index) !== undefined;
}

/** Text that kept some capitals is never lowered, except for words like `FiGhtinG`. */
function isAllowed(word: Word, candidate: string, { kind }: Condition, settings: Settings): boolean {
  if (candidate === word.text) return true;
  const lowers = lowersSome(word.text, candidate);
  if (!lowers) return true;
  return !settings.raiseOnly && (kind === 'upper' || kind === 'title' || word.shape === 'mixed');
}

function lowersSome(before: string, after: string): boolean {
  for (let i = 0; i < before.length; ) {
    const codePoint = before.codePointAt(i) as number;
    if (codePoint !== after.codePointAt(i) && isCapital(codePoint)) return true;
    i += widthOf(codePoint);
  }
  return false;
}

function score(word: Word, candidate: Candidate, condition: Condition, voices: readonly Voice[]): number {
  let sum = candidate.prior + likelihood(word.text, candidate.text, condition);
  for (const voice of voices) if (speaksFor(word, voice.casing, candidate.text)) sum += voice.weight;
  return sum;
}

function explainChoice(word: Word, chosen: Candidate, asItStands: Candidate, condition: Condition, voices: readonly Voice[]): Evidence[] {
  const evidence: Evidence[] = voices
    .filter((voice) => speaksFor(word, voice.casing, chosen.text))
    .map(({ rule, weight, note }) => ({ rule, weight, ...(note === undefined ? {} : { note }) }));
  evidence.push({ rule: 'word-statistics', weight: chosen.prior - asItStands.prior, note: 'how often the word is cased so' });
  const damage = likelihood(word.text, chosen.text, condition) - likelihood(word.text, asItStands.text, condition);
  evidence.sort((a, b) => b.weight - a.weight);
  evidence.push({ rule: 'diagnosis', weight: damage, note: `text that lost ${LOST_WHAT[condition.kind] ?? 'its case'}` });
  return evidence;
}

const LOST_WHAT: Readonly<Record<string, string>> = { letters: 'letters', words: 'capitals here and there', lower: 'every capital' };
