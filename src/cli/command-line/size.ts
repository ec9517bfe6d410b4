const SIZE = /^(\d{1,15}(?:\.\d{1,15})?) ?(?:([kmg])(i?b)?|b)?$/iu;
const STEPS = 'kmg';

/** The bytes of a size such as `16MiB`, `1.5G` or `500 kB`; undefined if it is none. */
export function readSize(text: string): number | undefined {
  const match = SIZE.exec(text.trim());
  if (!match) return undefined;
  const [, number = '', unit, bytes] = match;
  const step = bytes?.toLowerCase() === 'b' ? 1000 : 1024;
  const power = unit === undefined ? 0 : STEPS.indexOf(unit.toLowerCase()) + 1;
  return Math.floor(Number(number) * step ** power);
}

/** A size that is a whole number of KiB, as a person writes it. */
export function showSize(bytes: number): string {
  const kib = bytes / 1024;
  return kib % 1024 === 0 ? `${kib / 1024}MiB` : `${kib}KiB`;
}
