import { grownTo } from '../grown.ts';
import { MOST_DIFFERENT, type Spellings } from '../lexicon/spellings.ts';

const ENOUGH = 255;

/** How often words were taken as witnesses, by the numbers of their keys, in the block at hand and in its document. */
export class Sightings {
  /** Of the word that was seen last. */
  inBlock = 0;
  inDocument = 0;
  /** By key: the block that had it last. Those of one document are higher than those of the one before. */
  #lastBlock: Int32Array = new Int32Array(0);
  #inBlock: Uint8Array = new Uint8Array(0);
  #inDocument: Uint8Array = new Uint8Array(0);
  #block = 0;
  #firstBlock = 1;
  #different = 0;

  /** Forgets what other documents had. */
  startDocument(keys: number): void {
    this.#firstBlock = this.#block + 1;
    this.#different = 0;
    if (this.#lastBlock.length >= keys) return;
    this.#lastBlock = grownTo(this.#lastBlock, 2 * keys);
    this.#inBlock = grownTo(this.#inBlock, 2 * keys);
    this.#inDocument = grownTo(this.#inDocument, 2 * keys);
  }

  startBlock(): void {
    this.#block++;
  }

  /** @param counts whether it is of a block that speaks for the document */
  see(key: number, counts: boolean): void {
    const last = this.#lastBlock[key] as number;
    if (last < this.#firstBlock) {
      // Beyond so many, words are not told apart any more: none of them is a witness.
      if (this.#different === MOST_DIFFERENT) {
        this.inBlock = this.inDocument = Infinity;
        return;
      }
      this.#different++;
      this.#inDocument[key] = 0;
    }
    if (last !== this.#block) this.#inBlock[key] = 0;
    this.#lastBlock[key] = this.#block;
    this.inBlock = more(this.#inBlock, key, true);
    this.inDocument = more(this.#inDocument, key, counts);
  }
}

function more(counts: Uint8Array, key: number, isOne: boolean): number {
  const count = counts[key] as number;
  return isOne && count < ENOUGH ? (counts[key] = count + 1) : count;
}

/** Words inside sentences and words that open them. */
interface BothSightings {
  readonly running: Sightings;
  readonly opening: Sightings;
}

/** Tables serve one document after another: most have few words. */
const known = new WeakMap<Spellings, BothSightings>();

export function sightingsOf(spellings: Spellings): BothSightings {
  let its = known.get(spellings);
  if (!its) known.set(spellings, (its = { running: new Sightings(), opening: new Sightings() }));
  its.running.startDocument(spellings.size);
  its.opening.startDocument(spellings.size);
  return its;
}
