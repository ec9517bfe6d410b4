import type { Condition } from '../diagnosis/diagnose.ts';
import { letterIndex } from '../diagnosis/letter-index.ts';
import type { Opening } from '../tokens/sentences.ts';
import type { Word } from '../tokens/words.ts';
import { hashOf, mix } from './hash.ts';
import type { Profile } from './profile.ts';
import { LOST } from './reachable.ts';
import type { Proposal } from './rules/rule.ts';
import type { DecidedName, Scene } from './scene.ts';

/** What a rule said of a word. */
export interface Voice {
  /** The number of the rule. */
  readonly rule: number;
  readonly name: string;
  readonly proposal: Proposal;
}

/** What a feature looks at; explanations add up the weights of each group. */
export const featureGroups = [
  'word-statistics',
  'neighbours',
  'sentence-place',
  'dictionaries',
  'same-document',
  'diagnosis',
] as const;
export type FeatureGroup = (typeof featureGroups)[number];
/** The features of rule number `n` are group `FIRST_RULE + n`. */
export const FIRST_RULE = 16;

/** No word has more features than this. */
export const MOST_FEATURES = 80;

const State = {
  edge: 0,
  numeric: 1,
  protected: 2,
  kept: 3,
  open: 4,
  capitalised: 5,
  upper: 6,
  mixed: 7,
  lowered: 8,
  opening: 9,
  raised: 10,
  raisedUpper: 11,
} as const;
const Gap = {
  blank: 0,
  hyphen: 1,
  comma: 2,
  quote: 3,
  mark: 4,
  sentence: 5,
  joined: 6,
  bracket: 7,
  colon: 8,
  dash: 9,
  stop: 10,
} as const;

