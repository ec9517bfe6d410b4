import { createHash } from 'node:crypto';

const LOT_BYTES = 6;

/** Where a text comes from. */
export interface Origin {
  readonly file: string;
  /** The line of the record in the file; nothing where the file is one document. */
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/** Draws a lot, from 0 to below 1: as good as random, and the same in every thread and every try of a run. */
export function drawLot(seed: string, { file, line, field }: Origin): number {
  const name = JSON.stringify([seed, file, line, field]);
  return createHash('sha256').update(name).digest().readUIntBE(0, LOT_BYTES) / 2 ** (8 * LOT_BYTES);
}
