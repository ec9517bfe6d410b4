import type { Format } from '../formats/format.ts';
import { MARKUP_DISABLED } from '../formats/round-trip.ts';
import { TreeText } from './tree-text.ts';

/** A node of a syntax tree of natural language. */
export interface NlcstNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly NlcstNode[];
  readonly position?: { readonly start: NlcstPoint; readonly end: NlcstPoint } | undefined;
}

/** A place in a document: line and column from 1, offset from 0. */
export interface NlcstPoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

const BLANK_LINE = /^[ \t]*(?:\r\n|\r(?!\n)|\n)[ \t]*[\n\r]\s*$/u;

/** The prose of a tree that was made from a document with markup; nothing if the document is its text and no more. */
export function readNlcst(tree: NlcstNode, document: string): Format | undefined {
  const leaves = [...leavesOf(tree)];
  if (leaves.map(({ value }) => value).join('') === document) return undefined;
  const text = new TreeText(document);
  for (const { type, value, position } of leaves) {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (type === 'WhiteSpaceNode' && BLANK_LINE.test(value)) text.startBlock();
    else if (type === 'SourceNode' && start !== undefined && end !== undefined) text.addCode(start, end);
    else text.addText(value, type === 'SourceNode' ? undefined : start);
  }
  return text.toFormat(MARKUP_DISABLED);
}

type Leaf = NlcstNode & { readonly value: string };

function* leavesOf(node: NlcstNode): Generator<Leaf> {
  if (isLeaf(node)) yield node;
  else for (const child of node.children ?? []) yield* leavesOf(child);
}

function isLeaf(node: NlcstNode): node is Leaf {
  return node.value !== undefined;
}