/** Reads the features of the words of one document. Meant to be asked from the first word to the last, while `scene.decided` grows. */
export class FeatureReader {
  /** The features of the word last read: 32-bit hashes, `count` of them. */
  readonly hashes: Int32Array = new Int32Array(MOST_FEATURES);
  /** The group of each. */
  readonly groups: Uint8Array = new Uint8Array(MOST_FEATURES);
  count = 0;
  readonly #scene: Scene;
  readonly #gaps: Uint8Array;
  #group = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    const { words } = scene.document;
    this.#gaps = new Uint8Array(words.length + 1);
    for (let i = 0; i < words.length; i++) this.#gaps[i] = gapCode(scene, i);
    this.#gaps[words.length] = Gap.sentence;
  }

  read(index: number, condition: Condition, voices: readonly Voice[]): void {
    this.count = 0;
    const scene = this.#scene;
    const word = scene.word(index) as Word;
    const { lower } = word;
    const profile = scene.profile(index) as Profile;
    const w = profile.hash;
    const before = this.#word(index - 1);
    const after = this.#word(index + 1);
    const before2 = this.#word(index - 2);
    const after2 = this.#word(index + 2);
    const gapBefore = this.#gap(index);
    const gapAfter = this.#gap(index + 1);
    const stateBefore = this.#state(index - 1, condition) * 16 + gapBefore;
    const stateAfter = this.#state(index + 1, condition) * 16 + gapAfter;
    const stateBefore2 = this.#state(index - 2, condition) * 16 + this.#gap(index - 1);
    const stateAfter2 = this.#state(index + 2, condition) * 16 + this.#gap(index + 2);
    const its = profile.wordClass;
    const classBefore = this.#class(index - 1);
    const classAfter = this.#class(index + 1);
    const openings = openingCode(scene, index);
    const damage = damageCode(word, condition);

    this.#group = 5;
    this.#add(1, damage, scene.decidedNames === undefined ? 0 : 1);
    this.#add(2, damage, its);
    this.#add(3, damage, openings);

    this.#group = 0;
    this.#add(4, w);
    const { length } = lower;
    if (length > 3) {
      this.#add(5, profile.suffix2);
      this.#add(6, profile.suffix3);
      this.#add(7, profile.prefix3);
      if (length > 4) {
        this.#add(8, profile.suffix4);
        this.#add(9, profile.prefix4);
      }
    }
    this.#add(10, Math.min(length, 12), its);
    this.#add(11, its);
    if (word.ending !== '') this.#add(12, its, hashOf(word.ending));

    this.#group = 2;
    this.#add(13, openings, w);
    this.#add(14, openings, its);
    if (openings > 1) this.#add(17, openings, after, gapAfter);
    this.#add(15, gapBefore * 16 + gapAfter, its);
    if (scene.inHeading) {
      const titleCase = scene.inTitleCaseHeading(index) ? 1 : 0;
      this.#add(16, its, titleCase);
      this.#add(18, damage, titleCase);
    }

    this.#group = 1;
    this.#add(20, w, before, gapBefore);
    this.#add(21, w, after, gapAfter);
    this.#add(22, before, after, its);
    this.#add(23, before, gapBefore, classAfter);
    this.#add(24, after, gapAfter, classBefore);
    this.#add(25, before2, before, its);
    this.#add(26, after, after2, its);
    this.#add(27, w, stateBefore);
    this.#add(28, w, stateAfter);
    this.#add(29, stateBefore, stateAfter, its);
    this.#add(30, stateBefore2, stateBefore, its);
    this.#add(31, stateAfter, stateAfter2, its);
    this.#add(32, before, stateBefore, its);
    this.#add(33, after, stateAfter, its);
    this.#add(34, its, classBefore, stateBefore);
    this.#add(35, its, classAfter, stateAfter);
    this.#add(36, its, mix(classBefore, stateBefore), mix(classAfter, stateAfter));
    this.#add(37, w, before2);
    this.#add(38, w, after2);
    this.#add(39, mix(before, w), after);
    if (length > 4) {
      this.#add(40, profile.suffix3, stateBefore);
      this.#add(41, profile.suffix3, stateAfter);
    }
    this.#add(42, mix(before2, before), w);
    this.#add(43, w, mix(after, after2));

    this.#group = 3;
    const tags = scene.entry(index)?.tags ?? 0;
    const tagsBefore = scene.entry(index - 1)?.tags ?? 0;
    const tagsAfter = scene.entry(index + 1)?.tags ?? 0;
    if (tags !== 0) {
      this.#add(50, tags, its);
      this.#add(51, tags, stateBefore);
      this.#add(52, tags, stateAfter);
      if (tagsBefore !== 0) this.#add(53, tags, tagsBefore);
      if (tagsAfter !== 0) this.#add(54, tags, tagsAfter);
    }
    if (tagsBefore !== 0) this.#add(55, tagsBefore, stateBefore, its);
    if (tagsAfter !== 0) this.#add(56, tagsAfter, stateAfter, its);
    const part = scene.phrasePart(index);
    if (part) {
      const small = part.spelling === part.spelling.toLowerCase() ? 1 : 0;
      const place = (part.from === index ? 0 : 2) + small;
      this.#add(57, part.tags, place);
      this.#add(58, place, its);
      this.#add(59, hashOf(part.phrase), place);
    }
    for (const { rule, proposal } of voices) {
      this.#group = FIRST_RULE + rule;
      const casing = typeof proposal.casing === 'string' ? proposal.casing.length : 1;
      this.#add(60, rule * 16 + casing, Math.round(proposal.weight * 2));
      this.#add(61, rule * 16 + casing, its);
    }

    this.#group = 4;
    const seen = scene.names.get(lower);
    if (seen) {
      const code =
        bucket(seen.capitalised) +
        4 * bucket(seen.lower) +
        16 * Math.min(seen.upper, 1) +
        32 * (seen.mixed === undefined ? 0 : 1);
      this.#add(70, code, its);
      this.#add(71, code, damage);
      this.#add(72, code, openings);
    }
    const decided = scene.decidedNames?.get(lower);
    if (decided) {
      const others = decidedElsewhere(scene, index, decided);
      const code = bucket(others.raised) + 4 * bucket(others.lowered) + 16 * bucket(others.upper);
      this.#add(73, code, its);
      this.#add(74, code, seen ? bucket(seen.capitalised) : 0);
      this.#add(75, code, openings);
    }
  }

  #add(template: number, a: number, b: number = 0, c: number = 0): void {
    this.hashes[this.count] = mix(mix(mix(template, a), b), c);
    this.groups[this.count++] = this.#group;
  }

  #word(index: number): number {
    return this.#scene.profile(index)?.hash ?? 0;
  }

  #gap(index: number): number {
    return index < 0 ? Gap.sentence : (this.#gaps[index] ?? Gap.sentence);
  }

  #state(index: number, condition: Condition): number {
    const scene = this.#scene;
    const word = scene.word(index);
    if (!word) return State.edge;
    if (word.numeric) return State.numeric;
    if (word.protected || word.shape === 'caseless') return State.protected;
    const decided = scene.decided(index);
    if (decided !== undefined) {
      if (decided === word.lower) return State.lowered;
      if (scene.opening(index) !== 'none') return State.opening;
      if (decided === word.text && scene.capitalsMeanSomething) return observedState(word);
      return decided.length > 1 && decided === decided.toUpperCase() ? State.raisedUpper : State.raised;
    }
    if (!scene.capitalsMeanSomething) return State.open;
    if (word.shape === 'lower') return isOpen(word, condition) ? State.open : State.kept;
    if (scene.opening(index) !== 'none') return State.opening;
    return observedState(word);
  }

  #class(index: number): number {
    return this.#scene.profile(index)?.wordClass ?? 0;
  }
}

