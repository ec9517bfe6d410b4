import type { CharacterEdit, Fixer } from './fixer.ts';

/** A tag, closed properly, or the start of a comment or document type. */
export const HTML: RegExp =
  /<\/?[a-z][a-z\d]{0,40}(?:\s(?:[^<>"']|"[^"<]{0,500000}"|'[^'<]{0,500000}'){0,500000}|\/)?>|<!--|<!doctype\s/iu;

/** Half a megabyte holds any picture in an attribute, and engines need memory for each character of a match. */
const MARKUP =
  /<(?:!--|!doctype\s[^<>]{0,5000}>|(\/?)([a-z][a-z\d]{0,40})(?:\s(?:[^<>"']|"[^"<]{0,500000}"|'[^'<]{0,500000}'){0,500000}|\/)?>)/giu;

/** Elements whose content is not text. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** Removes HTML tags, comments, scripts and styles; those that start or end a block become a line end. Off unless asked for. */
export const tags: Fixer<'tags'> = {
  name: 'tags',
  choices: [false, true],
  watches: [[0x3c, 0x3d]],
  *fix(text): Generator<CharacterEdit> {
    const closings = new Closings(text);
    let done = 0;
    for (const { 0: markup, 1: slash, 2: tag, index } of text.matchAll(MARKUP)) {
      if (index < done) continue;
      const name = tag?.toLowerCase() ?? '';
      done = index + markup.length;
      if (markup === '<!--') done = closings.after('-->', done) ?? done;
      else if (slash === '' && HIDDEN.has(name)) done = closings.after(`</${name}>`, done) ?? done;
      yield { start: index, end: done, after: BLOCKS.has(name) ? '\n' : '' };
    }
  },
};

/** Finds the ends of elements. What is not there is looked for once. */
class Closings {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the first `closing`, in capitals or not, at `from` or later ends. */
  after(closing: string, from: number): number | undefined {
    if (this.#missing.has(closing)) return undefined;
    const pattern = new RegExp(closing, 'giu');
    pattern.lastIndex = from;
    if (pattern.test(this.#text)) return pattern.lastIndex;
    this.#missing.add(closing);
    return undefined;
  }
}
