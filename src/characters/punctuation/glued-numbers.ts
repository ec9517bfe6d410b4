/** Numbers that touch the word before them: `more than200 people`, `the2016 election`. */
import { isBasicSmall } from '../../script/shape.ts';
import type { CharacterEdit } from '../fixer.ts';
import { lineReader } from './places.ts';

/** No names of programs or products begin so; `in2`, `and16` and `to10` may. */
const GLUED =
  /(?<=[\p{L},] )(?:the|than|with|nearly|almost|between|until|since|about)(?=\d{2,4}(?:,\d{3}){0,3} \p{Ll}{2,}(?:[\s.,;]|$))/gu;

export function* gluedNumbers(text: string): Generator<CharacterEdit> {
  if (!hasGlued(text)) return;
  const lineAt = lineReader(text);
  for (const { 0: word, index } of text.matchAll(GLUED)) {
    const line = lineAt(index);
    const at = index + word.length;
    if (!line.code && !line.columns && !line.dotted) yield { start: at, end: at, after: ' ' };
  }
}

/** Whether a figure touches a small letter. Most texts have none that does. */
function hasGlued(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39 && isBasicSmall(text.charCodeAt(at - 1))) return true;
  }
  return false;
}
