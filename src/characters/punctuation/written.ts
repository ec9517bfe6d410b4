/** Whether what stands before a mark is language, or something that is written as it must be. */

/** No written word of language is longer. */
const LONGEST_WRITTEN = 60;
const BLANK = /\s/u;
/** Addresses, files, options: a blank keeps the mark after them out of them. */
const TECHNICAL = /[@\\_<>{}=|^`~#]|\p{Ll}\/\p{Ll}|:\/\/|^\/|\/$|\p{L}{2}\.[\p{L}\p{N}]|\.\p{Ll}{2}|^-|\[\d*\]$/u;
/** A quotation mark that has nothing before it opens. */
const OPENS = /^["'“‘(]$/u;
/** `console.log`, `file_open`, `prependLeft`. */
const CALLED = /\p{L}\.\p{L}{2}|_|\p{Ll}\p{Lu}/u;

/** Whether a blank between the word that ends at `end` and a mark is a fault. */
export function endsBeforeDetached(text: string, end: number): boolean {
  const written = writtenBefore(text, end);
  return !OPENS.test(written) && !TECHNICAL.test(written);
}

/** Whether the bracket at `open` holds the arguments of a function. */
export function isCall(text: string, open: number): boolean {
  return CALLED.test(writtenBefore(text, text[open - 1] === ' ' ? open - 1 : open));
}

/** What blanks separate from the rest, as far as `end`. */
function writtenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WRITTEN && !BLANK.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
