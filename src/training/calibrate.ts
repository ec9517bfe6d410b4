import { CLASS_COUNT } from '../casing/classes.ts';
import { softmax, type LogLinear } from '../casing/scorers/log-linear.ts';
import type { Example } from './examples.ts';
import { study } from './study.ts';

/** The temperatures that are tried. */
const TEMPERATURES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.7, 2, 2.3, 2.7, 3.2, 4];
/** A kind with fewer words than this gets the temperature of all kinds together. */
const FEWEST_JUDGED = 300;
const CHANGES_FROM = 0.5;

interface Judged {
  readonly scores: Float64Array;
  readonly texts: readonly (string | undefined)[];
  readonly asItStands: number;
  readonly gold: number;
}

/** How well a model repairs held-out text, whatever the damage, in per cent. */
export interface HeldOut {
  readonly recall: number;
  readonly precision: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
}

/** Finds, for each kind of damage, the temperature at which probabilities fit held-out text best, and the figures there. */
export function calibrate(
  model: LogLinear,
  examples: readonly Example[],
): { temperatures: Record<string, number>; figures: Record<string, number>; heldOut: HeldOut } {
  const byKind = judgedBy(model, examples);
  const temperatures: Record<string, number> = {};
  const figures: Record<string, number> = {};
  const all = [...byKind.values()].flat();
  const overall = bestTemperature(all);
  for (const [kind, judged] of byKind) {
    temperatures[kind] = judged.length < FEWEST_JUDGED ? overall : bestTemperature(judged);
    const { recall, precision } = figuresOf(judged);
    Object.assign(figures, { [`${kind} recall`]: recall, [`${kind} precision`]: precision });
  }
  return { temperatures, figures, heldOut: figuresOf(all) };
}

/** How well a model that is calibrated already repairs the same text. */
export const measureHeldOut = (model: LogLinear, examples: readonly Example[]): HeldOut =>
  figuresOf([...judgedBy(model, examples).values()].flat());

function judgedBy(model: LogLinear, examples: readonly Example[]): Map<string, Judged[]> {
  const byKind = new Map<string, Judged[]>();
  for (const example of examples) {
    study(example, ({ texts, asItStands }, gold, features, { kind }, pass) => {
      model.score(features, texts, 1);
      if (pass === 2 && gold >= 0) {
        const judged = {
          scores: model.probabilities.map((share) => Math.log(Math.max(1e-12, share))),
          texts,
          asItStands,
          gold,
        };
        const known = byKind.get(kind);
        if (known) known.push(judged);
        else byKind.set(kind, [judged]);
      }
      return model.probabilities;
    });
  }
  return byKind;
}

function bestTemperature(judged: readonly Judged[]): number {
  const losses = TEMPERATURES.map((temperature) => lossAt(judged, temperature));
  return TEMPERATURES[losses.indexOf(Math.min(...losses))] as number;
}

function lossAt(judged: readonly Judged[], temperature: number): number {
  const scores = new Float64Array(CLASS_COUNT);
  const probabilities = new Float64Array(CLASS_COUNT);
  let loss = 0;
  for (const its of judged) {
    for (let c = 0; c < CLASS_COUNT; c++) scores[c] = (its.scores[c] as number) / temperature;
    softmax(scores, its.texts, probabilities);
    loss -= Math.log(Math.max(1e-12, probabilities[its.gold] as number));
  }
  return loss;
}

/** Recall and precision in per cent of changing what is likelier wrong than not. */
function figuresOf(judged: readonly Judged[]): HeldOut {
  let damaged = 0;
  let changed = 0;
  let repaired = 0;
  for (const { scores, asItStands, gold } of judged) {
    const best = scores.indexOf(Math.max(...scores));
    const changes = best !== asItStands && Math.exp(scores[best] as number) >= CHANGES_FROM;
    if (gold !== asItStands) damaged++;
    if (changes) changed++;
    if (changes && best === gold) repaired++;
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return {
    recall: percent(repaired, damaged),
    precision: percent(repaired, changed),
    f1: percent(2 * repaired, damaged + changed),
  };
}
