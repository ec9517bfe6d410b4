import { Profiles } from '../tokens/profiles.ts';
import type { Document } from '../tokens/document.ts';
import type { BlockDiagnosis, DamageKind, SightedLetter, Span } from '../types.ts';
import type { Assumption } from './assumption.ts';
import { inCapitalsForLong } from './capitals-run.ts';
import { Blocks, type Block, type TextKind } from './blocks.ts';
import { Gatherer, type Counted } from './evidence.ts';
import { EvidenceShelf } from './evidence-shelf.ts';
import type { Beforehand } from './beforehand.ts';
import { DAMAGE_IF_HEARD, judge, priorFor, type Judged } from './kind.ts';
import { displayFontOf, type DisplayFont } from './display-font.ts';
import { openingRuns, type OpeningRun } from './opening-runs.ts';
import { namesInCredits } from './credits.ts';
import { NamesOfBody } from './names-of-body.ts';
import { otherKindOf, registerOf, type Register } from './register.ts';
import { isMostlyDamaged, letterOddsOf, type Source } from './source.ts';
import { lostHeadline, type LostHeadline } from './headline.ts';
import { letterLosses, NO_LOSSES, sightedLetters } from './letters.ts';

/** What the casing stage needs to know of a stretch of words. */
export interface DiagnosedBlock extends Span {
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  /** What it is: `prose` stands for all running text. */
  readonly text: TextKind;
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly evidence: Counted;
  /** Probability that a capital of each letter is lost, by `letterIndex`. */
  readonly losses: Float64Array;
  /** Words of a sound block that lack a capital which every writer gives them, by number. */
  readonly slips: ReadonlySet<number>;
  /** Those of them, in a heading, that the running text spells with a capital. */
  readonly named: ReadonlySet<number>;
  /** The share of capitals that are gone in its source, where words lost theirs; undefined if that is not known. */
  readonly wordLoss: number | undefined;
  /** Whether so little shows that any of its words may have lost a capital, though it is not told to be damaged. */
  readonly doubtful: boolean;
  /** The font that shows some of its letters as capitals wherever they stand, if it is in one. */
  readonly font: DisplayFont | undefined;
  /** Words in capitals that open paragraphs, for the looks of the page alone. */
  readonly runs: readonly OpeningRun[];
  /** Whether its words are reported and none is changed. */
  readonly reportsOnly: boolean;
}

/** The verdict on a document and its blocks, in offsets of the document. */
export interface DiagnosedDocument {
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly evidence: Counted;
  readonly letters: readonly SightedLetter[];
  /** How probable it is that capitals were lost, whatever the verdict. */
  readonly damage: number;
  readonly beforehand: Beforehand;
  /** How much of it is English sentences, from 0 to 1. */
  readonly purity: number;
  readonly blocks: readonly DiagnosedBlock[];
}

const DAMAGE: ReadonlySet<DamageKind> = new Set(['letters', 'words', 'lower', 'upper', 'title']);

/** Whether capitals were lost or gained, and can be repaired. All else is left alone. */
export const isDamaged = ({ kind }: Pick<DiagnosedBlock, 'kind'>): boolean => DAMAGE.has(kind);

/** Whether all difference between words is lost: such text is wrong as it stands. */
export const isUniform = ({ kind }: Pick<DiagnosedBlock, 'kind'>): boolean => kind === 'upper' || kind === 'title';

/** What is no English, whatever became of its capitals. */
const isForeign = (text: TextKind): boolean => text === 'code' || text === 'other-language';

/** How much more readily a block is taken to share the fate of the document than another. */
const SAME_FATE = 0.97;
const OTHER_FATE = 0.01;

const NO_RUNS: readonly OpeningRun[] = [];
const NO_SLIPS: ReadonlySet<number> = new Set();

const CLEARLY = 0.95;
const FEWEST_ALONE = 4;

