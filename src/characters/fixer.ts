import type { Language } from '../lexicon/language.ts';
import type { Span } from '../types.ts';

/**
 * What each fixer can be set to. `true` is all that it repairs, `false` switches it off, a word does something else or more.
 * What repairs is on by default; what tidies, restyles or removes text is off until it is chosen.
 */
export interface FixerSettings {
  /**
   * Removes HTML tags, comments, scripts and styles. For markup that leaked into text; it flattens text that is HTML on purpose.
   *
   * @default false
   */
  readonly tags: boolean;
  /**
   * Decodes HTML entities, also escaped several times: `&amp;eacute;`. Text that has HTML tags, or speaks of HTML, keeps them.
   * The risk: other text about entities, where `&lt;` is meant.
   *
   * @default true
   */
  readonly entities: boolean;
  /**
   * Repairs UTF-8 that was read as another encoding: `Ã©`, `â€™`. Text about encodings keeps
   * what it quotes. The risk: other texts that show such characters.
   *
   * @default true
   */
  readonly mojibake: boolean;
  /**
   * Removes control and invisible characters that do nothing where they stand. The risk: text for terminals loses its colours.
   *
   * @default true
   */
  readonly controls: boolean;
  /**
   * Composes letters and their marks (NFC), spells out ligatures, makes full-width Latin plain. The risk: texts about
   * Unicode, and programs that compare bytes.
   *
   * @default true
   */
  readonly compatibility: boolean;
  /**
   * `true` takes back line ends that were translated twice (CR CR LF). `'tidy'` also turns odd spaces and line ends into usual
   * ones, but for no-break spaces that typography asks for, and removes blanks that end a line and blank lines after the
   * second. The risk of tidying: two blanks that end a line are a line break in Markdown.
   *
   * @default true
   */
  readonly whitespace: boolean | 'tidy';
  /**
   * `true` puts back the blank after a mark (`Pakistan.The`) and takes away the one before it (`word ,word`). `'restyle'` also
   * makes quotation marks straight, dashes hyphens and ellipses three dots. The risk: names like `Example.The`.
   *
   * @default true
   */
  readonly punctuation: boolean | 'restyle';
  /**
   * `true` joins drop capitals, words parted by a blank (`or dered`), and words cut at a line end that dictionaries or document
   * prove whole: the rest of the word moves up, the line end goes behind it. `'unwrap'` also joins the lines of paragraphs. `'pages'` also removes page numbers
   * and running heads. The risk of these two: line ends that were meant, in lines that are all filled.
   *
   * @default true
   */
  readonly lines: boolean | 'unwrap' | 'pages';
  /**
   * `'report'` lists what a site put around the article in `explain`, `'remove'` also takes it away. The risk of removing: a
   * line of the article that reads like one of the site.
   *
   * @default 'report'
   */
  readonly boilerplate: false | 'report' | 'remove';
}

/** A fixer's name, the same in its file, its option and its edits. */
export type FixerName = keyof FixerSettings;

/** What replaces which span of the text at hand. */
export interface CharacterEdit extends Span {
  readonly after: string;
}

/** A half-open range of UTF-16 code units, by their values. */
export type Codes = readonly [from: number, to: number];

/** One repair of characters. It keeps no state, takes linear time and has nothing left to do where it has run. */
export interface Fixer<Name extends FixerName = FixerName> {
  readonly name: Name;
  /** What it can be set to, the default first. */
  readonly choices: readonly FixerSettings[Name][];
  /** In its first choice the fixer has nothing to do where a text has no code unit in these ranges … */
  readonly watches?: readonly Codes[];
  /** … and none of the first characters right before one of the second. `a` stands for any letter; a text ends like a line. */
  readonly watchesPairs?: readonly (readonly [first: string, second: string])[];
  /**
   * The edits that `text` needs under `setting`, which is not `false`: sorted, disjoint, no larger than the faults.
   *
   * @param siteLines lines that are known to belong to the site, as `lineKey` gives them
   */
  fix(
    text: string,
    setting: true | string,
    language: Language,
    siteLines?: ReadonlySet<string>,
  ): Iterable<CharacterEdit>;
}

/** What most fixers can be set to: on, which is the default, and off. */
export const ON_OR_OFF = [true, false] as const;

/** The character that starts at `offset`, or nothing at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends at `offset`, or nothing at the start. */
export function characterBefore(text: string, offset: number): string {
  const code = text.codePointAt(offset - 2);
  if (code !== undefined && code > 0xffff) return String.fromCodePoint(code);
  return text.slice(Math.max(0, offset - 1), offset);
}
