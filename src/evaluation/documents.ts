import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A document without blank lines ends here, so that a list of sentences is not one document. */
const LINES_PER_DOCUMENT = 60;

const BLANK_LINES = /\n[^\S\n]*(?=\n)/u;

/**
 * The documents of a UTF-8 file, `.gz` or plain. A document ends at a blank line or after 60 lines; with `lineByLine`,
 * each line is one.
 */
export function readDocuments(file: string, lineByLine: boolean): string[] {
  const text = readText(file);
  const documents = lineByLine ? text.split('\n') : text.split(BLANK_LINES).flatMap(cutAfterLines);
  return documents.filter((document) => document.trim() !== '');
}

/** The text of a UTF-8 file, `.gz` or plain, with line feeds between its lines. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replaceAll('\r\n', '\n');
}

function cutAfterLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents: string[] = [];
  for (let start = 0; start < lines.length; start += LINES_PER_DOCUMENT) {
    documents.push(lines.slice(start, start + LINES_PER_DOCUMENT).join('\n'));
  }
  return documents;
}
