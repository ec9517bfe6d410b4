/** 32 well-mixed bits of a word or of a part of it. */
export function hashOf(word: string, from: number = 0, to: number = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash, to - from);
}

/** Puts two numbers together, well mixed. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash + (b << 7), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
