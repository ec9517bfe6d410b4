/** What a byte order mark looks like in text. */
export const BYTE_ORDER_MARK = '\ufeff';

/** How many code units the byte order mark before a text takes: 0 where there is none. */
export function markLength(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}
