import type { LayoutName } from '../layouts.ts';
import type { Random } from '../random.ts';
import { between, oneOf } from './draw.ts';
import { fonts, type Font } from './fonts.ts';

/** How one text is laid out. */
export interface Style {
  /** Width of the column in letters of average width. */
  readonly width: number;
  /** Without one, all letters are equally wide. */
  readonly font?: Font;
  /** By how much of the width a line may end early. */
  readonly slack: number;
  /** How often a word that does not fit is cut. */
  readonly hyphenated: number;
  /** Whether a line may end after the hyphen of a compound or a dash. */
  readonly breaksCompounds: boolean;
  /** Whether blanks are spread until the line is filled. */
  readonly justified: boolean;
  readonly firstIndent: number;
  readonly indent: number;
  /** Whether a line that goes on ends with a blank. */
  readonly trailingBlanks: boolean;
  /** Blank lines between paragraphs and between the lines of one. */
  readonly blankLines: number;
  readonly leading: number;
  /** Lines on a page; 0 means that there are no pages. */
  readonly pageLength: number;
  /** Whether one of the paragraphs is left on one line. */
  readonly longLine: boolean;
  /** Share of the gaps between paragraphs in which something else stands. */
  readonly pieces: number;
  /** Share of the runs of paragraphs that are quoted as in mail. */
  readonly quoted: number;
}

const NARROWEST = 28;
const WIDEST = 110;
const PLAIN: Style = {
  width: 72,
  slack: 0,
  hyphenated: 0,
  breaksCompounds: false,
  justified: false,
  firstIndent: 0,
  indent: 0,
  trailingBlanks: false,
  blankLines: 0,
  leading: 0,
  pageLength: 0,
  longLine: false,
  pieces: 0,
  quoted: 0,
};

type Draw = (random: Random) => Partial<Style>;

const column: Draw = (random) => ({ width: between(NARROWEST, WIDEST, random), blankLines: random() < 0.3 ? 1 : 0 });
const fixed =
  (width: number): Draw =>
  () => ({ width });
const inProportion: Draw = (random) => ({
  ...column(random),
  font: oneOf(fonts, random),
  breaksCompounds: random() < 0.7,
});
const ragged: Draw = (random) => ({
  ...column(random),
  slack: 0.05 + 0.3 * random(),
  trailingBlanks: random() < 0.3,
  ...(random() < 0.5 && { font: oneOf(fonts, random), breaksCompounds: true }),
});
const hyphenated: Draw = (random) => ({
  width: between(NARROWEST, 40, random),
  hyphenated: 0.5 + 0.5 * random(),
  breaksCompounds: true,
  ...(random() < 0.5 && { font: oneOf(fonts, random) }),
  firstIndent: random() < 0.4 ? between(1, 3, random) : 0,
});
const indented: Draw = (random) => {
  const depth = between(2, 5, random);
  const draw = random();
  return {
    ...(random() < 0.5 ? inProportion : column)(random),
    blankLines: random() < 0.15 ? 1 : 0,
    ...(draw < 0.6 ? { firstIndent: depth } : draw < 0.8 ? { indent: depth } : { firstIndent: depth, indent: depth }),
  };
};
const spaced: Draw = (random) => ({
  ...column(random),
  blankLines: between(1, 2, random),
  ...(random() < 0.1 && { leading: 1, blankLines: between(2, 3, random) }),
  justified: random() < 0.15,
});
const paged: Draw = (random) => ({ ...oneOf(COLUMNS, random)(random), pageLength: between(8, 50, random) });

/** Ways to set a column, of which the others make use. */
const COLUMNS: readonly Draw[] = [column, inProportion, ragged, hyphenated, indented, spaced];

const draws: Readonly<Record<LayoutName, Draw>> = {
  'one-line': (random) => ({ width: Infinity, blankLines: between(0, 1, random) }),
  'column-30': fixed(30),
  'column-60': fixed(60),
  'column-72': fixed(72),
  'column-100': fixed(100),
  column,
  proportional: inProportion,
  ragged,
  hyphenated,
  indented,
  'blank-lines': spaced,
  'page-heads': paged,
  'long-line': (random) => ({ ...oneOf(COLUMNS, random)(random), longLine: true }),
  pieces: (random) => ({ ...oneOf(COLUMNS, random)(random), pieces: 0.1 + 0.4 * random() }),
  'quoted-mail': (random) => ({ width: between(60, 78, random), blankLines: between(0, 1, random), quoted: 0.6 }),
  mixed: (random) => ({
    ...oneOf(COLUMNS, random)(random),
    ...(random() < 0.5 && { pageLength: between(8, 50, random) }),
    longLine: random() < 0.2,
    pieces: 0.3 * random(),
    quoted: random() < 0.15 ? 0.4 : 0,
  }),
};

export function drawStyle(layout: LayoutName, random: Random): Style {
  return { ...PLAIN, ...draws[layout](random) };
}
