/** What a hash starts with, and how a code unit is added to it (FNV-1a). */
export const EMPTY_HASH: number = 0x811c9dc5 | 0;
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of a part of a text, for tables: its low bits are not well mixed. */
export function plainHash(text: string, from: number, to: number): number {
  let hash = EMPTY_HASH;
  for (let i = from; i < to; i++) hash = hashWith(hash, text.charCodeAt(i));
  return hash;
}

/** 32 well-mixed bits of a word or of a part of it. */
export function hashOf(word: string, from: number = 0, to: number = word.length): number {
  return mix(plainHash(word, from, to), to - from);
}

/** Puts two numbers together, well mixed. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash + (b << 7), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
