import { CasemendError } from './errors.ts';

/** The bytes of a file: what `await response.arrayBuffer()` gives, or `readFile` in Node. */
export type FileBytes = Uint8Array | ArrayBuffer;

/** What was given to a function as the bytes of the file `english.NAME.bin`. @throws CasemendError `NOT_BYTES` */
export function bytesOf(value: unknown, name: 'model' | 'lexicon' | 'network'): Uint8Array {
  // Not `instanceof`: they may come from another realm.
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (kind === 'Uint8Array') return value as Uint8Array;
  if (kind === 'ArrayBuffer') return new Uint8Array(value as ArrayBuffer);
  const advice =
    kind === 'Response'
      ? 'pass on what await response.arrayBuffer() gives'
      : `wanted are the bytes of english.${name}.bin`;
  throw new CasemendError(
    'NOT_BYTES',
    `'${name}' must be a Uint8Array or an ArrayBuffer, but it is ${kind}; ${advice}.`,
  );
}