/** @param assume what is known of its capitals beforehand */
export function diagnoseDocument(
  document: Document,
  assume: Assumption = 'unknown',
  source?: Source,
): DiagnosedDocument {
  const profiles = new Profiles(document);
  const blocks = new Blocks(document, profiles);
  // Headings follow rules of their own; the running text speaks for the document if there is any.
  const running = blocks.all.some((block) => block.text === 'prose');
  const speaks = ({ text }: Block): boolean =>
    assume === 'damaged' ? !isForeign(text) : text === (running ? 'prose' : 'heading');
  const takesAll = assume === 'damaged' || (source !== undefined && isMostlyDamaged(source));
  const gatherer = new Gatherer(document, blocks, profiles, takesAll);
  const shelf = new EvidenceShelf();
  const slips: ReadonlySet<number>[] = [];
  for (const block of blocks.all) {
    shelf.put(gatherer.gather(block, speaks(block)));
    slips.push(gatherer.slips);
  }
  const { whole } = gatherer;
  const register = registerOf(document, blocks, profiles);
  const odds = source && letterOddsOf(source, !running);
  const first = judge(whole, register, assume, source, odds);
  const ofLetters = first.kind === 'letters' ? letterLosses(whole, undefined, odds) : undefined;
  const shown = ofLetters ? sightedLetters(whole, ofLetters) : [];
  const verdict = ofLetters ? unlessNoneIsLost(first, shown) : first;
  const inCapitals = inCapitalsForLong(blocks.all, shelf.counted, whole.counts.words, document.isDialogue);
  const headlines = new Map<Block, LostHeadline>();
  const mayBeLost =
    assume !== 'sound' && register.purity >= LEAST_PURE_AROUND && !isUniform(verdict) && !register.typed;
  const judged = blocks.all.map((block, i) => {
    const around: Judged = inCapitals.has(block) ? { ...verdict, kind: 'upper' } : verdict;
    const its = judgeBlock(shelf, i, around, block, register, assume, source);
    const { firstWord, endWord, text } = block;
    if (text !== 'heading' || isDamaged(its) || !mayBeLost) return its;
    const prior = isDamaged(verdict) ? IN_DAMAGED : Math.min(IN_DAMAGED, Math.max(IN_SOUND, damageIn(verdict)));
    const lost = lostHeadline(document, profiles, firstWord, endWord, prior);
    if (!lost || lost.damage < SURELY_LOST) return its;
    headlines.set(block, lost);
    return { kind: 'letters' as const, confidence: lost.damage };
  });
  const mayHaveFont = assume !== 'sound' && !isUniform(verdict) && !register.typed;
  const lostLetters = verdict.kind === 'letters' ? ofLetters : undefined;
  const fontOfAll = mayHaveFont ? displayFontOf(document, profiles, 0, document.words.length, lostLetters) : undefined;
  const fontOf = ({ firstWord, endWord, text }: Block): DisplayFont | undefined =>
    mayHaveFont && (text === 'prose' || text === 'heading')
      ? (fontOfAll ?? displayFontOf(document, profiles, firstWord, endWord, lostLetters))
      : undefined;
  const runs = mayHaveFont ? openingRuns(document, profiles, assume === 'damaged' || isDamaged(verdict)) : [];
  let run = 0;
  /** Those that no block before has. */
  const runsBefore = (endWord: number): readonly OpeningRun[] => {
    const from = run;
    while (run < runs.length && (runs[run] as OpeningRun).firstWord < endWord) run++;
    return from === run ? NO_RUNS : runs.slice(from, run);
  };
  const hasDamage = isDamaged(verdict) || judged.some(isDamaged);
  const losses = hasDamage ? (ofLetters ?? letterLosses(whole, undefined, odds)) : NO_LOSSES;
  const around = verdict.kind === 'letters' ? losses : undefined;
  let names: NamesOfBody | undefined;
  const damage = assume === 'damaged' ? Math.max(ASSUMED, damageIn(verdict)) : damageIn(verdict);
  // Where plain words are raised, lines or styles are not what they seem.
  const isPlainProse = register.words < SHORT && whole.counts.raised <= MOST_RAISED;
  const mayDoubt = damage >= DOUBT && (assume === 'damaged' || isPlainProse);
  return {
    ...verdict,
    evidence: { counts: whole.counts, links: whole.links },
    letters: verdict.kind === 'letters' ? shown : [],
    damage,
    beforehand: {
      prior: priorFor(register, assume, source, DAMAGE_IF_HEARD),
      isAssumed: assume === 'damaged',
      letterOdds: odds,
      wordLoss: source?.wordLoss,
    },
    purity: assume === 'damaged' ? 1 : register.purity,
    blocks: blocks.all.map((block, i) => {
      const { start, end, firstWord, endWord, text } = block;
      const { kind, confidence } = judged[i] as Judged;
      const evidence = shelf.counted[i] as Counted;
      const its =
        headlines.get(block)?.losses ??
        (kind === 'letters'
          ? letterLosses(shelf.at(i), around, source && letterOddsOf(source, text === 'heading'))
          : losses);
      const openings = runsBefore(endWord);
      const may = maySlip(kind, text, register, assume);
      const inCredits = may ? namesInCredits(document, profiles, blocks, block) : [];
      const inHeading =
        may && text === 'heading' && running
          ? (names ??= new NamesOfBody(document, profiles, blocks.all)).lackingIn(block)
          : [];
      const named = may ? new Set([...inCredits, ...inHeading]) : NO_SLIPS;
      const found = withNamed(slips[i] as ReadonlySet<number>, named);
      const asks = may && (found.size > 0 || mayDoubt);
      const own = asks ? found : NO_SLIPS;
      const doubtful = asks && mayDoubt;
      return {
        start,
        end,
        firstWord,
        endWord,
        text,
        kind,
        confidence,
        evidence,
        losses: its,
        slips: own,
        named,
        wordLoss: source?.wordLoss,
        doubtful,
        font: fontOf(block),
        reportsOnly: false,
        runs: text === 'prose' ? openings : NO_RUNS,
      };
    }),
  };
}

