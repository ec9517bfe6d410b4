import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import type { RuleVote } from '../rules/rule.ts';
import type { Context } from '../context.ts';
import { featureGroups } from './groups.ts';
import { hashOf, mix } from '../../lexicon/hash.ts';
import { Sight } from './sight.ts';
import { templates, type Say } from './templates.ts';

/** No word has more features than this; what goes beyond is not read. */
export const MOST_FEATURES = 255;

const everything = templates.map(({ id, group, of, ofWordAlone = false }, number) => ({
  number,
  key: hashOf(id),
  group: group === 'rule' ? 0 : featureGroups.indexOf(group),
  of,
  ofWordAlone,
}));
/** All templates, or those that hang on the word alone, or the rest of them. */
type Which = 'all' | 'word' | 'around';
const tables = {
  all: everything,
  word: everything.filter(({ ofWordAlone }) => ofWordAlone),
  around: everything.filter(({ ofWordAlone }) => !ofWordAlone),
};

/** Reads the features of the words of one document. Meant to be asked from the first word to the last, while `context.decided` grows. */
export class FeatureReader {
  /** The features of the word last read: 32-bit hashes, `count` of them. */
  readonly hashes: Int32Array = new Int32Array(MOST_FEATURES);
  /** The group of each. */
  readonly groups: Uint8Array = new Uint8Array(MOST_FEATURES);
  /** The number of the template of each. */
  readonly templates: Uint8Array = new Uint8Array(MOST_FEATURES);
  count = 0;
  /** The word last read, with all around it. */
  readonly sight: Sight;
  readonly #say: Say;
  #key = 0;
  #group = 0;
  #template = 0;

  constructor(context: Context) {
    this.sight = new Sight(context);
    this.#say = (value, group = this.#group): void => {
      if (this.count === MOST_FEATURES) return;
      this.hashes[this.count] = mix(this.#key, value);
      this.groups[this.count] = group;
      this.templates[this.count++] = this.#template;
    };
  }

  /** Turns to a word. */
  look(index: number, block: DiagnosedBlock, votes: readonly RuleVote[]): void {
    this.sight.look(index, block, votes);
  }

  /** Reads the features of the word that was turned to. */
  read(which: Which): void {
    const table = tables[which];
    this.count = 0;
    for (let i = 0; i < table.length; i++) {
      const { number, key, group, of } = table[i]!;
      this.#key = key;
      this.#group = group;
      this.#template = number;
      of(this.sight, this.#say);
    }
  }
}
