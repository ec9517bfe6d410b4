/** Blanks lost beside a mark: `Pakistan.The`, `U.S.Department`, `Lahore,the`, `“fine”he`. */
import type { Language } from '../../lexicon/language.ts';
import type { CharacterEdit } from '../fixer.ts';
import { placesOf } from '../places.ts';
import { countOf, lineReader, type LineFacts } from './places.ts';
import { abbreviates, followsAcronym } from './acronyms-in-brackets.ts';
import { followsInitials } from './initials.ts';
import { isInNameChain } from './name-chains.ts';
import { endsSentence } from './sentence.ts';
import { closesQuotation, opensQuotation, separatesWords } from './words.ts';

/** A mark that touches the word after it, or the word before an opening quotation mark. */
const SPOT =
  /[.!?][”’)\]]{0,2}(?=[“‘(]?\p{L})|[,;](?=[“‘(]?\p{L})|[”“](?=\p{L})|(?<=\p{Ll})\((?=\p{Lu}{2})|(?<=\p{Lu})\)(?=\p{Ll}{2})/uy;
const LOOSE_COMMA = /\p{L}, /gu;
const TIGHT_COMMA = /\p{L},(?=\p{L})/gu;
/** So many times as often must a blank follow a comma as not, where nothing else tells words from a row of a table. */
const CLEAR_MAJORITY = 3;

const CAPITAL = /\p{Lu}/gu;
/** The share of a text that is capitals, at most, where they are lost; in English it is three in a hundred. */
const FEW_CAPITALS = 0.003;

/** A place where a blank may be missing. */
export interface Spot {
  readonly text: string;
  readonly language: Language;
  /** Where the mark starts. */
  readonly index: number;
  /** Where it ends, with the quotation marks and brackets that close after it. */
  readonly end: number;
  readonly lineAt: (at: number) => LineFacts;
  /** Whether blanks follow commas in the text at large. */
  readonly blanksFollowCommas: () => boolean;
  /** Whether the text has lost its capitals, or most of them. */
  readonly fewCapitals: () => boolean;
}

export function* lostBlanks(text: string, language: Language): Generator<CharacterEdit> {
  const lineAt = lineReader(text);
  let habit: boolean | undefined;
  const blanksFollowCommas = (): boolean =>
    (habit ??= countOf(text, LOOSE_COMMA) > CLEAR_MAJORITY * countOf(text, TIGHT_COMMA));
  let caseless: boolean | undefined;
  const fewCapitals = (): boolean => (caseless ??= countOf(text, CAPITAL) < FEW_CAPITALS * text.length);
  let done = 0;
  for (const index of placesOf(text, MARKS, (at) => text.charCodeAt(at + 1) !== BLANK)) {
    if (index < done) continue;
    SPOT.lastIndex = index;
    const mark = SPOT.exec(text)?.[0];
    if (mark === undefined) continue;
    const spot = { text, language, index, end: index + mark.length, lineAt, blanksFollowCommas, fewCapitals };
    if (isLost(spot, mark)) {
      const at = mark === '“' || mark === '(' ? index : spot.end;
      yield { start: at, end: at, after: ' ' };
    }
    done = spot.end;
  }
}

const MARKS = '.!?,;()“”';
const BLANK = 0x20;

function isLost(spot: Spot, mark: string): boolean {
  if (mark === '”') return closesQuotation(spot);
  if (mark === '“') return opensQuotation(spot);
  if (mark === '(') return abbreviates(spot);
  if (mark === ')') return followsAcronym(spot);
  if (mark === ',') return separatesWords(spot) || isInNameChain(spot);
  return mark === ';' ? separatesWords(spot) : endsSentence(spot) || followsInitials(spot);
}
