const STEPS = 16;

/** Lines of `signals: weights in sixteenths of a nat`, in the order of the features. */
export function unpackBreakWeights(packed: string): Float64Array {
  const lines = packed.trim().split('\n');
  return Float64Array.from(
    lines.flatMap((line) => line.slice(line.indexOf(':') + 2).split(' ')),
    (step) => Number(step) / STEPS,
  );
}
