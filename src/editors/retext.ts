/**
 * The door of `casemend/retext`: a plugin for unified that complains of broken capitals and other damage in prose.
 *
 * @module casemend/retext
 */
import { text } from '../formats/text.ts';
import { Finder, type EditorOptions } from './findings.ts';
import { readNlcst, type NlcstNode } from './nlcst.ts';
import { pointsIn, type Point } from './points.ts';
import { complaint, grounds } from './wording.ts';

export type { EditorOptions } from './findings.ts';
export type { NlcstNode, NlcstPoint } from './nlcst.ts';
export type { Point } from './points.ts';

/** What of a `VFile` the plugin needs. */
export interface MessageFile {
  toString(): string;
  message(reason: string, options: MessageOptions): object;
  info(reason: string, options: MessageOptions): object;
}

/** Where a message of a `VFile` belongs and who sends it. */
export interface MessageOptions {
  readonly place: { readonly start: Point; readonly end: Point };
  readonly ruleId: string;
  readonly source: string;
}

/**
 * A plugin for unified, after `retext-english` or below `remark-retext` or `rehype-retext`. Each repair that `explain` would make is a
 * warning with its `place`, what is there (`actual`), what should be (`expected`), and why (`ruleId`, `note`). With `ambiguous`, words
 * that were left alone are infos. The tree stays as it is, and so do code and links.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const file = await unified().use(retextEnglish).use(retextCasemend).use(retextStringify).process('They met on monday in Oslo.');
 * file.messages.map(String);
 * // → [ '1:13-1:19: Unexpected `monday`, expected `Monday`' ]
 */
export default function retextCasemend(
  options?: EditorOptions | null,
): (tree: NlcstNode, file: MessageFile) => undefined {
  const finder = new Finder(options ?? {});
  return (tree, file) => {
    const document = file.toString();
    const format = readNlcst(tree, document) ?? text({ name: 'text', perLine: false });
    const pointAt = pointsIn(document);
    for (const finding of finder.find(document, format)) {
      const { rule, actual, expected, isSure } = finding;
      const place = { start: pointAt(finding.start), end: pointAt(finding.end) };
      const options = { place, ruleId: rule, source: 'casemend' };
      const message = isSure ? file.message(complaint(finding), options) : file.info(complaint(finding), options);
      Object.assign(message, { actual, expected: [expected], note: grounds(finding) });
    }
  };
}