/** In order. */
const withNamed = (slips: ReadonlySet<number>, named: ReadonlySet<number>): ReadonlySet<number> =>
  named.size === 0 ? slips : new Set([...slips, ...named].sort((a, b) => a - b));

/** Where capitals are missing, but of letters that are not lost, something else made them rare, such as lines that begin small. */
function unlessNoneIsLost(verdict: Judged, shown: readonly SightedLetter[]): Judged {
  const missing = shown.reduce((sum, letter) => sum + letter.missing, 0);
  if (missing < MANY_MISSING || shown.some(({ lost }) => lost)) return verdict;
  return { kind: 'unknown', confidence: verdict.confidence };
}

const MANY_MISSING = 5;

/** A text of so many words shows by itself what became of it. */
export const SHORT = 200;
const MOST_RAISED = 1;
/** From this probability of damage every word of a short text is asked about. */
const DOUBT = 0.03;
/** How probable damage is where it is assumed, at the least. */
const ASSUMED = 0.5;

const MOST_DAMAGE = 0.97;

/** How probable it is beforehand that a headline lost letters, in a sound text and in a damaged one; and when it is told to. */
const IN_SOUND = 0.15;
const IN_DAMAGED = 0.6;
const SURELY_LOST = 0.85;
const LEAST_PURE_AROUND = 0.6;

/** Of text that shows nothing either way damage is taken to be as probable as it is that nothing shows. */
function damageIn({ kind, confidence }: Judged): number {
  if (kind === 'healthy') return 1 - confidence;
  return kind === 'unknown' || isDamaged({ kind }) ? Math.min(confidence, MOST_DAMAGE) : 0;
}

/** Below this purity small letters may be commands, keys or tags, and so few function words are no English. */
const LEAST_PURE = 0.88;
const LEAST_ENGLISH = 0.2;

/** Whether single words of a block that is not damaged may be told to have lost their capital. */
function maySlip(kind: DamageKind, text: TextKind, register: Register, assume: Assumption): boolean {
  if (assume === 'sound' || (kind !== 'healthy' && kind !== 'unknown')) return false;
  if (assume === 'damaged') return true;
  const isProse = register.purity >= LEAST_PURE && register.english >= LEAST_ENGLISH;
  return (text === 'prose' || text === 'heading') && isProse && !register.typed;
}

function judgeBlock(
  shelf: EvidenceShelf,
  number: number,
  whole: Judged,
  block: Block,
  register: Register,
  assume: Assumption,
  source: Source | undefined,
): Judged {
  const other = otherKindOf(block);
  if (other && (assume !== 'damaged' || isForeign(block.text))) return { kind: other, confidence: 1 };
  const evidence = shelf.at(number);
  const prior = { healthy: OTHER_FATE, letters: OTHER_FATE, words: OTHER_FATE, lower: OTHER_FATE };
  if (whole.kind in prior) prior[whole.kind as keyof typeof prior] = SAME_FATE;
  else prior.healthy = SAME_FATE;
  const its = judge(
    evidence,
    register,
    assume,
    source,
    source && letterOddsOf(source, block.text === 'heading'),
    prior,
  );
  // Headings and passages in capitals or title case are meant, unless the whole text is so, or too much of it.
  if (isUniform(its) && whole.kind !== its.kind) return { kind: 'healthy', confidence: its.confidence };
  if (its.kind === 'unknown') return whole;
  // In a text that is not damaged as a whole a passage is so only if it shows by itself, and clearly.
  const alone = !isDamaged(whole) && its.kind !== 'healthy' && assume !== 'damaged';
  return alone && (its.confidence < CLEARLY || evidence.witnesses.missing.size < FEWEST_ALONE) ? whole : its;
}

export function toBlockDiagnosis(block: DiagnosedBlock): BlockDiagnosis {
  const { start, end, kind, confidence, evidence, slips } = block;
  return { start, end, kind, confidence, counts: { ...evidence.counts }, slips: slips.size };
}
