import { loadFormat, type Format } from '../../formats/index.ts';
import { withoutUnfit } from '../../formats/unfit.ts';
import { createNormalizer, type Normalizer } from '../../normalize.ts';
import { isIdle, type Batch, type Mended, type MendSettings } from './batch.ts';
import { BatchWork, type Tool } from './batch-work.ts';

/** Mends batch after batch with the same settings. */
export class BatchMender {
  readonly #settings: MendSettings;
  /** With both stages off not even the encoding changes. */
  readonly #isIdle: boolean;
  readonly #normalizers = new Map<string, Normalizer>();
  readonly #formats = new Map<string, Promise<Format>>();

  /** @throws CasemendError if the options are no options */
  constructor(settings: MendSettings) {
    this.#settings = settings;
    this.#isIdle = isIdle(settings.options);
    this.#normalizerFor({ unfit: [] });
  }

  async mend(batch: Batch): Promise<Mended> {
    const run = new BatchWork(batch, this.#settings, await this.#toolFor(batch));
    if (batch.framing === 'document') run.document(this.#isIdle);
    else run.records();
    return run.result();
  }

  async #toolFor({ format: choice }: Batch): Promise<Tool> {
    const key = JSON.stringify(choice);
    const loading = this.#formats.get(key) ?? loadFormat(choice);
    this.#formats.set(key, loading);
    const format = await loading;
    return { format, normalizer: this.#normalizerFor(format) };
  }

  #normalizerFor(format: Pick<Format, 'unfit'>): Normalizer {
    const key = format.unfit.join(' ');
    const known = this.#normalizers.get(key) ?? createNormalizer(withoutUnfit(this.#settings.options, format));
    this.#normalizers.set(key, known);
    return known;
  }
}
