import type { Format } from '../../formats/format.ts';
import { loadFormat, type FormatChoice } from '../../formats/load.ts';
import { recordRepairer, type RecordRepairer } from '../../formats/repair.ts';
import { withoutDisabled } from '../../formats/disabled-fixers.ts';
import type { Language } from '../../lexicon/language.ts';
import { normalizerFor, type Normalizer } from '../../normalize.ts';
import type { Options } from '../../options.ts';

/** What a batch is worked on with. */
export interface Tool extends RecordRepairer, Pick<Format, 'declaredEncoding'> {}

/** The tools for every format, with the same options. */
export class Toolbox {
  readonly #language: Language;
  readonly #options: Options;
  readonly #normalizers = new Map<string, Normalizer>();
  readonly #tools = new Map<string, Promise<Tool>>();

  /** @throws CasemendError if the options are no options */
  constructor(language: Language, options: Options) {
    this.#language = language;
    this.#options = options;
    this.#normalizerFor({ disabled: [] });
  }

  toolFor(choice: FormatChoice): Promise<Tool> {
    const key = JSON.stringify(choice);
    const known = this.#tools.get(key) ?? this.#make(choice);
    this.#tools.set(key, known);
    return known;
  }

  async #make(choice: FormatChoice): Promise<Tool> {
    const format = await loadFormat(choice);
    const { declaredEncoding } = format;
    return { ...recordRepairer(format, this.#normalizerFor(format)), ...(declaredEncoding && { declaredEncoding }) };
  }

  /** Formats that leave the same fixers out share theirs: the options are resolved once. */
  #normalizerFor(format: Pick<Format, 'disabled'>): Normalizer {
    const key = format.disabled.join(' ');
    const known = this.#normalizers.get(key) ?? normalizerFor(this.#language, withoutDisabled(this.#options, format));
    this.#normalizers.set(key, known);
    return known;
  }
}
