import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import type { RuleVote } from '../rules/rule.ts';
import type { Context } from '../context.ts';
import { featureGroups } from './groups.ts';
import { hashOf, mix } from '../../lexicon/hash.ts';
import { Sight } from './sight.ts';
import { templates, type Say } from './templates.ts';

/** No word has more features than this; what goes beyond is not read. */
export const MOST_FEATURES = 255;

const table = templates.map(({ id, group, of }) => ({
  key: hashOf(id),
  group: group === 'rule' ? 0 : featureGroups.indexOf(group),
  of,
}));

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

  read(index: number, block: DiagnosedBlock, votes: readonly RuleVote[]): void {
    this.count = 0;
    this.sight.look(index, block, votes);
    for (let i = 0; i < table.length; i++) {
      const { key, group, of } = table[i]!;
      this.#key = key;
      this.#group = group;
      this.#template = i;
      of(this.sight, this.#say);
    }
  }
}
