import { isIdle, type Batch, type Mended, type MendSettings } from './batch.ts';
import { BatchWork } from './repair-batch.ts';
import { diagnoseBatch } from './diagnose-batch.ts';
import { Toolbox } from './toolbox.ts';

/** Mends batch after batch with the same settings. */
export class BatchMender {
  readonly #settings: MendSettings;
  /** With both stages off not even the encoding changes. */
  readonly #isIdle: boolean;
  readonly #toolbox: Toolbox;

  /** @throws CasemendError if the options are no options */
  constructor(settings: MendSettings) {
    this.#settings = settings;
    this.#isIdle = isIdle(settings.options);
    this.#toolbox = new Toolbox(settings.options);
  }

  async mend(batch: Batch): Promise<Mended> {
    const tool = await this.#toolbox.toolFor(batch.format);
    if (this.#settings.diagnoses) return diagnoseBatch(batch, this.#settings, tool);
    const run = new BatchWork(batch, this.#settings, tool);
    if (batch.framing === 'document') run.document(this.#isIdle);
    else run.records();
    return run.result();
  }
}
