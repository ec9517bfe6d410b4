/**
 * The door of `casemend/formats`: records of NDJSON, tables, Markdown, HTML, captions and text, repaired one at a time. It runs in browsers,
 * too, but for tables: their parser needs the `Buffer` of Node.
 *
 * @module casemend/formats
 */
export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export type { Options } from '../options.ts';
export type { Diagnosis, Edit, Explanation } from '../types.ts';
export type { Replacement } from '../edits.ts';
export type { FormatName } from './format.ts';
export { RecordError } from './format.ts';
export type { Column } from './columns.ts';
export type { DelimitedChoice } from './delimited.ts';
export type { FormatChoice, MarkupChoice } from './load.ts';
export type { NdjsonChoice } from './ndjson.ts';
export type { TextChoice } from './text.ts';
export {
  createRecordRepairer,
  repairRecord,
  type DiagnosedPassage,
  type RecordRepairer,
  type RepairedPassage,
  type RepairedRecord,
} from './repair.ts';
