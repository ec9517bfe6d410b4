import { loadFormat, type Format, type FormatChoice } from '../../formats/index.ts';
import { withoutUnfit } from '../../formats/unfit.ts';
import { createNormalizer, type Normalizer } from '../../normalize.ts';
import type { Options } from '../../options.ts';

/** What a batch is worked on with. */
export interface Tool {
  readonly format: Format;
  readonly normalizer: Normalizer;
}

/** The tools for every format, with the same options. */
export class Toolbox {
  readonly #options: Options;
  readonly #normalizers = new Map<string, Normalizer>();
  readonly #formats = new Map<string, Promise<Format>>();

  /** @throws CasemendError if the options are no options */
  constructor(options: Options) {
    this.#options = options;
    this.#normalizerFor({ unfit: [] });
  }

  async toolFor(choice: FormatChoice): Promise<Tool> {
    const key = JSON.stringify(choice);
    const loading = this.#formats.get(key) ?? loadFormat(choice);
    this.#formats.set(key, loading);
    const format = await loading;
    return { format, normalizer: this.#normalizerFor(format) };
  }

  #normalizerFor(format: Pick<Format, 'unfit'>): Normalizer {
    const key = format.unfit.join(' ');
    const known = this.#normalizers.get(key) ?? createNormalizer(withoutUnfit(this.#options, format));
    this.#normalizers.set(key, known);
    return known;
  }
}
