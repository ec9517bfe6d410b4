import { applyEdits, type Replacement } from '../edits.ts';
import { createNormalizer } from '../english/normalize.ts';
import { CasemendError } from '../errors.ts';
import { withoutDisabled } from '../formats/disabled-fixers.ts';
import type { Format, Passage } from '../formats/format.ts';
import type { Normalizer } from '../normalize.ts';
import type { Options } from '../options.ts';
import type { Edit, Span } from '../types.ts';

/** What the plugins for editors take: the options of the library, and what is told beyond sure repairs. */
export interface EditorOptions extends Options {
  /**
   * Whether words are told, too, that were left alone for want of confidence.
   *
   * @default false
   */
  readonly ambiguous?: boolean;
}

/** What is wrong at a place of a document, or may be. Its span lies in the document, in UTF-16 code units. */
export interface Finding extends Span {
  /** What stands there, markup in between included. */
  readonly actual: string;
  /** What should. */
  readonly expected: string;
  /** The rule or fixer that decided it. */
  readonly rule: string;
  /** Probability that `expected` is right, from 0 to 1. */
  readonly confidence: number;
  /** Whether that is enough to change it. */
  readonly isSure: boolean;
}

/** Looks for what is wrong in documents, with options that are checked once. */
export class Finder {
  readonly #options: Options;
  readonly #wantsAmbiguous: boolean;
  readonly #normalizers = new Map<string, Normalizer>();

  /** @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE` */
  constructor({ ambiguous = false, ...options }: EditorOptions) {
    if (typeof ambiguous !== 'boolean') {
      throw new CasemendError('BAD_OPTION', `Option 'ambiguous' must be true or false, but it is ${typeof ambiguous}.`);
    }
    this.#options = options;
    this.#wantsAmbiguous = ambiguous;
    this.#normalizerFor({ disabled: [] });
  }

  /** All that is wrong in a document, in order. @throws {RecordError} if it cannot be read */
  find(document: string, format: Format): Finding[] {
    const normalizer = this.#normalizerFor(format);
    return format
      .passages(document)
      .flatMap((passage) => this.#findIn(document, passage, normalizer))
      .sort((one, other) => one.start - other.start);
  }

  #normalizerFor(format: Pick<Format, 'disabled'>): Normalizer {
    const key = format.disabled.join();
    const normalizer = this.#normalizers.get(key) ?? createNormalizer(withoutDisabled(this.#options, format));
    this.#normalizers.set(key, normalizer);
    return normalizer;
  }

  #findIn(document: string, passage: Passage, normalizer: Normalizer): Finding[] {
    const { edits, ambiguous } = normalizer.explain(passage.text);
    const sure = findingsOf(document, passage, edits, true);
    if (!this.#wantsAmbiguous) return sure;
    const doubtful = ambiguous.map(({ candidate, ...word }): Edit => ({ ...word, after: candidate }));
    return [...sure, ...findingsOf(document, passage, doubtful, false)];
  }
}

function findingsOf(document: string, passage: Passage, edits: readonly Edit[], isSure: boolean): Finding[] {
  const { taken, places, replacements } = passage.place(edits);
  const placed = taken.map(({ rule, confidence }, at) => ({ ...places[at]!, rule, confidence, isSure }));
  let next = 0;
  return placed
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map(({ start, end, rule, confidence }) => {
      const own: Replacement[] = [];
      for (let one = replacements[next]; one && belongs(one, { start, end }); one = replacements[++next]) {
        own.push({ start: one.start - start, end: one.end - start, after: one.after });
      }
      const actual = document.slice(start, end);
      return { start, end, actual, expected: applyEdits(actual, own), rule, confidence, isSure };
    });
}

/** What is put in where a place ends belongs to the next. */
function belongs(replacement: Span, place: Span): boolean {
  return replacement.start < place.end || (replacement.start === place.start && replacement.end === place.end);
}
