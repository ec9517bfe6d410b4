/** Word lists: files of lower-case words separated by commas, with a first line that says what they are for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, WORD_LISTS } from './lists.ts';

const HEAD = /^# \p{Lu}.*\n/u;
const NAME = /^[a-z]+(?:-[a-z]+)*$/u;
const WORD = /^[\p{Ll}\p{N}.'/-]+(?: [\p{Ll}\p{N}.'/-]+)*$/u;

/** Reads and checks all of them: name to words. */
export function readWordLists(folder: string): Map<string, readonly string[]> {
  const files = readdirSync(join(folder, WORD_LISTS)).filter((file) => file.endsWith('.txt'));
  return new Map(files.sort().map((file) => [file.slice(0, -'.txt'.length), readOne(folder, file)]));
}

function readOne(folder: string, file: string): readonly string[] {
  const at = `${WORD_LISTS}/${file}`;
  const text = readFileSync(join(folder, at), 'utf8');
  if (!NAME.test(file.slice(0, -'.txt'.length))) fail(at, 'its name is not in small letters and hyphens');
  if (!HEAD.test(text)) fail(at, 'its first line does not say what its words are for: # What they are.');
  const words = text.replace(HEAD, '').trim().replace(/\s+/gu, ' ').split(', ');
  const seen = new Set<string>();
  for (const word of words) {
    if (!WORD.test(word) || word !== word.normalize('NFC'))
      fail(at, `not a word in lower case: ${JSON.stringify(word)}`);
    if (seen.has(word)) fail(at, `${word} stands twice`);
    seen.add(word);
  }
  return words;
}
