import { createDecoder, decode } from '../../decode.ts';

/**
 * The encoding of a file of records, if its first bytes show that it is one of two or four bytes a character. Older ones are
 * not guessed: what is not UTF-8 is a bad record, until somebody says what it is.
 */
export function wideEncoding(first: Uint8Array): string | undefined {
  const { encoding } = decode(first);
  return /^utf-(?:16|32)/u.test(encoding) ? encoding : undefined;
}

/** Turns bytes into UTF-8; tells at the end how many places of them meant nothing and became U+FFFD. */
export async function* transcode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  onEnd: (badPlaces: number) => void,
): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder({ encoding });
  // Half of a surrogate pair waits for the other.
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.write(chunk);
    const end = text.length - (isHighSurrogate(text.charCodeAt(text.length - 1)) ? 1 : 0);
    rest = text.slice(end);
    if (end > 0) yield Buffer.from(text.slice(0, end));
  }
  const { text, replacementCount } = decoder.end();
  if (rest + text) yield Buffer.from(rest + text);
  onEnd(replacementCount);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
