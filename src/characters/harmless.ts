const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;

/**
 * Whether no fixer can have anything to do: `text` holds only Latin letters, usual punctuation and line ends, with no blank
 * before a line end. One quick look at each code unit; most text gets no further.
 */
export function isHarmless(text: string): boolean {
  let afterBlank = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > BLANK && code < 0x7f) {
      afterBlank = false;
    } else if (code === BLANK || code === TAB) {
      afterBlank = true;
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN || code === FORM_FEED) {
      if (afterBlank) return false;
    } else if (isUsualBeyondAscii(code)) {
      afterBlank = false;
    } else {
      return false;
    }
  }
  return !afterBlank;
}

/** Latin letters with marks, and the quotation marks, dashes and other marks of print. */
function isUsualBeyondAscii(code: number): boolean {
  return (
    (code > 0xa0 && code < 0x300 && code !== 0xad) ||
    (code >= 0x2010 && code < 0x2028) ||
    (code >= 0x2030 && code < 0x205f)
  );
}
