/** Headlines that lost letters: their style, title case or sentence case, is inferred from what survived. */
import type { Profiles } from '../tokens/profiles.ts';
import { letterIndex, LETTERS, OTHER_LETTER } from '../script/letter-index.ts';
import { isCapital } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';
import { logOddsOf, logSum, logSumOfTwo, probabilityOf } from '../log-odds.ts';

/** What became of a headline: how probable it is that it lost letters, and that each letter did. */
export interface LostHeadline {
  readonly damage: number;
  readonly losses: Float64Array;
}

/** How probable a capital is at a word, in each style. `odd` has capitals anywhere, as names of products and buttons do. */
interface Expected {
  readonly letter: number;
  readonly capital: boolean;
  readonly title: number;
  readonly sentence: number;
  readonly odd: number;
}
type Style = 'title' | 'sentence' | 'odd';

const STYLES = { title: 0.45, sentence: 0.45, odd: 0.1 };
const FIRST = { title: 0.995, sentence: 0.98, odd: 0.7 };
const FUNCTION = { title: 0.3, odd: 0.05 };
const ORDINARY = { title: 0.97, odd: 0.5 };
const UNCOUNTED = 0.3;
const LEAST = 0.004;
/** How probable it is beforehand that a letter is lost, and the share of its capitals that are gone then. */
const LETTER_PRIOR = 0.3;
const LOSS = 0.95;

/** @param prior how probable it is beforehand that the headline is damaged */
export function lostHeadline(
  document: Document,
  profiles: Profiles,
  from: number,
  to: number,
  prior: number,
): LostHeadline | undefined {
  const words = expectedIn(document, profiles, from, to);
  if (words.length < FEWEST || words.length > MOST) return undefined;
  const sound = logSum(styles.map((style) => Math.log(STYLES[style]) + keptIn(words, style)));
  const lost = (['title', 'sentence'] as const).map((style) => lostIn(words, style));
  const [title, sentence] = lost as [LostIn, LostIn];
  const damaged = logSumOfTwo(title.likelihood, sentence.likelihood + RARER);
  const odds = logOddsOf(prior) + damaged - sound;
  const isTitle = title.likelihood > sentence.likelihood + RARER;
  // Small letters may be meant; capitals on words that are no names say what the style was.
  if (isTitle && words.slice(1).filter(isStyled).length < FEWEST_STYLED) return undefined;
  if (!isTitle && prior < LIKELY) return undefined;
  const { losses } = isTitle ? title : sentence;
  return { damage: probabilityOf(odds), losses };
}

const FEWEST = 4;
const FEWEST_STYLED = 2;
const LIKELY = 0.5;
const isStyled = ({ capital, sentence }: Expected): boolean => capital && sentence <= 0.5;
const MOST = 24;
/** In sentence case hardly more than the first word tells of a headline. */
const RARER = Math.log(0.02);
const styles: readonly Style[] = ['title', 'sentence', 'odd'];

function expectedIn(document: Document, profiles: Profiles, from: number, to: number): Expected[] {
  const { words, language } = document;
  const small = language.wordList('small-in-headlines');
  const found: Expected[] = [];
  for (let i = from; i < to; i++) {
    const shape = words.shape(i);
    if (i > from && document.text.slice(words.end(i - 1), words.start(i)).includes('.')) return [];
    if (words.isProtected(i) || shape === 'uncased' || shape === 'upper' || words.joint(i) !== 'space') continue;
    const unit = words.text(i).charCodeAt(0);
    const letter = letterIndex(unit);
    if (letter === OTHER_LETTER) continue;
    const profile = profiles.at(i);
    const share = Math.min(1 - LEAST, Math.max(LEAST, profile?.caseCounts ? 1 - profile.caseCounts.lower : UNCOUNTED));
    const isFunction = profile?.linking === true || small.has(words.lower(i));
    const capital = isCapital(unit);
    if (i === from) found.push({ letter, capital, ...FIRST });
    else if (isFunction) found.push({ letter, capital, title: FUNCTION.title, sentence: share, odd: FUNCTION.odd });
    else found.push({ letter, capital, title: ORDINARY.title, sentence: share, odd: Math.max(ORDINARY.odd, share) });
  }
  return found;
}

const keptIn = (words: readonly Expected[], style: Style): number =>
  words.reduce((sum, word) => sum + Math.log(word.capital ? word[style] : 1 - word[style]), 0);

interface LostIn {
  readonly likelihood: number;
  readonly losses: Float64Array;
}

/** What is seen of a headline in a style that lost some letters. */
function lostIn(words: readonly Expected[], style: Style): LostIn {
  const losses = new Float64Array(LETTERS).fill(LETTER_PRIOR);
  let likelihood = 0;
  for (const letter of new Set(words.map((word) => word.letter))) {
    const its = words.filter((word) => word.letter === letter);
    const kept = Math.log(1 - LETTER_PRIOR) + keptIn(its, style);
    const lost = its.reduce((sum, { capital, [style]: expected }) => {
      const due = expected * (1 - LOSS);
      return sum + Math.log(capital ? due : 1 - due);
    }, Math.log(LETTER_PRIOR));
    const both = logSumOfTwo(kept, lost);
    likelihood += both;
    losses[letter] = Math.exp(lost - both);
  }
  return { likelihood, losses };
}
