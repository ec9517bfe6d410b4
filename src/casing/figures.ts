/** Words of letters and figures, which the model is not asked about: `4TH`, `10KM`, `mi6`, `g20`, `sw1a 2aa`. */
import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toLower, toUpper } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import type { FormDecision } from './decided-by-form.ts';
import { isReachable } from './reachable.ts';

/** In capitals and title case: `21ST`, `10Km`, `1990S`, `4X4`. */
export function loweredFigures(word: Word, context: Context): FormDecision | undefined {
  if (!word.numeric || !standsAlone(context, word) || !COUNTED.test(word.text)) return undefined;
  return { after: toLower(word.text), ...LOWERED };
}

/** Where capitals were lost: `mi6`, `q1`, `sw1a 2aa`. */
export function raisedFigures(word: Word, context: Context, block: DiagnosedBlock): FormDecision | undefined {
  if (!word.numeric || !standsAlone(context, word)) return undefined;
  const after = raised(context, word);
  return after !== undefined && isReachable(word.text, after, block) ? { after, ...RAISED } : undefined;
}

const because = (rule: string): Pick<Edit, 'rule' | 'confidence' | 'evidence'> => ({
  rule,
  confidence: 0.95,
  evidence: [{ rule, weight: 3, note: 'letters and figures' }],
});
const LOWERED = because('ordinary-word');
const RAISED = because('acronym');

/** No part of an address, a name of a file or an expression. */
const standsAlone = ({ document: { text } }: Context, { start, end }: Word): boolean =>
  !APART.test(text.charAt(start - 1)) && !APART.test(text.charAt(end));
const APART = /[\p{L}\p{N}@#/\\_=+*&%<>~^|]/u;

/** A single letter stands for too much: `5G`, `3D`, `10M`. */
const COUNTED =
  /^\d+(?:st|nd|rd|th|s|am|pm|km|kg|mm|cm|ml|ft|in|lbs?|oz|mph|kmh|bn|mn|tn|hrs?|mins?|secs?|yrs?|x\d+)$/iu;

/** `a380`, `q1`, `m4`. Other letters may be a page, a variable or a move in chess. */
const CODE = /^[abdfghkmqtu]\d{1,3}$/u;
/** Both halves of a British postcode. */
const OUTWARD = /^[a-z]{1,2}\d[a-z\d]?$/u;
const INWARD = /^\d[a-z]{2}$/u;

function raised(context: Context, { index, text, lower }: Word): string | undefined {
  const spelling = context.entry(index)?.spelling;
  if (spelling !== undefined && spelling.length === text.length) return spelling;
  if (OUTWARD.test(lower) && context.follows(index + 1) && INWARD.test(context.lower(index + 1))) return toUpper(text);
  if (INWARD.test(lower) && context.follows(index) && OUTWARD.test(context.lower(index - 1))) return toUpper(text);
  return CODE.test(lower) ? toUpper(text) : undefined;
}
