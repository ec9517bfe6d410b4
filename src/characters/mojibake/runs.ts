/** Where a text may be badly decoded. */
import { byteTables } from './bytes.ts';
import { draftsAt, type Draft } from './drafts.ts';
import { draftOfBlank, draftOfQuotation, draftsWithBlank } from './losses.ts';

const FIRST_BEYOND_ASCII = 0x80;
const BLANK = 0x20;

/** Every place that may be badly decoded, with its possible readings. */
export function findRuns(text: string): Draft[][] {
  const { leads } = byteTables();
  const runs: Draft[][] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_BEYOND_ASCII || leads[code] === 0) continue;
    const drafts = draftsFrom(text, i, leads[code]!);
    if (drafts.length === 0) continue;
    runs.push(drafts);
    // A run is looked at once, so that the time stays linear.
    i = Math.min(...drafts.map(({ end }) => end)) - 1;
  }
  return runs;
}

function draftsFrom(text: string, start: number, encodings: number): Draft[] {
  const { trails, letterLeads } = byteTables();
  const next = text.charCodeAt(start + 1);
  if (next === BLANK) {
    const short = encodings & letterLeads[text.charCodeAt(start)]!;
    const long = encodings & (trails[text.charCodeAt(start + 2)] ?? 0);
    const blank = draftOfBlank(text, start);
    if (blank) return [blank];
    if ((short | long) === 0) return [];
    const drafts = draftsAt(text, start, short | long);
    return drafts.length > 0 ? drafts : draftsWithBlank(text, start, short);
  }
  const fitting = encodings & trails[next]!;
  if (fitting === 0) return [];
  const drafts = draftsAt(text, start, fitting);
  if (drafts.length > 0) return drafts;
  const quotation = draftOfQuotation(text, start);
  return quotation ? [quotation] : [];
}
