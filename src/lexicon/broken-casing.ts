import { isCapital, isSmall, type Shape } from '../script/shape.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from '../script/letter-case.ts';
import { acronymPlural } from './acronym-plural.ts';
import type { Language } from './language.ts';
import { Tag } from './tags.ts';
import type { CaseCounts } from './unpack-case-counts.ts';
import type { Entry } from './unpack-words.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

interface Cased {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
}

/** What is known of a word beside its letters. */
interface Known {
  readonly caseCounts: CaseCounts | undefined;
  readonly entry: Entry | undefined;
}

/**
 * The casings that a word may have had whose capitals stand where no writer puts them: `mcConnell`, `sbP` and `Mcdonald` lost
 * one, `THis` and `FiGhtinG` gained some. Undefined for a casing that somebody may mean, such as `iPhone`, `JSkyB` or `MPs`.
 *
 * @param inDamage whether letters around it were lost, so that `youTube` is no style of its own
 */
export function brokenCasing(
  language: Language,
  { text, lower, shape }: Cased,
  known: Known,
  inDamage: boolean,
): readonly string[] | undefined {
  if (shape === 'capitalised') return lostAfterPrefix(text, known);
  if (shape !== 'mixed' || text.length < SHORTEST) return undefined;
  if (known.caseCounts !== undefined && known.caseCounts.mixed > SOME && known.caseCounts.spelling === text)
    return undefined;
  return lostSome(language, text, lower, known, inDamage) ?? gainedSome(language, text, lower, known);
}

const SHORTEST = 3;
const SOME = 0.1;
const NEARLY_ALWAYS = 0.9;
const USUALLY = 0.8;
const HARDLY_EVER = 0.01;
/** Natural logarithms of how often words were seen. */
const OFTEN = 4;
const VERY_OFTEN = 6;

