/** Words of letters and figures, which the model is not asked about: `4TH`, `10KM`, `mi6`, `g20`, `sw1a 2aa`. */
import { isDamaged, type DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { toLower, toUpper } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Edit } from '../types.ts';
import type { Context } from './context.ts';
import { isReachable } from './reachable.ts';
import type { RuleName } from './rules/names.ts';

type Switches = Readonly<Record<RuleName, boolean>>;

/** Cases them in damaged blocks, where their form tells how. */
export function caseFigures(
  context: Context,
  blocks: readonly DiagnosedBlock[],
  switches: Switches,
  raiseOnly: boolean,
  settled: ReadonlySet<number>,
  edits: Map<number, Edit>,
): void {
  for (const block of blocks) {
    if (!isDamaged(block)) continue;
    const isUniform = block.kind === 'upper' || block.kind === 'title';
    const rule = isUniform ? 'ordinary-word' : 'acronym';
    if (!switches[rule] || (isUniform && raiseOnly)) continue;
    for (let i = block.firstWord; i < block.endWord; i++) {
      const word = context.word(i) as Word;
      if (!word.numeric || settled.has(i) || !standsAlone(context, word)) continue;
      const after = isUniform ? lowered(word.text) : raised(context, word);
      if (after === undefined || after === word.text || !isReachable(word.text, after, block)) continue;
      const { start, end, text } = word;
      edits.set(i, { start, end, before: text, after, rule, confidence: CONFIDENCE, evidence: [{ rule, ...WHY }] });
    }
  }
}

const CONFIDENCE = 0.95;
const WHY = { weight: 3, note: 'letters and figures' } as const;

/** No part of an address, a name of a file or an expression. */
const standsAlone = ({ document: { text } }: Context, { start, end }: Word): boolean =>
  !APART.test(text.charAt(start - 1)) && !APART.test(text.charAt(end));
const APART = /[\p{L}\p{N}@#/\\_=+*&%<>~^|]/u;

/** `21ST`, `10Km`, `1990S`, `4X4`. A single letter stands for too much: `5G`, `3D`, `10M`. */
const COUNTED =
  /^\d+(?:st|nd|rd|th|s|am|pm|km|kg|mm|cm|ml|ft|in|lbs?|oz|mph|kmh|bn|mn|tn|hrs?|mins?|secs?|yrs?|x\d+)$/iu;

const lowered = (text: string): string | undefined => (COUNTED.test(text) ? toLower(text) : undefined);

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
