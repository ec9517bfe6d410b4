import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import { featureGroups } from '../features/groups.ts';
import type { Candidates } from '../candidates.ts';
import type { Context } from '../context.ts';
import type { LogLinear, LogLinearScoring } from './log-linear.ts';
import type { Network } from './network/network.ts';
import { Beliefs, View } from './network/view.ts';
import type { Reason, Scorer, Scoring } from './scorer.ts';

/** The network is asked about words of which the log-linear scorer is less sure than this, and learns from them alone. */
export const UNSURE = 0.99;

/** The log-linear scorer, and the network on the words that it is unsure about once it has seen the whole text. */
export class Both implements Scorer {
  readonly #logLinear: LogLinear;
  readonly #network: () => Network;

  constructor(logLinear: LogLinear, network: () => Network) {
    this.#logLinear = logLinear;
    this.#network = network;
  }

  open(context: Context): Scoring {
    return new BothScoring(this.#logLinear.open(context), this.#network, context);
  }
}

class BothScoring implements Scoring {
  readonly #logLinear: LogLinearScoring;
  readonly #network: () => Network;
  readonly #context: Context;
  readonly #beliefs: Beliefs;
  readonly #view: View;
  #asked: Network | undefined;

  constructor(logLinear: LogLinearScoring, network: () => Network, context: Context) {
    this.#logLinear = logLinear;
    this.#network = network;
    this.#context = context;
    this.#beliefs = new Beliefs(context.document.words.length);
    this.#view = new View(this.#beliefs);
  }

  score(candidates: Candidates, block: DiagnosedBlock): Float64Array {
    const probabilities = this.#logLinear.score(candidates, block);
    this.#asked = undefined;
    const context = this.#context;
    const asks = context.decidedNames !== undefined && isUnsure(probabilities);
    // The view shows what was believed of the word before.
    if (asks) this.#view.look(this.#logLinear.sight, candidates, block);
    this.#beliefs.keep(candidates.word.index, probabilities);
    if (asks) {
      this.#asked = this.#network();
      this.#asked.judge(this.#view, context, candidates.texts, probabilities);
    }
    return probabilities;
  }

  reasons(chosen: number, over: number): readonly Reason[] {
    const its = this.#logLinear.reasons(chosen, over);
    if (!this.#asked) return its;
    const [one = 0, other = 0] = [chosen, over].map((c) => this.#asked?.shifts[c]);
    return [...its, { group: NETWORK, template: 'network', weight: one - other }];
  }
}

const NETWORK = featureGroups.indexOf('network');

function isUnsure(probabilities: Float64Array): boolean {
  for (const its of probabilities) if (its >= UNSURE) return false;
  return true;
}
