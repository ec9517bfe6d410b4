import { disjoint } from './disjoint.ts';
import type { CharacterEdit, Fixer } from './fixer.ts';
import { dropCapitals } from './lines/drop-capital.ts';
import { hyphenBreaks, type HyphenBreak } from './lines/hyphens.ts';
import { pageLines } from './lines/pages.ts';
import { clearlyWrapped, mayBeWrapped, proseParagraphs, unwrap } from './lines/wrapped.ts';

const LINE_END = 0x0a;

/**
 * Where words are hyphenated at line ends, the lines are those of a page, and all prose is unwrapped; elsewhere only what
 * is wrapped beyond doubt.
 */
export const lines: Fixer<'lines'> = {
  name: 'lines',
  description:
    'Joins words hyphenated at a line end, drop capitals, and the lines of paragraphs that are clearly wrapped prose; with `unwrap`, of all paragraphs that may be; with `pages`, also removes page numbers and running heads.',
  choices: [true, 'unwrap', 'pages', false],
  watches: [[LINE_END, LINE_END + 1]],
  fix(text, setting) {
    // Which lines meet where a page ended is known when its number is gone: the next round joins them.
    const pages = setting === 'pages' ? [...pageLines(text)] : [];
    if (pages.length > 0) return pages;
    const breaks = [...hyphenBreaks(text)];
    const typeset = breaks.some((one) => one.joins);
    const wrapped = wrappedProse(text, typeset || setting !== true);
    return disjoint(dropCapitals(text), unwrap(text, wrapped, breaks), joinWords(breaks));
  },
};

function wrappedProse(text: string, all: boolean): ReturnType<typeof proseParagraphs> {
  if (all) return proseParagraphs(text);
  return mayBeWrapped(text) ? clearlyWrapped(proseParagraphs(text)) : [];
}

function* joinWords(breaks: readonly HyphenBreak[]): Generator<CharacterEdit> {
  for (const { start, end, joins } of breaks) if (joins) yield { start, end, after: '' };
}
