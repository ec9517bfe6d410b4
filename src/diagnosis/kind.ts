import type { DamageKind } from '../types.ts';
import type { Assumption } from './assumption.ts';
import type { Evidence } from './evidence.ts';
import { totalsOf } from './witnesses.ts';
import type { Register } from './register.ts';
import { allLost, knownLettersLost, lettersLost, sound, wordsLost } from './hypotheses.ts';
import { logSum } from '../log-odds.ts';
import { isMostlyDamaged, type Explained, type Source } from './source.ts';

/** So many different words must miss their capitals for damage: a longer text, and one that is not all sentences, has its oddities. */
const LONG = 60;
const PURE = 0.85;
const fewestMissing = (words: number, { purity }: Register, assume: Assumption): number =>
  words < LONG || assume === 'damaged' ? 1 : purity < PURE ? 3 : 2;

/** How probable damage is beforehand in text that is all sentences; it falls steeply with the purity. */
const DAMAGE = 0.15;
/** Of short texts more are given for being damaged, and they have less room for oddities. */
const DAMAGE_IF_SHORT = 0.45;
/** The same where all words are heard, not certain ones alone. */
export const DAMAGE_IF_HEARD = 0.63;
/** With fewer sentences or function words than this a text is no English prose, and nobody can say what it lost. */
const LEAST_PURITY = 0.15;
const LEAST_ENGLISH = 0.15;
const FEWEST_JUDGED = 30;

const DAMAGE_IF_ASSUMED = 0.95;
const DAMAGE_IF_SOUND = 0.001;

export type Prior = Readonly<Record<Explained, number>>;

/** @param ifShort how probable damage is of a short text */
export function priorFor(
  { purity, words }: Register,
  assume: Assumption,
  source: Source | undefined,
  ifShort: number = DAMAGE_IF_SHORT,
): Prior {
  if (source && assume === 'unknown') return priorIn(source, purity);
  const unknown = words < LONG ? ifShort * purity ** 2 : DAMAGE * purity ** 5;
  const damage = (assume === 'damaged' ? DAMAGE_IF_ASSUMED : assume === 'sound' ? DAMAGE_IF_SOUND : unknown) / 3;
  return { healthy: 1 - 3 * damage, letters: damage, words: damage, lower: damage };
}

/** Text that is not all sentences has its oddities also in a source that is mostly sound. */
function priorIn(source: Source, purity: number): Prior {
  const { shares } = source;
  if (isMostlyDamaged(source)) return shares;
  const fading = purity ** (5 * shares.healthy);
  const [letters, words, lower] = [shares.letters * fading, shares.words * fading, shares.lower * fading];
  return { healthy: 1 - letters - words - lower, letters, words, lower };
}

/** The share of words in capitals, or of plain words and function words raised, from which a text counts as wholly so. */
const CASELESS_SHARE = 0.85;
const TITLE_SHARE = 0.6;
const FEWEST_WORDS = 3;
/** A verdict less probable than this is none: a longer text must be surer, for its harm is greater, unless it is all sentences. */
const FEWEST_CONFIDENCE = 0.6;
const FEWEST_CONFIDENCE_IF_LONG = 0.7;
const FEWEST_CONFIDENCE_IF_PURE = 0.5;
const PURELY = 0.97;
const fewestConfidence = (words: number, { purity }: Register, assume: Assumption): number =>
  purity >= PURELY || assume === 'damaged'
    ? FEWEST_CONFIDENCE_IF_PURE
    : words < LONG
      ? FEWEST_CONFIDENCE
      : FEWEST_CONFIDENCE_IF_LONG;

/** The verdict on a stretch of text. */
export interface Judged {
  readonly kind: DamageKind;
  readonly confidence: number;
}

/**
 * @param register the sort of text that the whole document is
 * @param assume what is known beforehand
 * @param prior probabilities beforehand, when the text around is known
 */
export function judge(
  evidence: Evidence,
  register: Register,
  assume: Assumption,
  source: Source | undefined,
  letterOdds: Float64Array | undefined,
  prior: Prior = priorFor(register, assume, source),
): Judged {
  const { words, upper, capitalised, plain, raised } = evidence.counts;
  const assumed = assume === 'damaged';
  if (assumed && words > 0 && capitalised === 0) return { kind: 'lower', confidence: 1 };
  const isKnown = source !== undefined && isMostlyDamaged(source);
  const isProse =
    assumed ||
    isKnown ||
    register.words < FEWEST_JUDGED ||
    (register.purity >= LEAST_PURITY && register.english >= LEAST_ENGLISH);
  if (!isProse) return { kind: register.other ?? 'unknown', confidence: 1 };
  const meant = assume === 'sound';
  if (!meant && words >= FEWEST_WORDS && upper / words >= CASELESS_SHARE)
    return { kind: 'upper', confidence: smooth(upper, words) };
  const { links, witnesses } = evidence;
  // Titles of books leave their function words small, title case by a machine does not.
  if (!meant && plain >= FEWEST_WORDS && raised / plain >= TITLE_SHARE && links.raised >= TITLE_SHARE * links.all)
    return { kind: 'title', confidence: smooth(raised, plain) };
  const totals = totalsOf(witnesses);
  const found: Readonly<Record<Explained, number>> = {
    healthy: sound(totals, register.purity),
    letters: letterOdds ? knownLettersLost(witnesses, letterOdds) : lettersLost(witnesses),
    words: wordsLost(totals, source?.wordLoss),
    lower: allLost(totals, capitalised),
  };
  const kinds = Object.keys(found) as Explained[];
  const scores = kinds.map((kind) => found[kind] + Math.log(prior[kind]));
  const total = logSum(scores);
  let best = 0;
  for (let i = 1; i < kinds.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const damage = 1 - Math.exp((scores[kinds.indexOf('healthy')] as number) - total);
  const kind = kinds[best] as Explained;
  const confidence = Math.exp((scores[best] as number) - total);
  if (isKnown && kind !== 'healthy' && words > 0) return { kind, confidence };
  if (words === 0 || evidence.counts.certain === 0)
    return { kind: register.other ?? 'unknown', confidence: 1 - damage };
  // Which kind of damage it is may stay open; that there is damage may not.
  if (kind !== 'healthy' && damage < fewestConfidence(words, register, assume))
    return { kind: 'unknown', confidence: damage };
  const enough = witnesses.surelyMissing.size > 0 && witnesses.missing.size >= fewestMissing(words, register, assume);
  if (kind !== 'healthy' && (words < FEWEST_WORDS || !enough)) return { kind: 'unknown', confidence: damage };
  if (kind === 'healthy' && confidence < FEWEST_CONFIDENCE) return { kind: 'unknown', confidence };
  // Small letters are a style there, and nobody lost them.
  if (kind !== 'healthy' && !assumed && register.typed) return { kind: 'as-typed', confidence: damage };
  return { kind, confidence };
}

const smooth = (hits: number, all: number): number => (hits + 1) / (all + 2);
