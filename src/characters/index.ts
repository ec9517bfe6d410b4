/** The first stage: repairs characters and leaves their casing alone. */
import { applyEdits, composeOver } from '../edits.ts';
import type { Language } from '../lexicon/language.ts';
import { joinTouching } from './join-touching.ts';
import { mapPositions } from '../positions.ts';
import type { Edit, Boilerplate } from '../types.ts';
import { compatibility } from './compatibility.ts';
import { controls } from './controls.ts';
import { entities } from './entities.ts';
import type { Fixer, FixerName, FixerSettings } from './fixer.ts';
import { boilerplate, boilerplateOf } from './boilerplate.ts';
import { lines } from './lines.ts';
import { mojibake } from './mojibake.ts';
import { punctuation } from './punctuation.ts';
import { tags } from './tags.ts';
import { createPrefilter } from './prefilter.ts';
import { whitespace } from './whitespace.ts';

export type { FixerName, FixerSettings } from './fixer.ts';

/**
 * Every fixer, in the order they run. What hides characters goes first: entities may stand for badly decoded characters,
 * and these for controls. What stands between letters goes before what looks at words, and words before lines.
 */
export const fixers: readonly Fixer[] = [
  tags,
  entities,
  mojibake,
  controls,
  compatibility,
  whitespace,
  punctuation,
  lines,
  boilerplate,
];

export const fixerNames: readonly FixerName[] = fixers.map((fixer) => fixer.name);

/** What each fixer is set to; `false` for none at all. */
export type CharacterSettings = false | FixerSettings;

export interface CharactersResult {
  readonly text: string;
  /** What was changed, against the text that was given. */
  readonly edits: readonly Edit[];
  /** What a site put around the article, placed in the text that was given. */
  readonly boilerplate: readonly Boilerplate[];
}

/** A text on its way, and what was done to it so far. */
type Progress = Pick<CharactersResult, 'text' | 'edits'>;

/** A fixer may uncover work for an earlier one, but not for long: the last round finds nothing to do. */
const MOST_ROUNDS = 12;
/** Text that was badly decoded several times is freed of every layer before controls go, which may be bytes of the next. */
const MOST_LAYERS = 6;

/** Natural logarithm of the odds that an unmistakable fault is one. */
const CERTAIN = 20;

const concernedBy = createPrefilter(fixers);

/** Runs the fixers as `settings` say until none has anything left to do. Boilerplate is sighted before it is removed. */
export function characters(
  text: string,
  settings: CharacterSettings,
  language: Language,
  siteLines?: ReadonlySet<string>,
): CharactersResult {
  if (settings === false) return { text, edits: [], boilerplate: [] };
  const repaired = repair(text, { text, edits: [] }, { ...settings, boilerplate: false }, language);
  const boilerplate = settings.boilerplate === false ? [] : [...boilerplateOf(repaired.text, language, siteLines)];
  const { spanToOriginal } = mapPositions(repaired.edits);
  const rest =
    settings.boilerplate === 'remove' && boilerplate.length > 0
      ? repair(text, repaired, settings, language, siteLines)
      : repaired;
  return { ...rest, boilerplate: boilerplate.map((piece) => ({ ...piece, ...spanToOriginal(piece) })) };
}

function repair(
  original: string,
  { text, edits }: Progress,
  settings: FixerSettings,
  language: Language,
  siteLines?: ReadonlySet<string>,
): Progress {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text;
    const concerned = concernedBy(text);
    for (const fixer of fixers) {
      const setting = settings[fixer.name];
      if (setting === false || (setting === fixer.choices[0] && !concerned.has(fixer))) continue;
      for (let layer = 0; layer < MOST_LAYERS; layer++) {
        const found = describe(text, fixer, setting, language, siteLines);
        if (found.length === 0) break;
        edits = composeOver(original, text, edits, found);
        text = applyEdits(text, found);
      }
    }
    if (text === before) break;
  }
  return { text, edits };
}

/** The fixer's edits with their reasons, those that touch in one. */
function describe(
  text: string,
  fixer: Fixer,
  setting: true | string,
  language: Language,
  siteLines: ReadonlySet<string> | undefined,
): Edit[] {
  const found: Edit[] = [];
  // A long text with a fault has it thousands of times, and one reason serves them all.
  const known = new Map<string, Reason>();
  for (const { start, end, after } of joinTouching(fixer.fix(text, setting, language, siteLines))) {
    const its = text.slice(start, end);
    let reason = known.get(its);
    if (!reason) {
      reason = { before: its, evidence: [{ rule: fixer.name, weight: CERTAIN, note: codePoints(its) }] };
      if (known.size < MOST_REASONS) known.set(its, reason);
    }
    const { before, evidence } = reason;
    found.push({ start, end, before, after, rule: fixer.name, confidence: 1, evidence });
  }
  return found;
}

type Reason = Pick<Edit, 'before' | 'evidence'>;
const MOST_REASONS = 1000;

/** The first four code points: `U+0065 U+0301`. */
function codePoints(text: string): string {
  const shown = [...text.slice(0, 8)].slice(0, 4);
  const names = shown.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  if (shown.join('').length < text.length) names.push('…');
  return names.join(' ');
}
