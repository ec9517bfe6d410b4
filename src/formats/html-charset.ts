import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { findEncoding, isWide } from '../decoding/encodings.ts';

/** As far as browsers look. */
const MAX_BYTES = 1024;
const XML_ENCODING = /^<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([^">]*)"|'([^'>]*)')/u;
const CONTENT_CHARSET = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/iu;

/** The label of an encoding that is known that a page declares, in a `<meta>` or an XML declaration, in its first 1024 bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  // What declares an encoding is ASCII in all encodings that can be declared.
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, MAX_BYTES));
  const [, double, single] = XML_ENCODING.exec(head) ?? [];
  return knownLabel(double ?? single) ?? findMeta(head);
}

function findMeta(head: string): string | undefined {
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(head)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node && node.tagName === 'meta') {
      const label = knownLabel(labelIn(node));
      if (label !== undefined) return label;
    }
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!);
  }
  return undefined;
}

function labelIn({ attrs }: DefaultTreeAdapterTypes.Element): string | undefined {
  const values = new Map(attrs.map(({ name, value }) => [name, value]));
  const charset = values.get('charset');
  if (charset !== undefined || values.get('http-equiv')?.toLowerCase() !== 'content-type') return charset;
  const [, double, single, bare] = CONTENT_CHARSET.exec(values.get('content') ?? '') ?? [];
  return double ?? single ?? bare;
}

/** A page whose declaration can be read byte by byte is not in UTF-16, whatever it says. */
function knownLabel(label: string | undefined): string | undefined {
  const encoding = label === undefined ? undefined : findEncoding(label);
  return encoding !== undefined && isWide(encoding) ? 'utf-8' : encoding && label?.trim();
}
