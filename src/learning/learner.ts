import { OTHER_LETTER, letterAt } from '../script/letter-index.ts';
import type { Language } from '../lexicon/language.ts';
import type { DamageKind } from '../types.ts';
import { BoundedCounts } from './bounded-counts.ts';
import { headlineStyles, type HeadlineStyle } from './headlines.ts';
import { mixtureOf, type Mixture } from './mixture.ts';
import type { Observation, ObservedLetter } from './observe.ts';
import { ownSpellings } from './own-spellings.ts';
import { PROFILE_VERSION, type LearntLetter, type SourceProfile } from './profile.ts';
import { Sample } from './sample.ts';

/** Whether what is no English prose tells nothing of capitals. */
const NOT_JUDGED: ReadonlySet<DamageKind> = new Set(['as-typed', 'other-language', 'code', 'data']);

/** A line is the site's if it stands in so many documents, and in so large a share of them. */
const FEWEST_WITH_LINE = 5;
const SHARE_WITH_LINE = 0.02;

interface Sightings {
  seen: number;
  missing: number;
}

/** Adds up what documents tell of their source, in bounded memory. Their order makes no difference, unless there is too much to count. */
export class Learner {
  readonly #language: Language;
  #documents = 0;
  readonly #raised = { upper: 0, title: 0 };
  readonly #judged: Sample<Observation> = new Sample(({ hash }) => hash);
  readonly #letters: Readonly<Record<'body' | 'headings', Map<number, Sightings>>> = {
    body: new Map(),
    headings: new Map(),
  };
  readonly #spellings: BoundedCounts = new BoundedCounts();
  readonly #lines: BoundedCounts = new BoundedCounts();
  readonly #headlines: Record<HeadlineStyle, number> = { sentence: 0, title: 0 };

  constructor(language: Language) {
    this.#language = language;
  }

  add(observation: Observation): void {
    const { kind, spellings, lines, headlines } = observation;
    this.#documents++;
    for (const line of lines) this.#lines.add(line);
    if (NOT_JUDGED.has(kind)) return;
    for (const style of headlines) this.#headlines[style]++;
    if (kind === 'upper' || kind === 'title') {
      this.#raised[kind]++;
      return;
    }
    for (const spelling of spellings) this.#spellings.add(spelling);
    this.#judged.add({ ...observation, spellings: [], lines: [], headlines: [] });
    count(this.#letters.body, observation.body);
    count(this.#letters.headings, observation.headings);
  }

  profile(): SourceProfile {
    const mixture = mixtureOf(this.#judged.all());
    const { names, words } = ownSpellings(
      this.#language,
      this.#spellings.sorted(),
      (letter) => (mixture.body[letter] as number) > 0,
    );
    const headlines = Object.fromEntries(headlineStyles.map((style) => [style, this.#headlines[style]]));
    return {
      version: PROFILE_VERSION,
      documents: this.#documents,
      damage: this.#damage(mixture),
      letters: {
        body: learntLetters(this.#letters.body, mixture.body),
        headings: learntLetters(this.#letters.headings, mixture.headings),
      },
      wordLoss: rounded(mixture.wordLoss),
      names,
      style: { headlines, words },
      boilerplate: Object.fromEntries(this.#lines.sorted().filter(([, times]) => this.#isSiteLine(times))),
    };
  }

  #damage({ documents }: Mixture): NonNullable<SourceProfile['damage']> {
    const scale = this.#judged.seen / Math.max(1, this.#judged.all().length);
    const { healthy, letters, lower, words } = documents;
    const { title, upper } = this.#raised;
    return {
      healthy: rounded(healthy * scale),
      letters: rounded(letters * scale),
      lower: rounded(lower * scale),
      title,
      upper,
      words: rounded(words * scale),
    };
  }

  #isSiteLine(times: number): boolean {
    return times >= FEWEST_WITH_LINE && times >= SHARE_WITH_LINE * this.#documents;
  }
}

function count(sums: Map<number, Sightings>, letters: readonly ObservedLetter[]): void {
  for (const { letter, seen, missing } of letters) {
    const its = sums.get(letter) ?? { seen: 0, missing: 0 };
    its.seen += seen;
    its.missing += missing;
    sums.set(letter, its);
  }
}

function learntLetters(sums: ReadonlyMap<number, Sightings>, odds: Float64Array): Record<string, LearntLetter> {
  const letters: Record<string, LearntLetter> = {};
  for (let letter = 0; letter < OTHER_LETTER; letter++) {
    const its = sums.get(letter);
    if (!its) continue;
    letters[letterAt(letter)] = { logOdds: rounded(odds[letter] as number), ...its };
  }
  return letters;
}

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
