import { createHash } from 'node:crypto';
import type { Origin } from '../../report/origin.ts';

const LOT_BYTES = 6;

/** Draws a lot, from 0 to below 1: as good as random, and the same in every thread and every try of a run. */
export function drawLot(seed: string, { file, line, field }: Origin): number {
  const name = JSON.stringify([seed, file, line, field]);
  return createHash('sha256').update(name).digest().readUIntBE(0, LOT_BYTES) / 2 ** (8 * LOT_BYTES);
}
