/** What the network sees of a word and of those around it, as small numbers; the same in training and in use. */
import type { DiagnosedBlock } from '../../../diagnosis/diagnose.ts';
import { Gap, openingCode, stateCode } from '../../features/codes.ts';
import type { Sight } from '../../features/sight.ts';
import { decidedCode, placeInPhrase, seenCode } from '../../features/templates.ts';
import type { Candidates } from '../../candidates.ts';
import { CLASS_COUNT, casingClasses } from '../../classes.ts';
import { rules } from '../../rules/index.ts';
import { hashOf } from '../../../lexicon/hash.ts';
import { Tag } from '../../../lexicon/tags.ts';
import type { Context } from '../../context.ts';

/** So many words on either side are seen. */
export const REACH = 6;
export const PLACES: number = 2 * REACH + 1;
/** No word has more signs of its own; what goes beyond is not read. */
export const MOST_SIGNS = 32;

const STATES = 12;
const BELIEFS = 8;
const GAPS = 11;
const OPENING_CODES = 5;
/** How many numbers there are for what is seen at a place. */
export const PLACE_SIGNS: number = STATES * BELIEFS + GAPS * OPENING_CODES;

const TAGS = 17;
/** The kinds of signs of the word itself, with how many values each has. */
const KINDS = {
  damage: 96,
  opening: 5,
  heading: 3,
  seen: 65,
  decided: 64,
  phrase: 5,
  phraseTag: TAGS,
  mask: 16,
  asItStands: CLASS_COUNT + 1,
  length: 6,
  ending: 2,
  vote: 256,
} as const;
const FIRST = {} as Record<keyof typeof KINDS, number>;
let total = 0;
for (const [kind, values] of Object.entries(KINDS)) {
  FIRST[kind as keyof typeof KINDS] = total;
  total += values;
}
export const SIGNS: number = total;

/** What the weights of a network hang on, as eight hexadecimal digits. */
export const viewDigest = (): string =>
  (
    hashOf(
      JSON.stringify([REACH, STATES, BELIEFS, GAPS, OPENING_CODES, KINDS, casingClasses, Tag, rulesAndGrounds()]),
    ) >>> 0
  )
    .toString(16)
    .padStart(8, '0');

const rulesAndGrounds = (): unknown => rules.map(({ name, grounds }) => [name, Object.keys(grounds)]);

/** How sure it was that a word is raised, when it was last asked about: 0 if it never was. */
const LIMITS = [-3, -1.5, -0.5, 0.5, 1.5, 3];
const SUREST = 1e-6;

/** The log-linear scorer's beliefs on the words of one document, so far. */
export class Beliefs {
  readonly #codes: Uint8Array;

  constructor(words: number) {
    this.#codes = new Uint8Array(words);
  }

  at(index: number): number {
    return this.#codes[index] ?? 0;
  }

  keep(index: number, probabilities: Float64Array): void {
    const lower = Math.min(1 - SUREST, Math.max(SUREST, probabilities[0] as number));
    const raised = Math.log((1 - lower) / lower);
    let code = 1;
    while (code <= LIMITS.length && raised > (LIMITS[code - 1] as number)) code++;
    this.#codes[index] = code;
  }
}

/** One word as the network sees it. */
export class View {
  /** By place: the number of the word; -1 beyond the text. */
  readonly words: Int32Array = new Int32Array(PLACES);
  /** By place: how the word is cased and what was believed of it; and what stands before it. */
  readonly states: Uint8Array = new Uint8Array(PLACES);
  readonly marks: Uint8Array = new Uint8Array(PLACES);
  /** What is seen of the word itself: `count` numbers. */
  readonly signs: Uint16Array = new Uint16Array(MOST_SIGNS);
  count = 0;
  readonly #beliefs: Beliefs;

  constructor(beliefs: Beliefs) {
    this.#beliefs = beliefs;
  }

  look(sight: Sight, { texts, asItStands }: Candidates, block: DiagnosedBlock): void {
    const { context, index } = sight;
    const { length } = context.document.words;
    for (let place = 0; place < PLACES; place++) {
      const at = index + place - REACH;
      const exists = at >= 0 && at < length;
      this.words[place] = exists ? at : -1;
      this.states[place] = stateCode(context, at, block) * BELIEFS + this.#beliefs.at(at);
      this.marks[place] =
        STATES * BELIEFS +
        (exists ? sight.gap(at) * OPENING_CODES + openingCode(context, at) : Gap.sentence * OPENING_CODES);
    }
    this.count = 0;
    this.#add('damage', sight.damage);
    this.#add('opening', sight.opening);
    this.#add('heading', headingCode(context, index));
    this.#add('seen', sight.seen ? 1 + seenCode(sight) : 0);
    this.#add('decided', decidedCode(sight));
    this.#add('phrase', sight.phrase ? 1 + placeInPhrase(sight) : 0);
    for (let left = sight.phrase?.tags ?? 0; left !== 0; left &= left - 1)
      this.#add('phraseTag', 31 - Math.clz32(left & -left));
    let mask = 0;
    for (let c = 0; c < CLASS_COUNT; c++) if (texts[c] !== undefined) mask |= 1 << c;
    this.#add('mask', mask);
    this.#add('asItStands', asItStands + 1);
    this.#add('length', lengthCode(length));
    this.#add('ending', sight.word.ending === '' ? 0 : 1);
    for (const { key } of sight.votes) this.#add('vote', key & 255);
  }

  #add(kind: keyof typeof KINDS, value: number): void {
    if (this.count < MOST_SIGNS) this.signs[this.count++] = FIRST[kind] + value;
  }
}

const headingCode = (context: Context, index: number): number =>
  context.inHeading ? (context.inTitleCaseHeading(index) ? 2 : 1) : 0;

const LENGTHS = [15, 30, 60, 120, 400];

function lengthCode(words: number): number {
  let code = 0;
  while (code < LENGTHS.length && words > (LENGTHS[code] as number)) code++;
  return code;
}
