import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'corpus');

/** The texts that ship with the benches: correct articles, all of them invented. */
export const shippedTexts: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(FOLDER, name));

/** `text`, repeated if it is too short, in `count` pieces of `length` code units each. */
export function pieces(text: string, length: number, count: number): string[] {
  const long = text.repeat(Math.ceil((length * count) / text.length));
  return Array.from({ length: count }, (_, index) => long.slice(index * length, (index + 1) * length));
}

/** The text of files, one after the other. */
export function readTexts(files: readonly string[]): string {
  return files.map((file) => readFileSync(file, 'utf8')).join('\n\n');
}