const OPENINGS: Readonly<Record<Opening, number>> = { none: 0, sentence: 1, quotation: 2, reply: 4 };

const openingCode = (scene: Scene, index: number): number => {
  const opening = scene.opening(index);
  return opening === 'sentence' && scene.inHeading ? 3 : OPENINGS[opening];
};

/** A capital that survived says more than one that was decided on. */
const observedState = ({ shape }: Word): number =>
  shape === 'upper' ? State.upper : shape === 'mixed' ? State.mixed : State.capitalised;

/** Whether a small word may be small for the damage alone. */
export function isOpen(word: Word, condition: Condition): boolean {
  if (condition.kind !== 'letters') return true;
  return (condition.losses[letterIndex(word.text.charCodeAt(0))] as number) >= LOST;
}

const KINDS: Readonly<Record<string, number>> = { letters: 0, words: 1, lower: 2, upper: 3, title: 4 };
const SHAPES: Readonly<Record<string, number>> = { lower: 0, capitalised: 1, upper: 2, mixed: 3 };

function damageCode(word: Word, condition: Condition): number {
  const kind = KINDS[condition.kind] ?? 5;
  const shape = SHAPES[word.shape] ?? 0;
  let level = 0;
  if (kind === 0) {
    const loss = condition.losses[letterIndex(word.text.charCodeAt(0))] as number;
    level = loss < 0.5 ? 0 : loss < 0.8 ? 1 : loss < 0.98 ? 2 : 3;
  } else if (kind === 1) {
    const { certain, missing } = condition.evidence.counts;
    const share = (missing + 1) / (certain + 2);
    level = share < 0.25 ? 0 : share < 0.45 ? 1 : share < 0.7 ? 2 : 3;
  }
  return (kind * 4 + shape) * 4 + level;
}

/** The decisions on the other mentions of a word. */
function decidedElsewhere(scene: Scene, index: number, all: DecidedName): DecidedName {
  const its = scene.decided(index);
  if (its === undefined || scene.opening(index) !== 'none') return all;
  const raised = its !== its.toLowerCase();
  const upper = raised && its.length > 1 && its === its.toUpperCase();
  return {
    raised: all.raised - (raised && !upper ? 1 : 0),
    lowered: all.lowered - (raised ? 0 : 1),
    upper: all.upper - (upper ? 1 : 0),
  };
}

const bucket = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);

function gapCode(scene: Scene, index: number): number {
  const word = scene.word(index) as Word;
  if (scene.opening(index) === 'sentence') return Gap.sentence;
  if (word.joint === 'hyphen') return Gap.hyphen;
  if (word.joint !== 'blank') return Gap.joined;
  const gap = scene.gapBefore(index);
  if (gap.length === 1) return Gap.blank;
  for (let i = gap.length - 1; i >= 0; i--) {
    const mark = gap.charAt(i);
    if (mark === ',') return Gap.comma;
    if (mark === '"' || mark === '“' || mark === '”' || mark === '‘' || mark === '’' || mark === "'" || mark === '`')
      return Gap.quote;
    if (mark === '(' || mark === ')' || mark === '[' || mark === ']') return Gap.bracket;
    if (mark === ':' || mark === ';') return Gap.colon;
    if (mark === '-' || mark === '–' || mark === '—') return Gap.dash;
    if (mark === '.') return Gap.stop;
    if (mark.trim() !== '') return Gap.mark;
  }
  return Gap.blank;
}
