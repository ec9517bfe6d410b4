/** The repair of one record: its prose is found, repaired, and put back among everything else. */
import { applyEdits, type Replacement } from '../edits.ts';
import type { Normalizer } from '../normalize.ts';
import type { Options } from '../options.ts';
import type { Diagnosis, Explanation } from '../types.ts';
import type { Format, Placed } from './format.ts';
import { loadFormat, type FormatChoice } from './load.ts';
import { withoutDisabled } from './disabled-fixers.ts';

/** A stretch of prose in a record and what became of it. */
export interface RepairedPassage {
  /** The path of the field or the name of the column that holds it; nothing where the record is all prose. */
  readonly field: string | undefined;
  /** The prose as it was, free of the escapes of the format. */
  readonly text: string;
  /** What `explain` says of it. Its edits count in `text`, in UTF-16 code units. */
  readonly explanation: Explanation;
  /** Those of its edits that were carried out: not those that would have touched markup. */
  readonly taken: Placed['taken'];
  /** For each of these, what it replaces in the record, in UTF-16 code units. */
  readonly places: Placed['places'];
}

/** A record and what became of it. */
export interface RepairedRecord {
  /** The record with its prose repaired. Everything else is as it was. */
  readonly text: string;
  /** Its prose, in order. */
  readonly passages: readonly RepairedPassage[];
  /** What was replaced in the record: sorted, disjoint, in UTF-16 code units. Applied to the record they give `text`. */
  readonly replacements: readonly Replacement[];
}

/** A stretch of prose in a record and what happened to its capitals. */
export interface DiagnosedPassage extends Pick<RepairedPassage, 'field' | 'text'> {
  readonly diagnosis: Diagnosis;
}

/** Repairs records of one format with the same options. It keeps nothing of a record. */
export interface RecordRepairer {
  /** Repairs a record. @throws {RecordError} if it cannot be read */
  repair(record: string): RepairedRecord;
  /** Diagnoses each passage of a record, when it is asked for. @throws {RecordError} if the record cannot be read */
  diagnose(record: string): Iterable<DiagnosedPassage>;
}

/**
 * Repairs the prose of one record and leaves everything else in it as it is: keys and other fields of JSON, cells and their quotes,
 * tags, links, code.
 *
 * Options are checked and the parser of the format is loaded each time: for many records, call {@link createRecordRepairer} once.
 * A second repair changes nothing more.
 *
 * @param record one record: a line of NDJSON, a row of a table with all lines of its cells, or a whole document
 * @throws {RecordError} if the record cannot be read: it is not JSON, a field or a column is missing
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`
 * @example
 * const record = '{"id": 7, "text": "on monday the us senate met in washington."}';
 * const { text } = await repairRecord(record, { name: 'ndjson', fields: ['text'] });
 * // text: '{"id": 7, "text": "On Monday the US Senate met in Washington."}'
 */
export async function repairRecord(record: string, format: FormatChoice, options?: Options): Promise<RepairedRecord> {
  return (await createRecordRepairer(format, options)).repair(record);
}

/**
 * What repairs many records of one format: the options are checked and the parser is loaded once.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`
 * @example
 * const { repair } = await createRecordRepairer({ name: 'html' }, { minConfidence: 0.8 });
 * repair('<p title="on monday">on monday obama met angela merkel in berlin.</p>').text;
 * // '<p title="on monday">On Monday Obama met Angela Merkel in Berlin.</p>'
 */
export async function createRecordRepairer(choice: FormatChoice, options: Options = {}): Promise<RecordRepairer> {
  const format = await loadFormat(choice);
  const { createNormalizer } = await import('../english/normalize.ts');
  return recordRepairer(format, createNormalizer(withoutDisabled(options, format)));
}

/** Repairs records of a format that is loaded, with a normalizer without the fixers that are disabled for it. */
export function recordRepairer(format: Format, normalizer: Normalizer): RecordRepairer {
  return {
    repair(record) {
      const replacements: Replacement[] = [];
      const passages = format.passages(record).map((passage): RepairedPassage => {
        const { field, text } = passage;
        const explanation = normalizer.explain(text);
        const { taken, places, replacements: carried } = passage.place(explanation.edits);
        // Not spread: a long document has more of them than a call has room for.
        for (const replacement of carried) replacements.push(replacement);
        return { field, text, explanation, taken, places };
      });
      return { text: applyEdits(record, replacements), passages, replacements };
    },
    *diagnose(record) {
      for (const { field, text } of format.passages(record))
        yield { field, text, diagnosis: normalizer.diagnose(text) };
    },
  };
}