/** `Mcdonald`, `O'brien`: names that nobody spells so. */
const PREFIXED = new QuickPattern(/^(?:Mc|O['’])\p{Ll}{3}/u);

function lostAfterPrefix(text: string, { caseCounts }: Known): readonly string[] | undefined {
  const spelling = caseCounts?.spelling;
  if (spelling === undefined || caseCounts!.mixed < NEARLY_ALWAYS || !PREFIXED.test(text)) return undefined;
  const own = likeSpelling(text, spelling);
  return own === undefined || own === text ? undefined : [own];
}

/** `mcEnany`, `o’Rourke`: the capital inside tells what the first letter was. */
const SMALL_PREFIX = new QuickPattern(/^(?:mc|o['’])\p{Lu}\p{Ll}{2}/u);

/** `mcConnell`, `sbP`, `mlAs`, `cOVId`: a spelling that is known, less some of its capitals. */
function lostSome(
  language: Language,
  text: string,
  lower: string,
  { caseCounts, entry }: Known,
  inDamage: boolean,
): readonly string[] | undefined {
  if (SMALL_PREFIX.test(text)) return [toUpper(text.charAt(0)) + text.slice(1)];
  const spelling =
    caseCounts === undefined ? entry?.spelling : caseCounts.mixed > SOME ? caseCounts.spelling : undefined;
  const isAcronym = caseCounts === undefined ? ((entry?.tags ?? 0) & Tag.acronym) !== 0 : caseCounts.upper > SOME;
  const usual = spelling ?? acronymPlural(language, lower) ?? (isAcronym ? toUpper(text) : undefined);
  if (usual === undefined || (usual === toUpper(text) && mayBeMeant(text) && !isHalfOfKnown(text, caseCounts)))
    return undefined;
  const whole = likeSpelling(text, usual);
  if (whole === undefined || !lacksCapitals(text, whole)) return undefined;
  return inDamage || text.slice(1) !== whole.slice(1) || !SMALL_START.test(text) ? [whole] : undefined;
}

/** `easyJet`: some firms begin so. */
const SMALL_START = new QuickPattern(/^\p{Ll}+\p{Lu}\p{Ll}/u);

/** `MoD`, `TfL`, `mSv`, `mRNA`: some small letters in capitals stand for small words and prefixes. */
const mayBeMeant = (text: string): boolean =>
  /^\p{Lu}/u.test(text) || (/^\p{Ll}\p{Lu}/u.test(text) && !/\p{N}|\p{Lu}{2}\p{Ll}/u.test(text));

/** `nATO`: nobody spells what is always in capitals so. */
const isHalfOfKnown = (text: string, caseCounts: CaseCounts | undefined): boolean =>
  caseCounts !== undefined &&
  caseCounts.weight >= VERY_OFTEN &&
  caseCounts.upper > USUALLY &&
  caseCounts.mixed <= HARDLY_EVER &&
  /^\p{Ll}\p{Lu}{2,}$/u.test(text);

/** Whether `text` is `whole` with some of its capitals lost. */
function lacksCapitals(text: string, whole: string): boolean {
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === whole.charCodeAt(i)) continue;
    if (!isSmall(text.charCodeAt(i)) || !isCapital(whole.charCodeAt(i))) return false;
    lost++;
  }
  return lost > 0;
}

/** The slow shift key: `THis`, `LOndon`. With one small letter it may be a plural: `MPs`. */
const TWO_CAPITALS = new QuickPattern(/^\p{Lu}{2}\p{Ll}{2,}$/u);
const TWO_OF_THREE = new QuickPattern(/^\p{Lu}{2}\p{Ll}$/u);
/** A font whose small letters came out as capitals: `FiGhtinG`, `ENGiNEER`. */
const CAPITALS_INSIDE = new QuickPattern(/^\p{L}\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}\p{L}*$/u);
/** `cAReS`: no acronym, and no half of one. */
const SCATTERED = new QuickPattern(/^\p{Ll}\P{Lu}{0,3}\p{Lu}{2,3}\p{Ll}{1,3}\p{Lu}/u);
/** `SmoKe`. */
const ONE_INSIDE = new QuickPattern(/^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u);

/** `THis`, `FiGhtinG`: ordinary words and names that are never spelled so. */
function gainedSome(
  language: Language,
  text: string,
  lower: string,
  { caseCounts, entry }: Known,
): readonly string[] | undefined {
  if (caseCounts === undefined || caseCounts.weight < OFTEN) return undefined;
  const share = caseCounts.mixed + caseCounts.upper;
  if (share > (SCATTERED.test(text) ? SOME : HARDLY_EVER)) return undefined;
  if (entry !== undefined && entry.spelling !== toCapitalised(lower)) return undefined;
  if (TWO_CAPITALS.test(text)) {
    if (isPrefixed(language, text)) return undefined;
  } else if (TWO_OF_THREE.test(text)) {
    if (caseCounts.weight < VERY_OFTEN || lower.endsWith('s')) return undefined;
  } else if (ONE_INSIDE.test(text)) {
    if (caseCounts.weight < VERY_OFTEN || caseCounts.lower < NEARLY_ALWAYS || isOfWords(language, text))
      return undefined;
  } else if (!CAPITALS_INSIDE.test(text) || text.length < 5 || isOfWords(language, text) || !isConsistent(text))
    return undefined;
  return [toLower(text), toCapitalised(text)];
}

/** `EMail`, `KPresenter`: a letter before a word. */
const isPrefixed = (language: Language, text: string): boolean => text.length > 4 && language.isKnown(text.slice(1));

/** `InterCity`, `ReadMeFirst`: every part is a word. */
const isOfWords = (language: Language, text: string): boolean =>
  text.split(/(?=\p{Lu})/u).every((part) => part.length > 1 && language.isKnown(part));

/** A font has one shape for a letter, but for the first of a word; who plays with capitals does not care: `mIsTaKeS`. */
function isConsistent(text: string): boolean {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const letter of text.slice(1))
    (isCapital(letter.codePointAt(0) as number) ? capital : small).add(letter.toLowerCase());
  return [...capital].every((letter) => !small.has(letter));
}
