/**
 * A model for code: the fingerprints of its table, which ascend within each group, become distances, with which it deflates better.
 */
import { openUnchecked } from '../envelope.ts';
import type { ModelHeader } from '../casing/scorers/model-format.ts';

/** A copy with distances for fingerprints. */
export function foldModel(model: Uint8Array): Uint8Array {
  return eachGroup(model.slice(), (fingerprints) => {
    for (let i = fingerprints.length - 1; i > 0; i--) fingerprints[i] = fingerprints[i]! - fingerprints[i - 1]!;
  });
}

/** Makes fingerprints of the distances again, in place. */
export function unfoldModel(folded: Uint8Array): Uint8Array {
  return eachGroup(folded, (distances) => {
    for (let i = 1; i < distances.length; i++) distances[i] = distances[i]! + distances[i - 1]!;
  });
}

function eachGroup(model: Uint8Array, change: (group: Uint8Array) => void): Uint8Array {
  const { header, body } = openUnchecked(model);
  const { bits, fingerprintBits } = header as unknown as ModelHeader;
  const groups = 2 ** (bits - fingerprintBits);
  for (let group = 0, at = groups; group < groups; group++) change(body.subarray(at, (at += body[group]!)));
  return model;
}
