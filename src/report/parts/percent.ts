/** `31 %`, and what is not quite all or nothing is never shown as that. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return share < 1 && share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`;
}

/** Whole per cent, of which 100 means certain. */
export function toPercent(confidence: number): number {
  return confidence >= 1 ? 100 : Math.min(99, Math.round(confidence * 100));
}
