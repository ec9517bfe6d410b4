import { createObserver } from '../../learning/observe.ts';
import type { Language } from '../../lexicon/language.ts';
import { isIdle, type Batch } from '../sources/batch.ts';
import { BatchRepair } from './batch-repair.ts';
import { diagnoseBatch } from './diagnose-batch.ts';
import { observeBatch } from './observe-batch.ts';
import type { BatchOutcome, RepairSettings } from './outcome.ts';
import { Toolbox } from './toolbox.ts';

/** Repairs batch after batch with the same settings. */
export class BatchRepairer {
  readonly #settings: RepairSettings;
  readonly #language: Language;
  /** With both stages off not even the encoding changes. */
  readonly #isIdle: boolean;
  readonly #toolbox: Toolbox;
  #observe: ReturnType<typeof createObserver> | undefined;

  /** @throws CasemendError if the options are no options */
  constructor(settings: RepairSettings, language: Language) {
    this.#settings = settings;
    this.#language = language;
    this.#isIdle = isIdle(settings.options);
    this.#toolbox = new Toolbox(language, settings.options);
  }

  async repair(batch: Batch): Promise<BatchOutcome> {
    const tool = await this.#toolbox.toolFor(batch.format);
    if (this.#settings.learns) {
      this.#observe ??= createObserver(this.#language, this.#settings.options);
      return observeBatch(batch, this.#settings, tool, this.#observe);
    }
    if (this.#settings.diagnoses) return diagnoseBatch(batch, this.#settings, tool);
    const repair = new BatchRepair(batch, this.#settings, tool);
    if (batch.framing === 'document') repair.document(this.#isIdle);
    else repair.records();
    return repair.outcome();
  }
}
