/** The options of `decode`. */
import { CasemendError } from '../errors.ts';
import { findEncoding } from './encodings.ts';

/**
 * Encodings are named as in the WHATWG Encoding Standard, in any case and with all its aliases: `latin1` is Windows-1252,
 * `gb2312` is GBK. Beside these there are `utf-32le`, `utf-32be` and `cp437`.
 */
export interface DecodeOptions {
  /**
   * The encoding that the bytes are in, whatever they look like; `auto` finds it out.
   *
   * @default 'auto'
   */
  readonly encoding?: string;
  /**
   * What an HTTP header or a `<meta charset>` says that the encoding is; a label that no encoding has is ignored, and comes
   * back as `ignoredLabel`. It is believed unless the bytes contradict it: a
   * byte order mark, UTF-16 without one, or text that is UTF-8, or for the greater part nothing, in the declared encoding.
   */
  readonly declared?: string | undefined;
}

export interface DecodeSettings {
  readonly encoding: string | undefined;
  readonly declared: string | undefined;
  readonly ignoredLabel: string | undefined;
}

const NAMES = ['encoding', 'declared'];

/** @throws {CasemendError} `UNKNOWN_ENCODING`, `BAD_OPTION` or `UNKNOWN_OPTION` */
export function checkDecodeOptions(options: unknown): DecodeSettings {
  if (typeof options !== 'object' || options === null)
    throw new CasemendError('BAD_OPTION', `decode takes its options as an object, such as { encoding: 'utf-8' }.`);
  for (const name of Object.keys(options)) {
    if (!NAMES.includes(name))
      throw new CasemendError('UNKNOWN_OPTION', `decode has no option '${name}', only 'encoding' and 'declared'.`);
  }
  const { encoding, declared } = options as Record<string, unknown>;
  return {
    encoding: encoding === 'auto' ? undefined : resolve(encoding, "leave 'encoding' out to have it found out"),
    ...readDeclared(declared),
  };
}

/** Headers are other people's: one that is wrong is no error of the caller's. */
function readDeclared(label: unknown): Pick<DecodeSettings, 'declared' | 'ignoredLabel'> {
  if (label !== undefined && typeof label !== 'string')
    throw new CasemendError(
      'BAD_OPTION',
      `Option 'declared' of decode must be a string, but it is of type ${typeof label}.`,
    );
  const declared = label === undefined ? undefined : findEncoding(label);
  return { declared, ignoredLabel: declared === undefined ? label : undefined };
}

function resolve(label: unknown, advice: string): string | undefined {
  if (label === undefined) return undefined;
  const encoding = typeof label === 'string' ? findEncoding(label) : undefined;
  if (encoding !== undefined) return encoding;
  const given = typeof label === 'string' ? `'${label}'` : `of type ${typeof label}`;
  throw new CasemendError(
    'UNKNOWN_ENCODING',
    `decode does not know the encoding ${given}; give a label that TextDecoder knows here, such as 'windows-1252' or 'shift_jis', or ${advice}.`,
  );
}
