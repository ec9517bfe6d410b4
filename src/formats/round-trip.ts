import type { FixerName } from '../characters/fixer.ts';
import { applyEdits } from '../edits.ts';
import type { Edit } from '../types.ts';
import { RecordError, type Format, type Passage, type Placed } from './format.ts';
import type { SourceText } from './source-text.ts';

/** What was read out of a record with markup. */
export interface MarkupReading {
  readonly text: Pick<SourceText, 'text' | 'place'>;
  /** The markup around it, and what else must stay, in some notation. */
  readonly markup: string;
}

/** How often a record is read again at least, and how many code units of it at most if that is more. */
const MIN_TRIES = 8;
const MAX_UNITS = 4_000_000;

/** What may be asked of a format with markup. */
export interface Notation {
  /** @throws {RecordError} */
  read(record: string): MarkupReading;
  /** Whether an edit has a chance. */
  admits(edit: Edit): boolean;
  /** Text as it is written in a record. */
  encode(text: string): string;
}

/** The fixers that would take the layout of markup for damage. */
export const MARKUP_DISABLED: readonly FixerName[] = ['tags', 'entities', 'whitespace', 'lines', 'boilerplate'];

/** A format whose records are prose with markup around it. */
export function markupFormat(notation: Notation): Format {
  return {
    disabled: MARKUP_DISABLED,
    passages: (record) => [provenPassage(record, notation)],
  };
}

/**
 * The prose of a record with markup. Markup is too wayward to foresee what a change of the text around it does to it, so the changed
 * record is read again: it must have the changed text and the same markup. Edits that fail are found by halving.
 */
function provenPassage(record: string, notation: Notation): Passage {
  const { text: source, markup } = notation.read(record);
  const text = source.text;
  const place = (edits: readonly Edit[]): Placed => source.place(edits, (after) => notation.encode(after));
  return {
    field: undefined,
    text,
    place(edits) {
      let proven = place([]);
      const waiting = [place(edits.filter((edit) => notation.admits(edit))).taken];
      let tries = Math.max(MIN_TRIES, Math.floor(MAX_UNITS / record.length));
      for (let some = waiting.pop(); some && tries > 0; some = waiting.pop()) {
        if (some.length === 0) continue;
        const placed = place([...proven.taken, ...some]);
        tries--;
        if (holds(placed)) proven = placed;
        else if (some.length > 1) waiting.push(some.slice(some.length >>> 1), some.slice(0, some.length >>> 1));
      }
      return proven;
    },
  };

  function holds({ taken, replacements }: Placed): boolean {
    try {
      const after = notation.read(applyEdits(record, replacements));
      return after.markup === markup && after.text.text === applyEdits(text, taken);
    } catch (error) {
      if (error instanceof RecordError) return false;
      throw error;
    }
  }
}
