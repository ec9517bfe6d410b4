/** What templates see at a word. */
import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import type { Word } from '../../tokens/words.ts';
import type { Sightings } from '../document-names.ts';
import type { PhrasePart } from '../phrases.ts';
import { clusterOf, type Profile } from '../../lexicon/profile.ts';
import type { RuleVote } from '../rules/rule.ts';
import type { Context, DecidedName } from '../context.ts';
import { damageCode, Gap, gapCode, openingCode, stateCode } from './codes.ts';

/** The cluster of what is beyond the text. */
const BEYOND = -1;

/** One word with all around it, as numbers. A `2` in a name stands for the second word away. */
export class Sight {
  readonly context: Context;
  index = 0;
  word!: Word;
  profile!: Profile;
  votes: readonly RuleVote[] = [];
  /** Hashes of words. */
  itself = 0;
  before = 0;
  before2 = 0;
  after = 0;
  after2 = 0;
  gapBefore = 0;
  gapAfter = 0;
  /** How the neighbours are cased, and what stands between. */
  stateBefore = 0;
  stateBefore2 = 0;
  stateAfter = 0;
  stateAfter2 = 0;
  /** How words are cased in running text. */
  itsClass = 0;
  classBefore = 0;
  classAfter = 0;
  /** The clusters of words that keep the same company. */
  cluster = 0;
  clusterBefore = 0;
  clusterAfter = 0;
  clusterBefore2 = 0;
  clusterAfter2 = 0;
  opening = 0;
  damage = 0;
  /** What the dictionaries say, as sums of tags. */
  tags = 0;
  tagsBefore = 0;
  tagsAfter = 0;
  phrase: PhrasePart | undefined;
  seen: Sightings | undefined;
  decided: DecidedName | undefined;
  readonly #gaps: Uint8Array;

  constructor(context: Context) {
    this.context = context;
    const { length } = context.document.words;
    this.#gaps = new Uint8Array(length + 1);
    for (let i = 0; i < length; i++) this.#gaps[i] = gapCode(context, i);
    this.#gaps[length] = Gap.sentence;
  }

  /** Turns to a word. */
  look(index: number, block: DiagnosedBlock, votes: readonly RuleVote[]): void {
    const { context } = this;
    const word = context.word(index) as Word;
    const profile = context.profile(index) as Profile;
    this.index = index;
    this.word = word;
    this.profile = profile;
    this.votes = votes;
    this.itself = profile.hash;
    this.before = this.#hash(index - 1);
    this.before2 = this.#hash(index - 2);
    this.after = this.#hash(index + 1);
    this.after2 = this.#hash(index + 2);
    this.gapBefore = this.gap(index);
    this.gapAfter = this.gap(index + 1);
    this.stateBefore = stateCode(context, index - 1, block) * 16 + this.gapBefore;
    this.stateAfter = stateCode(context, index + 1, block) * 16 + this.gapAfter;
    this.stateBefore2 = stateCode(context, index - 2, block) * 16 + this.gap(index - 1);
    this.stateAfter2 = stateCode(context, index + 2, block) * 16 + this.gap(index + 2);
    this.itsClass = profile.wordClass;
    this.classBefore = this.#class(index - 1);
    this.classAfter = this.#class(index + 1);
    this.cluster = this.#cluster(index);
    this.clusterBefore = this.#cluster(index - 1);
    this.clusterAfter = this.#cluster(index + 1);
    this.clusterBefore2 = this.#cluster(index - 2);
    this.clusterAfter2 = this.#cluster(index + 2);
    this.opening = openingCode(context, index);
    this.damage = damageCode(word, block);
    this.tags = profile.entry?.tags ?? 0;
    this.tagsBefore = context.entry(index - 1)?.tags ?? 0;
    this.tagsAfter = context.entry(index + 1)?.tags ?? 0;
    this.phrase = context.phrasePart(index);
    this.seen = context.names.get(word.lower);
    this.decided = context.decidedElsewhere(index);
  }

  #hash(index: number): number {
    return this.context.profile(index)?.hash ?? 0;
  }

  #class(index: number): number {
    return this.context.profile(index)?.wordClass ?? 0;
  }

  #cluster(index: number): number {
    const { document } = this.context;
    const profile = this.context.profile(index);
    return profile ? clusterOf(document.language, document.words.lower(index), profile) : BEYOND;
  }

  /** What stands before a word. */
  gap(index: number): number {
    return index < 0 ? Gap.sentence : (this.#gaps[index] ?? Gap.sentence);
  }
}
