import type { Decoded } from '../../decode.ts';
import { decodeText } from '../files/decode-text.ts';
import { toInputError } from '../files/input-error.ts';

/** What became of the bytes of a document. */
export interface TextOf {
  /** Nothing where they cannot be read. */
  readonly text: string | undefined;
  /** Why they cannot be read, and what to do. */
  readonly problem?: string;
  readonly isBinary?: boolean;
  /** Whether the text had a byte order mark of UTF-8. */
  readonly bom: boolean;
  /** Whether its bytes in UTF-8 are other ones. */
  readonly converted: boolean;
  readonly note?: string | undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes that are known to be UTF-8; nothing if they are not. A byte order mark stays. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads the bytes of a document, in the encoding given, or the one that it declares and they look like. */
export function documentText(bytes: Uint8Array, encoding: string | undefined, declared: string | undefined): TextOf {
  let decoded: Decoded;
  try {
    decoded = decodeText(bytes, encoding === undefined ? { declared } : { encoding });
  } catch (error) {
    return unread(toInputError(error).message, true);
  }
  const { text, bom, replacementCount, surrogatePairs } = decoded;
  const isUtf8 = decoded.encoding === 'utf-8';
  if (replacementCount > 0) return unread(describeBadBytes(decoded), false);
  return { text, bom: bom && isUtf8, converted: !isUtf8 || surrogatePairs > 0, note: noteOn(decoded, declared) };
}

function noteOn({ encoding, source }: Decoded, declared: string | undefined): string | undefined {
  if (encoding !== 'utf-8' && declared !== undefined)
    return `is read as ${encoding} and written in UTF-8; change what it says of its encoding`;
  return source === 'detected' ? `read as ${encoding}, which its bytes look like` : undefined;
}

const unread = (problem: string, isBinary: boolean): TextOf => ({
  text: undefined,
  problem,
  isBinary,
  bom: false,
  converted: false,
});

function describeBadBytes({ encoding, replacements, replacementCount }: Decoded): string {
  const count = replacementCount === 1 ? '1 place is' : `${replacementCount} places are`;
  return `${count} not ${encoding}, the first at byte ${replacements[0]!.offset}; left as it was, convert it to UTF-8`;
}
