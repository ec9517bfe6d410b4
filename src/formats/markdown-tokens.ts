import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { RecordError } from './format.ts';

/** That a token starts (`enter`) or ends (`exit`). */
export type MarkdownEvent = ReturnType<typeof postprocess>[number];

const EXTENSIONS = [frontmatter(['yaml', 'toml']), gfm()];

/** The parser compares marks of emphasis and brackets with all before them, and looks at every container at every line. */
const MAX_MARKS = 10_000;
const MAX_CONTAINERS = 500;
const MARK_RUN = /\*+|_+|~+|\]/gu;
const DEEP = new RegExp(String.raw`^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){${MAX_CONTAINERS}}`, 'mu');
/** A list that is so far indented is as deep. */
const FAR = new RegExp(String.raw`^[ \t]{${2 * MAX_CONTAINERS},}(?:[-+*]|\d{1,9}[.)])[ \t]`, 'mu');
const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/u;

/**
 * The tokens of CommonMark, of GitHub's additions to it, and of front matter. A byte order mark is not counted in their offsets.
 *
 * @throws {RecordError} if they would take too long to find
 */
export function readTokens(record: string): readonly MarkdownEvent[] {
  const advice = 'leave the file out, or part the text with blank lines';
  for (const part of record.split(BLANK_LINE)) {
    if ((part.match(MARK_RUN)?.length ?? 0) > MAX_MARKS) {
      throw new RecordError(
        `there are more than ${MAX_MARKS} marks of emphasis and brackets in one paragraph; ${advice}`,
      );
    }
  }
  if (DEEP.test(record) || FAR.test(record)) {
    throw new RecordError(`more than ${MAX_CONTAINERS} lists or quotations are inside of one another; ${advice}`);
  }
  try {
    const reading = parse({ extensions: EXTENSIONS }).document();
    return postprocess(reading.write(preprocess()(record, undefined, true)));
  } catch (error) {
    // It runs out of stack where a paragraph is huge or nesting is deep.
    if (error instanceof RangeError) throw new RecordError(`it is nested too deeply; ${advice}`);
    throw error;
  }
}
