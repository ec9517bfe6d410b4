/** What tells Unicode encodings from the first bytes. */

export interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
}

/** Those that begin like others come before them. */
const MARKS: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How many bytes must be there to see a mark. */
export const MARK_BYTES = 4;

/** The byte order mark at the beginning: any, or that of one encoding. */
export function findMark(bytes: Uint8Array, encoding?: string): Mark | undefined {
  return MARKS.find(
    (mark) => (encoding ?? mark.encoding) === mark.encoding && mark.bytes.every((byte, i) => bytes[i] === byte),
  );
}

/** How many bytes must be there to see UTF-16 without a mark. */
export const SAMPLE_BYTES = 4096;

/** Latin text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs < 2) return undefined;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) zeroFirst++;
    if (bytes[2 * i + 1] === 0) zeroSecond++;
  }
  if (zeroSecond > pairs / 2 && zeroFirst < pairs / 20) return 'utf-16le';
  if (zeroFirst > pairs / 2 && zeroSecond < pairs / 20) return 'utf-16be';
  return undefined;
}
