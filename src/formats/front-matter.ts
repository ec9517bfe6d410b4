import { createScanner } from 'jsonc-parser';
import type { Span } from '../types.ts';
import { markLength } from './byte-order-mark.ts';

/** `---json` or `;;;`, which the same line without the word closes. */
const FENCE = /^(---(?=[ \t]*(?:json|toml|ya?ml))|;;;)[ \ta-z]*(?:\r\n?|\n)/u;
const OBJECT = /^\{\s*["}]/u;

/** Front matter that the parser of Markdown does not know: JSON, bare or between fences. */
export function frontMatterIn(record: string): Span | undefined {
  const start = markLength(record);
  const head = record.slice(start, start + 200);
  const fence = FENCE.exec(head)?.[1];
  const end =
    fence === undefined ? (OBJECT.test(head) ? endOfObject(record, start) : undefined) : endOfFence(record, fence);
  return end === undefined ? undefined : { start, end };
}

function endOfFence(record: string, fence: string): number | undefined {
  const closing = new RegExp(String.raw`[\n\r]${fence}[ \t]*(?=[\n\r]|$)`, 'u').exec(record);
  return closing ? closing.index + closing[0].length : undefined;
}

/** Where a JSON object ends that begins here, if it is one. */
function endOfObject(record: string, start: number): number | undefined {
  const scanner = createScanner(record, true);
  scanner.setPosition(start);
  let depth = 0;
  do {
    scanner.scan();
    const mark = record[scanner.getTokenOffset()];
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    else if (mark === undefined) return undefined;
  } while (depth > 0);
  const end = scanner.getTokenOffset() + 1;
  try {
    JSON.parse(record.slice(start, end));
    return end;
  } catch {
    return undefined;
  }
}
