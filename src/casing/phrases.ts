import type { PhraseMatch } from '../lexicon/unpack-phrases.ts';
import type { Context } from './context.ts';

/** One word of a multi-word name found in a document. */
export interface PhrasePart {
  /** The whole name in its canonical spelling. */
  readonly phrase: string;
  /** The canonical spelling of this word. */
  readonly spelling: string;
  readonly tags: number;
  /** Index of the first word of the name. */
  readonly from: number;
}

interface NumberedPart extends Omit<PhrasePart, 'from'> {
  readonly place: number;
}

/** The parts of the names of a document, as numbers: a name comes again and again. */
export class PhraseParts {
  /** By word index: one more than the number of the part. */
  readonly #numbers: Uint32Array;
  readonly #parts: NumberedPart[] = [];
  /** The number of the first part of each name. */
  readonly #known: Map<PhraseMatch, number> = new Map();

  constructor(words: number) {
    this.#numbers = new Uint32Array(words);
  }

  add(from: number, match: PhraseMatch): void {
    let first = this.#known.get(match);
    if (first === undefined) {
      first = this.#parts.length;
      this.#known.set(match, first);
      const phrase = match.spellings.join(' ');
      match.spellings.forEach((spelling, place) => this.#parts.push({ phrase, spelling, tags: match.tags, place }));
    }
    for (let place = 0; place < match.length; place++) this.#numbers[from + place] = first + place + 1;
  }

  at(index: number): PhrasePart | undefined {
    const part = this.#part(index);
    return part && { phrase: part.phrase, spelling: part.spelling, tags: part.tags, from: index - part.place };
  }

  /** The tags of the name that the word is part of; none where it is part of none. */
  tags(index: number): number {
    return this.#part(index)?.tags ?? 0;
  }

  /** Whether the word is part of a name, and not the first word of it. */
  isInside(index: number): boolean {
    return (this.#part(index)?.place ?? 0) > 0;
  }

  #part(index: number): NumberedPart | undefined {
    // Nearly no word is part of a name, and a look beside an array is slow.
    const number = this.#numbers[index] ?? 0;
    return number === 0 ? undefined : this.#parts[number - 1];
  }
}

const ARTICLE = 'the';

/** Finds the multi-word names of a document, longest first from the left. */
export function phraseParts(context: Context): PhraseParts {
  const { words, language } = context.document;
  const { length } = words;
  const lowers = { length, at: (index: number): string => words.lower(index) };
  const parts = new PhraseParts(length);
  for (let from = 0; from < length;) {
    const match = language.matchPhrase(lowers, from);
    // The Independent Electoral Commission is no newspaper.
    const isPartOfLonger =
      match && lowers.at(from) === ARTICLE && (language.matchPhrase(lowers, from + 1)?.length ?? 0) >= match.length;
    if (!match || isPartOfLonger || !isUnbroken(context, from, match.length)) from++;
    else {
      parts.add(from, match);
      from += match.length;
    }
  }
  return parts;
}

/** Punctuation or a possessive inside breaks a name apart. */
function isUnbroken(context: Context, from: number, length: number): boolean {
  for (let i = from + 1; i < from + length; i++) {
    if (!context.follows(i) || context.word(i - 1)?.ending !== '') return false;
  }
  return true;
}
