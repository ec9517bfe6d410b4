import { lookup, Tag } from './lookup.ts';
import { caseCountsOf } from './case-counts.ts';

/** From this share of capitals an acronym is usual. */
const USUAL = 0.5;

/** The spelling of the plural of a known acronym: `mnas` → `MNAs`. */
export function acronymPlural(lower: string): string | undefined {
  if (!lower.endsWith('s') || lower.length < 3) return undefined;
  const base = lower.slice(0, -1);
  const tags = lookup(base)?.tags ?? 0;
  if ((tags & Tag.acronym) === 0 || (tags & Tag.common) !== 0 || (caseCountsOf(base)?.upper ?? 1) < USUAL)
    return undefined;
  return base.toUpperCase() + 's';
}
