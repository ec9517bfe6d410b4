import { readText } from '../../src/evaluation/documents.ts';
import { join } from 'node:path';
import { readConll } from './conll.ts';
import { layOutDocument, type MarkedText } from './lay-out.ts';

/** The text with entities that ships with the benches: WikiGold. */
export const shippedNerText: string = join(import.meta.dirname, '../corpus/ner/wikigold.conll');

/** The documents of files in CoNLL format, plain or `.gz`. @throws Error that names the line of a file that is wrong */
export function readMarkedTexts(files: readonly string[]): MarkedText[] {
  return files.flatMap((file) => readConll(readText(file), file).map(layOutDocument));
}
