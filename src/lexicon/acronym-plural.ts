import type { Language } from './language.ts';
import { Tag } from './tags.ts';

/** From this share of capitals an acronym is usual. */
const USUAL = 0.5;

/** The spelling of the plural of a known acronym: `mnas` → `MNAs`. */
export function acronymPlural(language: Language, lower: string): string | undefined {
  if (!lower.endsWith('s') || lower.length < 3) return undefined;
  const base = lower.slice(0, -1);
  const tags = language.lookup(base)?.tags ?? 0;
  if ((tags & Tag.acronym) === 0 || (tags & Tag.common) !== 0 || (language.caseCountsOf(base)?.upper ?? 1) < USUAL)
    return undefined;
  return base.toUpperCase() + 's';
}
