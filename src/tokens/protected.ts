import { QuickPattern } from '../script/quick-pattern.ts';

/**
 * Written words that casing never touches. Each pattern is matched against one written word (a run without white space)
 * that is stripped of the punctuation around it. Most have a mark that it must have.
 */
const PROTECTED: readonly (readonly [mark: string, pattern: RegExp])[] = [
  // URLs anywhere in it, as in [docs](https://example.org); www.example.org, example.co.uk/path
  [':', /:\/\//u],
  ['.', /^www\./iu],
  [
    '.',
    /^(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com|org|net|edu|gov|mil|int|info|biz|io|co|app|dev|tv|me|ai|eu|uk|us|de|fr|it|es|nl|ru|cn|jp|kr|in|pk|bd|lk|np|za|ng|ke|gh|au|nz|ca|br|mx|ar|ae|sa|tr|il|ch|at|se|no|fi|dk|pl|ie)(?:[/:?#]|$)/iu,
  ],
  // Names of sources: doi:10.1000/182, 10.1000/182, arXiv:2101.00001, and numbers after a name: (cid:12)
  [':', /^(?:doi|arxiv|isbn|issn|pmid|urn|mailto|tel):/iu],
  ['.', /^10\.\p{N}{4,9}\//u],
  [':', /^\p{L}{1,20}:\p{N}/u],
  // E-mail addresses
  ['@', /^[^\s@]{1,64}@[^\s@]{1,255}$/u],
  // Handles, hashtags, mentions of channels
  ['', /^[@#]/u],
  // Paths and file names: ./a/b, C:\x, a/b/c/d, report.pdf
  ['', /^(?:\.{0,2}\/|~\/|[a-z]:\\)/iu],
  ['\\', /\\/u],
  ['/', /^[^/]{0,120}\/[^/]{1,120}\/[^/]{1,120}\/./u],
  [
    '.',
    /^[^/]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|tsv|json|xml|html?|md|jpe?g|png|gif|svg|webp|mp[34]|wav|mov|avi|zip|gz|tar|exe|dll|js|ts|tsx|jsx|py|rb|rs|go|java|cpp|css|sh|sql|yml|yaml|toml)$/iu,
  ],
  // Code: snake_case, a::b, f(), <tag>, $variable, {x}, module.name, --flag, %s
  ['_', /_/u],
  ['', /::|\(\)|=>|->|==|[<>{}$=|^`]/u],
  ['.', /^\p{Ll}{2,40}\.\p{Ll}{2,40}(?:\.\p{Ll}{2,40}){0,4}$/u],
  // http.cookieFile, java.util.List; but not `over.Then`, which lost a blank
  ['.', /^\p{Ll}{2,40}\.(?:\p{Ll}{2,40}\.){0,4}\p{Ll}{1,40}\p{Lu}\p{L}{0,40}$/u],
  ['.', /^\p{Ll}{2,40}\.(?:\p{Ll}{2,40}\.){1,4}\p{Lu}\p{L}{1,40}$/u],
  ['-', /^--\p{L}|^-\p{L}$/u],
  ['%', /^%[\p{L}(]/u],
  // Names of characters: &mdash; and what an editor put in brackets: [h]e
  ['&', /^&#?[\p{L}\p{N}]{2,12};?$/u],
  [']', /\]\p{L}/u],
  ['[', /\p{L}\[/u],
  // Rights of files: drwxr-xr-x
  ['', /^[dlbcps-](?:[r-][w-][xst-]){3}$/u],
  // Hexadecimal
  ['0', /^0x[\da-f]+$/iu],
];

const QUICK = PROTECTED.map(([mark, pattern]) => ({ mark, pattern: new QuickPattern(pattern) }));

/** Longer written words are taken for data, not language. */
const LONGEST_WORD = 200;

/** Whether a written word, stripped of the punctuation around it, is to be left alone. */
export function isProtected(written: string): boolean {
  if (written.length > LONGEST_WORD) return true;
  return QUICK.some(({ mark, pattern }) => written.includes(mark) && pattern.test(written));
}
