import { markLength } from './byte-order-mark.ts';
import { RecordError, type Format, type Passage } from './format.ts';
import { describeJsonFault } from './json-fault.ts';
import { readPaths } from './json-paths.ts';
import { findStrings, type JsonString } from './json-strings.ts';
import { SourceText } from './source-text.ts';

export interface NdjsonChoice {
  readonly name: 'ndjson';
  /** Paths of the fields that hold prose. */
  readonly fields: readonly string[];
}

const BLANK = /^[ \t\r\n]*$/u;
const ESCAPE = /\\(?:u[\da-f]{4}|.)/giu;
const NON_ASCII = /[^\0-\x7f]/u;
const NON_ASCII_ESCAPE = /\\u(?!00[0-7])/iu;
/** What ends a line for one reader of NDJSON or another, though JSON lets it stand. */
const LINE_BREAKS = /[\u0085\u2028\u2029]/gu;
const ALL_BUT_ASCII = /[^\0-\x7f]/gu;

/** One JSON object a line. The strings of the named fields are prose; all else stays byte for byte. A blank line holds nothing. */
export function ndjson({ fields }: NdjsonChoice): Format {
  const wanted = readPaths(fields);
  return {
    disabled: [],
    passages(record) {
      const from = markLength(record);
      const json = record.slice(from);
      if (BLANK.test(json)) return [];
      checkObject(json, from);
      return findStrings(record, from, wanted).map((string) => passageOf(string, record));
    },
  };
}

/** @param before how much of the line comes before it */
function checkObject(json: string, before: number): void {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { problem, column } = describeJsonFault(json);
    throw new RecordError(problem, column === undefined ? undefined : before + column);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  throw new RecordError(`${kind}, not an object; each line must be one JSON object`);
}

function passageOf({ path, value, start, end }: JsonString, record: string): Passage {
  return {
    field: path,
    text: value,
    place(edits) {
      if (edits.length === 0) return { taken: [], places: [], replacements: [] };
      const raw = record.slice(start, end);
      const isAscii = NON_ASCII_ESCAPE.test(raw) && !NON_ASCII.test(raw);
      return readEscapes(raw, value, start).place(edits, (text) => escape(text, isAscii ? ALL_BUT_ASCII : LINE_BREAKS));
    },
  };
}

/** How a string is written: each escape is one code unit of its value. */
function readEscapes(raw: string, value: string, start: number): SourceText {
  const text = new SourceText();
  if (raw.length === value.length) {
    text.addSame(value, start);
    return text;
  }
  let done = 0;
  for (const { 0: escape, index } of raw.matchAll(ESCAPE)) {
    text.addSame(raw.slice(done, index), start + done);
    done = index + escape.length;
    // What it reads as does not matter here.
    text.addWhole('\\', start + index, start + done);
  }
  text.addSame(raw.slice(done), start + done);
  return text;
}

/** Text as it stands in a JSON string; also what `more` finds is escaped. */
function escape(text: string, more: RegExp): string {
  return JSON.stringify(text).slice(1, -1).replace(more, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return escaped;
}
