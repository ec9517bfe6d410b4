/** Checks the values of options and says what is wrong with them. */
import { CasemendError } from './errors.ts';
import { didYouMean } from './nearest.ts';

/** The error of an option that has the wrong value. */
export function bad(name: string, wanted: string, given: unknown): CasemendError {
  return new CasemendError('BAD_OPTION', `Option '${name}' must be ${wanted}, but it is ${show(given)}.`);
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return showObject(value);
  return typeof value === 'function' ? 'a function' : String(value);
}

function showObject(value: object): string {
  if (Array.isArray(value)) return 'an array';
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (kind !== 'Object') return `a ${kind}`;
  return isPlainObject(value) ? 'an object' : 'an object with a prototype of its own';
}

/** An object with no other keys than these. @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION` */
export function readObject(name: string, value: unknown, allowed: readonly string[]): Record<string, unknown> {
  if (!isPlainObject(value)) {
    const { message } = bad(name, 'a plain object', value);
    throw new CasemendError('BAD_OPTION', typeof value === 'number' ? `${message} ${IF_MAPPED}` : message);
  }
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    const place = name === 'options' ? 'option' : `key of option '${name}'`;
    const hint = didYouMean(key, allowed);
    throw new CasemendError('UNKNOWN_OPTION', `Unknown ${place}: '${key}'${hint}. Allowed are ${allowed.join(', ')}.`);
  }
  return value as Record<string, unknown>;
}

/** `texts.map(normalize)` gives the number of the text as its options. */
const IF_MAPPED = 'In a map, write texts.map((text) => normalize(text)).';

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // One of another realm has a root of its own.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}

/** One of the choices, of which the first is the default. @throws CasemendError `BAD_OPTION` */
export function readChoice<Choice>(name: string, value: unknown, choices: readonly Choice[]): Choice {
  if (value === undefined) return choices[0]!;
  if (choices.includes(value as Choice)) return value as Choice;
  throw bad(name, choices.map((choice) => JSON.stringify(choice)).join(' or '), value);
}

/** @throws CasemendError `BAD_OPTION` */
export function readBoolean(name: string, value: unknown, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  if (typeof value !== 'boolean') throw bad(name, 'true or false', value);
  return value;
}
