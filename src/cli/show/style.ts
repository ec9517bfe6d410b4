import { COLOURED, PLAIN, type Marks } from '../../display/word-diff.ts';
import { escape } from '../../display/escape.ts';

/** How parts of what is shown stand out. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly inserted: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly marks: Marks;
}

const asItIs = (text: string): string => text;

/** For a file or a pipe. */
export const PLAIN_STYLE: Style = {
  heading: asItIs,
  strong: asItIs,
  faint: asItIs,
  removed: asItIs,
  inserted: asItIs,
  doubtful: asItIs,
  marks: PLAIN,
};

/** For a terminal. */
export const COLOURED_STYLE: Style = {
  heading: escape('1;4', '22;24'),
  strong: escape('1', '22'),
  faint: escape('2', '22'),
  removed: escape('31', '39'),
  inserted: escape('32', '39'),
  doubtful: escape('33', '39'),
  marks: COLOURED,
};
