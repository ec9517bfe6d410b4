import { isUniform, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { isSpotted } from './slips.ts';
import { brokenCasing } from '../lexicon/broken-casing.ts';
import type { Word } from '../tokens/words.ts';
import { widthOf } from '../script/characters.ts';
import { isCapital, type Shape } from '../script/shape.ts';
import { isReachable } from './reachable.ts';
import { casingClasses, CLASS_COUNT, spellingOf, textsOf } from './classes.ts';
import { rules } from './rules/index.ts';
import type { RuleName } from './rules/names.ts';
import { Tag } from '../lexicon/tags.ts';
import { voteOf, type Rule, type RuleVote } from './rules/rule.ts';
import type { Context } from './context.ts';

/** A word with its possible casings, ready to be weighed. */
export interface Candidates {
  readonly word: Word;
  /** Its text in small letters. */
  readonly lower: string;
  /** The text of each class; undefined where it is ruled out. */
  readonly texts: readonly (string | undefined)[];
  /** The class of the word as it stands; -1 if it is in none. */
  readonly asItStands: number;
  readonly votes: readonly RuleVote[];
}

/** Finds the possible casings of words and asks the rules about them, from the first word of a document to the last. */
export class CandidateFinder {
  readonly #context: Context;
  readonly #active: readonly boolean[];
  readonly #raiseOnly: boolean;

  constructor(context: Context, switches: Readonly<Record<RuleName, boolean>>, raiseOnly: boolean) {
    this.#context = context;
    this.#active = rules.map((rule) => switches[rule.name]);
    this.#raiseOnly = raiseOnly;
  }

  /** What can be asked of a word; undefined if the damage leaves nothing to choose. */
  find(word: Word, block: DiagnosedBlock): Candidates | undefined {
    if (word.lower === NEGATION) return undefined;
    const spellings = spellingOf(this.#context, word.index);
    const votes: RuleVote[] = [];
    let options = 0;
    const texts = textsOf(word, spellings);
    const lower = texts[LOWER] as string;
    const mayBeCapitals = isLeftOfCapitals(word, texts[UPPER], block);
    const broken = this.#broken(word, block);
    if (broken?.length === 0) return undefined;
    if (broken) keepOnly(texts, broken);
    // Otherwise a mixed spelling that nobody knows may be the word's own.
    if (word.shape === 'mixed' && !mayBeCapitals && !broken && !texts.includes(word.text)) texts[SPELLING] = word.text;
    const mayLower = broken !== undefined || (!mayBeCapitals && this.#mayLower(word, block));
    // Words that lost their capitals lost all of them: one that has some of its own, such as `ApJ`, is spelled so.
    if (word.shape === 'mixed' && block.kind === 'words' && !mayLower && !this.#isKnown(word)) return undefined;
    let asItStands = -1;
    for (let c = 0; c < CLASS_COUNT; c++) {
      const text = texts[c];
      if (text === undefined) continue;
      if (text === word.text) asItStands = c;
      else if ((!mayLower && lowersSome(word.text, text)) || !isReachable(word.text, text, block)) texts[c] = undefined;
      else options++;
    }
    if (options === 0) return undefined;
    for (let number = 0; number < rules.length; number++) {
      if (this.#active[number] !== true) continue;
      const vote = voteOf(rules[number] as Rule<RuleName>, number, this.#context, word.index);
      if (vote) votes.push(vote);
    }
    return { word, lower, texts, asItStands, votes };
  }

  /** What a word may have been whose casing nobody means; empty if that is left open. */
  #broken(word: Word, block: DiagnosedBlock): readonly string[] | undefined {
    if (isUniform(block)) return undefined;
    const { index } = word;
    const profile = this.#context.profile(index);
    const its = profile && brokenCasing(this.#context.document.language, word, profile, !isSpotted(block));
    if (!its) return undefined;
    const beside = [index - 1, index + 1].map((at) => this.#context.word(at)?.shape);
    // Where letters are lost, or among words in capitals, the capitals are what is left; beside `getUserName` they are meant.
    const isLeft = !isSpotted(block) || beside.some((shape) => MANY_CAPITALS.has(shape));
    const meant = !isLeft && word.shape === 'mixed' && this.#context.hasIdentifiers;
    const mayLower = !this.#raiseOnly && !isLeft && !meant;
    const possible = mayLower ? its : its.filter((other) => !lowersSome(word.text, other));
    // `tExT lIkE tHiS` is played with.
    const isPlay = meant || (isSpotted(block) && beside.includes('mixed') && !beside.includes('upper'));
    return possible.length > 0 || isPlay ? possible : undefined;
  }

  /** Whether `iMF`, `u.S.` or `o’Rourke` is what was left of a spelling that is known. */
  #isKnown(word: Word): boolean {
    const { index, text } = word;
    const upper = this.#context.caseCounts(index)?.upper ?? 0;
    return upper > ORDINARY || this.#context.has(index, Tag.acronym) || INNER_MARK.test(text);
  }

  /** Text that kept some capitals is never lowered, except for ordinary words like `FiGhtinG`. */
  #mayLower(word: Word, block: DiagnosedBlock): boolean {
    if (this.#raiseOnly) return false;
    if (isUniform(block)) return true;
    return word.shape === 'mixed' && (this.#context.caseCounts(word.index)?.lower ?? 0) > ORDINARY;
  }
}

const MANY_CAPITALS: ReadonlySet<Shape | undefined> = new Set(['upper', 'mixed']);

/** From this share of small letters a word is an ordinary one. */
const ORDINARY = 0.5;
const INNER_MARK = /[.'’]/u;

/** Where letters were lost, `HIv` and `nATO` are what is left of capitals throughout: all their small letters are lost ones. */
function isLeftOfCapitals(word: Word, upper: string | undefined, block: DiagnosedBlock): boolean {
  return (
    block.kind === 'letters' && word.shape === 'mixed' && upper !== undefined && isReachable(word.text, upper, block)
  );
}

/** Rules out what a broken casing cannot have been, and the broken casing itself. */
function keepOnly(texts: (string | undefined)[], possible: readonly string[]): void {
  for (let c = 0; c < CLASS_COUNT; c++) if (!possible.includes(texts[c] ?? '')) texts[c] = undefined;
  texts[SPELLING] ??= possible.find((its) => !texts.includes(its));
}

/** Tokenised text sets it apart from its verb; it is never more than an ending. */
const NEGATION = "n't";
const LOWER = casingClasses.indexOf('lower');
const UPPER = casingClasses.indexOf('upper');
const SPELLING = casingClasses.indexOf('spelling');

function lowersSome(before: string, after: string): boolean {
  for (let i = 0; i < before.length;) {
    const codePoint = before.codePointAt(i) as number;
    if (codePoint !== after.codePointAt(i) && isCapital(codePoint)) return true;
    i += widthOf(codePoint);
  }
  return false;
}
