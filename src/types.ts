/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  /** First code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** One reason for or against a change. */
export interface Evidence {
  /** The rule or fixer that speaks. */
  readonly rule: string;
  /** How loudly, in nats: the natural logarithm of the odds it multiplies. Negative speaks against. */
  readonly weight: number;
  /** What it saw, in a few words. */
  readonly note?: string;
}

/** One replacement. Its span lies in the *original* text, whatever other edits there are. */
export interface Edit extends Span {
  /** The slice of the original that is replaced. */
  readonly before: string;
  /** What stands there afterwards. */
  readonly after: string;
  /** The rule or fixer that decided it. */
  readonly rule: string;
  /** Probability that `after` is right, from 0 to 1. */
  readonly confidence: number;
  /** Everything that was weighed, strongest first. */
  readonly evidence: readonly Evidence[];
}

/** A word that was left alone although another casing was likely. Its span lies in the original text. */
export interface Ambiguous extends Span {
  /** The word as it stands. */
  readonly before: string;
  /** The casing that was considered. */
  readonly candidate: string;
  /** The rule that proposed it. */
  readonly rule: string;
  /** Probability that `candidate` is right, from 0 to 1; below `minConfidence`. */
  readonly confidence: number;
  /** Everything that was weighed, strongest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * What happened to the capital letters of a text or of one of its blocks.
 *
 * - `healthy`: nothing
 * - `letters`: some letters of the alphabet lost their capitals
 * - `words`: some words lost their capitals, whatever the letter
 * - `lower`: every capital is gone
 * - `upper`: everything is in capitals
 * - `title`: every word starts with a capital
 * - `unknown`: too little evidence
 * - `as-typed`: chat or posts whose authors type small letters where others put capitals
 * - `other-language`: prose in a language other than English
 * - `code`: source code, markup, configuration, logs
 * - `data`: tables, figures, keys, lists of sources, heads of pages
 *
 * The casing stage leaves all but `letters`, `words`, `lower`, `upper` and `title` alone.
 */
export type DamageKind =
  | 'healthy'
  | 'letters'
  | 'words'
  | 'lower'
  | 'upper'
  | 'title'
  | 'unknown'
  | 'as-typed'
  | 'other-language'
  | 'code'
  | 'data';

/** One letter of the alphabet and what became of its capitals. */
export interface SightedLetter {
  /** The capital letter. */
  readonly letter: string;
  /** Capitals found where a capital is certain. */
  readonly seen: number;
  /** Small letters found where a capital is certain. */
  readonly missing: number;
  /** Probability that this letter loses its capitals here, from 0 to 1. */
  readonly probability: number;
  /** Whether it is taken for lost: it loses them more probably than not. */
  readonly lost: boolean;
}

/** The counts behind a verdict. */
export interface DamageCounts {
  /** Words with letters. */
  readonly words: number;
  /** Words in capitals throughout, of two letters or more. */
  readonly upper: number;
  /** Words that start with a capital, one-letter words included. */
  readonly capitalised: number;
  /** Places where a capital is certain: sentence starts and words that nearly always carry one. */
  readonly certain: number;
  /** Those of them that lack it. */
  readonly missing: number;
  /** Words that nearly never carry a capital, away from sentence starts. */
  readonly plain: number;
  /** Those of them that carry one. */
  readonly raised: number;
}

/** The verdict on one block: a heading or a run of paragraphs. Its span lies in the original text. */
export interface BlockDiagnosis extends Span {
  readonly kind: DamageKind;
  /** Probability of `kind`, from 0 to 1. */
  readonly confidence: number;
  readonly counts: DamageCounts;
  /**
   * Words of a sound block that lack a capital which every writer gives them, such as `thursday`, or which the text below
   * their heading gives them: slips. Each is repaired if that is sure enough, and reported as ambiguous if not.
   */
  readonly slips: number;
}

/** The verdict on a text. */
export interface Diagnosis {
  readonly kind: DamageKind;
  /** Probability of `kind`, from 0 to 1. */
  readonly confidence: number;
  /** The letters whose capitals were sighted where one is certain, most probably lost first. Empty unless `kind` is `letters`. */
  readonly letters: readonly SightedLetter[];
  readonly counts: DamageCounts;
  /** The blocks of the text in order. A block may differ from the whole: a heading in capitals, say. */
  readonly blocks: readonly BlockDiagnosis[];
}

/**
 * What a site puts around an article.
 *
 * - `date-line`: a line that holds a date or time of publication, such as ` date 2022-12-22 Share:`
 * - `byline`: who wrote the article
 * - `dateline`: where a report was sent from, at the start of its first line: `ISLAMABAD - `
 * - `share`: buttons that share or follow
 * - `advert`: marks of advertisements
 * - `read-more`: links to other articles
 * - `subscribe`, `comments`, `navigation`: other controls of the page
 * - `publication`: where and when the article appeared
 * - `rights`: a copyright notice
 * - `credit`: whose a picture is
 * - `site`: a line that the profile of the source knows from many articles
 */
export type BoilerplateKind =
  | 'date-line'
  | 'byline'
  | 'dateline'
  | 'share'
  | 'advert'
  | 'read-more'
  | 'subscribe'
  | 'comments'
  | 'navigation'
  | 'publication'
  | 'rights'
  | 'credit'
  | 'site';

/** A piece of boilerplate. Its span lies in the original text. */
export interface Boilerplate extends Span {
  readonly kind: BoilerplateKind;
}

/** A repaired text with everything that was done to it. */
export interface Explanation {
  /** The repaired text: the original with `edits` applied. */
  readonly text: string;
  /** Every change, sorted and disjoint. */
  readonly edits: readonly Edit[];
  readonly diagnosis: Diagnosis;
  /** Words that were left alone for want of confidence. */
  readonly ambiguous: readonly Ambiguous[];
  /** What a site put around the article, in order. Empty if the fixer `boilerplate` is off. */
  readonly boilerplate: readonly Boilerplate[];
}
