import { layout } from '../data/layout.ts';

const STEPS = 16;

let weights: Float64Array | undefined;

/** The learnt weight of a feature of a line break, in nats: positive where the paragraph goes on. */
export function weightOf(feature: number): number {
  weights ??= unpack(layout);
  return weights[feature] as number;
}

/** Lines of `signals: weights in sixteenths of a nat`, in the order of the features. */
function unpack(text: string): Float64Array {
  const lines = text.trim().split('\n');
  return Float64Array.from(
    lines.flatMap((line) => line.slice(line.indexOf(':') + 2).split(' ')),
    (step) => Number(step) / STEPS,
  );
}
