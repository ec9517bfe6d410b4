import type { Edit } from '../types.ts';
import type { Format, Passage } from './format.ts';
import { bringsIn } from './newcomers.ts';

export interface TextChoice {
  readonly name: 'text';
  /** Whether each line is a record. */
  readonly perLine: boolean;
}

/** All that some reader or other takes for the end of a line. */
const LINE_BREAKS = /[\n\v\f\r\u0085\u2028\u2029]/gu;

/** Plain text, all of it prose. Where each line is a record, it stays one line. */
export function text({ perLine }: TextChoice): Format {
  return {
    disabled: perLine ? ['lines'] : [],
    // A blank line is there to part what is around it.
    passages: (record) => (perLine && record.trim() === '' ? [] : [passageOf(record, perLine)]),
  };
}

function passageOf(record: string, perLine: boolean): Passage {
  return {
    field: undefined,
    text: record,
    place(edits) {
      const taken = perLine ? edits.filter(keepsLine) : edits;
      return { taken, places: taken, replacements: taken };
    },
  };
}

/** Whether a line stays one, and stays apart from the next. */
function keepsLine(edit: Edit): boolean {
  return countLineFeeds(edit.before) === countLineFeeds(edit.after) && !bringsIn(edit, LINE_BREAKS);
}

function countLineFeeds(text: string): number {
  return text.match(/\n/gu)?.length ?? 0;
}
