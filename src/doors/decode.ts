/**
 * The door of `casemend/decode`: bytes to text.
 *
 * @module casemend/decode
 */
export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export {
  createDecoder,
  decode,
  type BadBytes,
  type ByteDecoder,
  type Decoded,
  type DecodeOptions,
  type EncodingSource,
} from '../decode.ts';
