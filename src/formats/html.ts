import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes, type ParserOptions } from 'parse5';
import { RecordError, type Format } from './format.ts';
import { declaredCharset } from './html-charset.ts';
import { BLOCKS, CODE, CODE_WORD, OPAQUE } from './html-elements.ts';
import { isEnglish, isKept } from './html-language.ts';
import { addTextNode } from './html-text.ts';
import { KeptSpans } from './kept-spans.ts';
import { mathsIn } from './maths.ts';
import { bringsIn } from './newcomers.ts';
import { markupFormat, type Notation, type MarkupReading } from './round-trip.ts';
import { SourceText } from './source-text.ts';
import { templateMarks } from './template-marks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The parser looks through all open elements at nearly every tag, so their number must have an end. */
const MAX_DEPTH = 2000;
const WHOLE_DOCUMENT = /<(?:!doctype|html|head|body)[\s/>]/iu;
const BLANK = /^[\t\n\f\r ]*$/u;
const MARKUP = /[&<>]/gu;
/** White space other than blanks reads as a blank, and some controls as nothing. */
const CONTROLS = /[\0\t\n\f\r]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * HTML, whole or in part: its text is prose, except code, scripts, formulas, what is for an engine of templates, whatever is not to
 * be translated, and other languages than English. Attributes and tags stay as they are.
 */
export function html(): Format {
  const notation: Notation = {
    read: readHtml,
    admits: (edit) => !bringsIn(edit, CONTROLS),
    encode: (text) => text.replace(MARKUP, (character) => ESCAPES[character]!),
  };
  return { ...markupFormat(notation), declaredEncoding: declaredCharset };
}

function readHtml(record: string): MarkupReading {
  const text = new SourceText();
  const markup: string[] = [];
  const kept = new KeptSpans([...templateMarks(record), ...mathsIn(record)]);
  /** What parts the text so far from the text to come. */
  let gap = '';
  /** Blocks in another language. In them only blocks that say that they are English are prose. */
  const foreign = new Set<Node>();
  const isForeign = ({ parentNode }: Node): boolean => foreign.has(parentNode as Node);
  const waiting: (Node | 'end of block')[] = [];
  const waitFor = (nodes: readonly Node[]): void => {
    for (let i = nodes.length - 1; i >= 0; i--) waiting.push(nodes[i]!);
  };
  const closeGap = (): boolean => {
    const isFirst = text.isEmpty || gap !== '';
    if (!text.isEmpty) text.addFrozen(gap);
    gap = '';
    return isFirst;
  };
  waitFor(parseHtml(record).childNodes);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end of block') {
      gap = '\n\n';
    } else if ('tagName' in node) {
      const { tagName } = node;
      markup.push(tagName);
      const isBlock = BLOCKS.has(tagName);
      if (isBlock) gap = '\n\n';
      else if (tagName === 'br') gap ||= '\n';
      const isLeft = isKept(node) || !(isEnglish(node) ?? true);
      const isWord = CODE.has(tagName) || (isLeft && !isBlock);
      if (isBlock ? !(isEnglish(node) ?? !isForeign(node)) : isForeign(node)) foreign.add(node);
      if (isWord && !isForeign(node)) {
        closeGap();
        text.addFrozen(CODE_WORD);
      }
      if (isBlock) waiting.push('end of block');
      if (!OPAQUE.has(tagName) && !isWord && !isKept(node)) waitFor(node.childNodes);
    } else if (node.nodeName === '#text' && 'value' in node && node.sourceCodeLocation && !isForeign(node)) {
      const isFirst = text.isEmpty || gap !== '';
      if (isFirst && BLANK.test(node.value)) continue;
      const { startOffset, endOffset } = node.sourceCodeLocation;
      const raw = record.slice(startOffset, endOffset);
      addTextNode(text, { raw, start: startOffset, value: node.value, isFirst: closeGap() }, kept);
    }
  }
  for (const { start, end } of kept.met) markup.push(record.slice(start, end));
  return { text, markup: markup.join(' ') };
}

function parseHtml(record: string): Parent {
  let depth = 0;
  const options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        if (++depth > MAX_DEPTH) {
          throw new RecordError(
            `more than ${MAX_DEPTH} elements are inside of one another; close those that are left open`,
          );
        }
      },
      onItemPop() {
        depth--;
      },
    },
  };
  return WHOLE_DOCUMENT.test(record) ? parse(record, options) : parseFragment(record, options);
}
