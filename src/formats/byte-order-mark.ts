/** What a byte order mark looks like in text. */
export const BYTE_ORDER_MARK = '\ufeff';
