/**
 * The door of `casemend/textlint`: a rule for textlint that finds and fixes broken capitals and other damage in prose.
 *
 * @module casemend/textlint
 */
import { RecordError, type Format } from '../formats/format.ts';
import { Finder, type EditorOptions, type Finding } from './findings.ts';
import { readDocument, type TextlintNode } from './textlint-document.ts';
import { complaint, grounds } from './wording.ts';

export type { EditorOptions } from './findings.ts';
export type { TextlintNode } from './textlint-document.ts';

/** What of the context of a rule is needed. */
export interface TextlintContext {
  readonly RuleError: new (message: string, details?: object) => object;
  readonly fixer: { replaceTextRange(range: readonly [number, number], text: string): object };
  readonly locator: { range(range: readonly [number, number]): object };
  getSource(): string;
  getFilePath(): string | undefined;
  report(node: TextlintNode, problem: object): void;
}

/** What textlint takes for a rule whose findings it can fix. */
export interface TextlintRule {
  readonly linter: RuleCreator;
  readonly fixer: RuleCreator;
}

/** Makes the rule for one document. */
export type RuleCreator = (
  context: TextlintContext,
  options?: RuleOptions,
) => { readonly Document: (node: TextlintNode) => Promise<void> };

/** What may stand in the configuration of the rule. */
export interface RuleOptions extends EditorOptions {
  /** Read by textlint. */
  readonly severity?: string;
}

/** How textlint numbers the severity of a message of which one need not do anything. */
const INFO = 3;

/**
 * Reads Markdown, HTML, captions and text by the name of the file as the command does, with every fix proven to leave the markup as it
 * is; of other files the text that a plugin of textlint finds in them, in which it repairs capitals alone.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 */
const create: RuleCreator = (context, given = {}) => {
  const options: Record<string, unknown> = { ...given };
  delete options['severity'];
  const finder = new Finder(options);
  return {
    async Document(node) {
      const document = context.getSource();
      const format = await readDocument(node, document, context.getFilePath());
      for (const finding of findIn(document, format)) report(finding, node);
    },
  };

  function findIn(document: string, format: Format): Finding[] {
    try {
      return finder.find(document, format);
    } catch (error) {
      if (error instanceof RecordError) throw new Error(`casemend: ${error.message}`, { cause: error });
      throw error;
    }
  }

  function report(finding: Finding, node: TextlintNode): void {
    const { isSure, expected } = finding;
    const range = [finding.start - node.range[0], finding.end - node.range[0]] as const;
    const message = `${complaint(finding)} (${grounds(finding)})`;
    const padding = context.locator.range(range);
    const fix = context.fixer.replaceTextRange(range, expected);
    if (isSure) {
      context.report(node, new context.RuleError(message, { padding, fix }));
    } else {
      const suggestion = { id: finding.rule, message: complaint(finding), fix };
      context.report(node, { message, padding, severity: INFO, suggestions: [suggestion] });
    }
  }
};

const rule: TextlintRule = { linter: create, fixer: create };
export default rule;
