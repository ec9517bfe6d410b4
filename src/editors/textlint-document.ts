import { endingOf } from '../batch/sources/endings.ts';
import { fixerNames } from '../characters/index.ts';
import { isMarkup, type Format } from '../formats/format.ts';
import { loadFormat } from '../formats/load.ts';
import { TreeText } from './tree-text.ts';

/** A node of the syntax tree of textlint. */
export interface TextlintNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly value?: string;
  readonly children?: readonly TextlintNode[];
}

const PLAIN: ReadonlySet<string> = new Set(['Document', 'Paragraph', 'Str', 'Break']);
const BLOCKS: ReadonlySet<string> = new Set(['Paragraph', 'Header', 'TableCell', 'ListItem', 'Caption']);

/** How the prose of a document is found: by the name of the file or, where that says nothing, by its tree. */
export async function readDocument(tree: TextlintNode, document: string, path: string | undefined): Promise<Format> {
  const { format } = endingOf(path ?? '');
  if (format !== undefined && isMarkup(format)) return await loadFormat({ name: format });
  if (format === 'text' || isPlain(tree, document)) return await loadFormat({ name: 'text', perLine: false });
  const text = new TreeText(document);
  readTree(tree, text);
  return text.toFormat(fixerNames);
}

function isPlain(node: TextlintNode, document: string): boolean {
  if (!PLAIN.has(node.type)) return false;
  if (node.type === 'Str') return node.value === document.slice(...node.range);
  return (node.children ?? []).every((child) => isPlain(child, document));
}

function readTree(node: TextlintNode, text: TreeText): void {
  const { type, range, value, children } = node;
  if (BLOCKS.has(type)) text.startBlock();
  if (type === 'Link') text.startLink();
  if (type === 'Str' && value !== undefined) text.addText(value, range[0]);
  else if (type === 'Code') text.addCode(...range);
  else for (const child of children ?? []) readTree(child, text);
  if (type === 'Link') text.endLink();
}
