import { CasemendError } from './errors.ts';

/** @throws CasemendError `NOT_A_STRING` */
export function requireString(text: unknown, name: string): string {
  if (typeof text === 'string') return text;
  const given =
    text === null
      ? 'null'
      : text instanceof Uint8Array
        ? 'bytes'
        : Array.isArray(text)
          ? 'an array'
          : `a value of type ${typeof text}`;
  const advice =
    text instanceof Uint8Array
      ? `Call ${name}(decode(bytes).text).`
      : Array.isArray(text)
        ? `Call ${name} for each of its strings.`
        : `Call ${name}(String(value)) if that is what you mean.`;
  throw new CasemendError('NOT_A_STRING', `${name} needs a string, but it was given ${given}. ${advice}`);
}
