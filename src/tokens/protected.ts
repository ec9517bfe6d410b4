/**
 * Written words that casing never touches. Each pattern is matched against one written word (a run without white space)
 * that is stripped of the punctuation around it.
 */
const PROTECTED: readonly RegExp[] = [
  // URLs and bare domains: https://example.org/a, www.example.org, example.co.uk/path
  /^[a-z][a-z0-9+.-]{0,20}:\/\//iu,
  /^www\./iu,
  /^(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com|org|net|edu|gov|mil|int|info|biz|io|co|app|dev|tv|me|ai|eu|uk|us|de|fr|it|es|nl|ru|cn|jp|kr|in|pk|bd|lk|np|za|ng|ke|gh|au|nz|ca|br|mx|ar|ae|sa|tr|il|ch|at|se|no|fi|dk|pl|ie)(?:[/:?#]|$)/iu,
  // E-mail addresses
  /^[^\s@]{1,64}@[^\s@]{1,255}$/u,
  // Handles, hashtags, mentions of channels
  /^[@#]/u,
  // Paths and file names: ./a/b, C:\x, report.pdf
  /^(?:\.{0,2}\/|~\/|[a-z]:\\)/iu,
  /\\/u,
  /^[^/]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|tsv|json|xml|html?|md|jpe?g|png|gif|svg|webp|mp[34]|wav|mov|avi|zip|gz|tar|exe|dll|js|ts|tsx|jsx|py|rb|rs|go|java|cpp|css|sh|sql|yml|yaml|toml)$/iu,
  // Code: snake_case, a::b, f(), <tag>, $variable, {x}
  /_/u,
  /::|\(\)|=>|->|==|[<>{}$=|^`]/u,
  // Hexadecimal
  /^0x[\da-f]+$/iu,
  // Letters and digits in one word: B2B, COVID19, 4x4; not 1990s, 20th, 9pm, 30mph or G-20 and COVID-19, whose parts are words
];

const ORDINARY_WITH_DIGITS =
  /^\p{N}[\p{N},.:]*(?:st|nd|rd|th|[sm]|am|pm|km|kg|bn|mn|k|mph|cm|mm|ft|in|lb|oz|gb|mb)?$/iu;
const DIGIT = /\p{N}/u;

/** Longer written words are taken for data, not language. */
const LONGEST_WORD = 200;

/** Whether a written word, stripped of the punctuation around it, is to be left alone. */
export function isProtected(written: string): boolean {
  if (written.length > LONGEST_WORD) return true;
  return PROTECTED.some((pattern) => pattern.test(written));
}

/** Whether a hyphen-less part mixes letters and digits in a way that words do not. */
export const mixesDigits = (part: string): boolean => DIGIT.test(part) && !ORDINARY_WITH_DIGITS.test(part);
