import { didYouMean } from '../nearest.ts';
import { isCapital } from '../script/shape.ts';
import { wordsOf } from '../tokens/words.ts';
import { headlineStyles } from './headlines.ts';
import { PROFILE_VERSION } from './profile.ts';

/** What is wrong with a profile, and where: the keys that lead there. */
export interface ProfileFault {
  readonly path: readonly string[];
  /** With the place, and what to do. */
  readonly problem: string;
}

type Check = (value: unknown, path: readonly string[]) => ProfileFault | undefined;

const MOST_ODDS = 1000;

/** Finds the first fault of what should be a profile. */
export function faultOf(value: unknown): ProfileFault | undefined {
  const fault = PROFILE(value, []);
  if (fault) return fault;
  const { version } = value as { readonly version?: unknown };
  if (version === PROFILE_VERSION) return undefined;
  const problem =
    version === undefined
      ? `it has no version; is it a file that 'casemend learn' wrote? If so, put "version": ${PROFILE_VERSION} into it`
      : `version must be ${PROFILE_VERSION}, but it is ${show(version)}; learn it again with this casemend`;
  return { path: version === undefined ? [] : ['version'], problem };
}

function fault(path: readonly string[], wanted: string, given: unknown): ProfileFault {
  return { path, problem: `${placeOf(path)} must be ${wanted}, but it is ${show(given)}` };
}

const placeOf = (path: readonly string[]): string => (path.length === 0 ? 'it' : path.map(part).join('.'));
const PLAIN_KEY = /^[\p{L}\p{N}_$]+$/u;
const LONGEST_SHOWN = 40;
const shortened = (text: string): string =>
  JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
const part = (key: string): string => (key.length <= LONGEST_SHOWN && PLAIN_KEY.test(key) ? key : shortened(key));

function show(value: unknown): string {
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

const any: Check = () => undefined;

/** A number within bounds. */
const number =
  (lowest: number, highest: number, wanted: string): Check =>
  (value, path) =>
    typeof value === 'number' && value >= lowest && value <= highest ? undefined : fault(path, wanted, value);

const count = number(0, Number.MAX_SAFE_INTEGER, 'a count, such as 3');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** An object of these members, any of which may be missing. */
const object =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isObject(value)) return fault(path, 'an object', value);
    const names = Object.keys(members);
    for (const [key, its] of Object.entries(value)) {
      const place = [...path, key];
      const check = Object.hasOwn(members, key) ? members[key] : undefined;
      if (!check)
        return {
          path: place,
          problem: `unknown key ${placeOf(place)}${didYouMean(key, names)}; allowed are ${names.join(', ')}`,
        };
      if (its === undefined) continue;
      const found = check(its, place);
      if (found) return found;
    }
    return undefined;
  };

/** An object whose keys are data. `keyFault` says what a key must be, if it is not. */
const table =
  (check: Check, keyFault: (key: string) => string | undefined): Check =>
  (value, path) => {
    if (!isObject(value)) return fault(path, 'an object', value);
    for (const [key, its] of Object.entries(value)) {
      const place = [...path, key];
      const wrong = keyFault(key);
      const found =
        wrong === undefined ? check(its, place) : { path: place, problem: `key ${placeOf(place)} ${wrong}` };
      if (found) return found;
    }
    return undefined;
  };

const letterFault = (key: string): string | undefined =>
  key.length === 1 && isCapital(key.charCodeAt(0)) ? undefined : 'must be one capital letter';
const wordFault = (key: string): string | undefined => {
  const [word, ...more] = key.length > 200 ? [] : wordsOf(key);
  return word && more.length === 0 && word.text === key
    ? undefined
    : 'must be one word; a name of several goes into a lexicon';
};
const lineFault = (key: string): string | undefined => (key.trim() === '' ? 'must not be blank' : undefined);

const logOdds = number(-MOST_ODDS, MOST_ODDS, 'a number, such as 4 for lost and -4 for kept');
const letter: Check = (value, path) =>
  object({ logOdds, missing: count, seen: count })(value, path) ??
  logOdds((value as { readonly logOdds?: unknown }).logOdds, [...path, 'logOdds']);
const letters = table(letter, letterFault);
const words = table(count, wordFault);

const PROFILE: Check = object({
  $schema: any,
  version: any,
  documents: count,
  damage: object({ healthy: count, letters: count, lower: count, title: count, upper: count, words: count }),
  letters: object({ body: letters, headings: letters }),
  wordLoss: number(0, 1, 'a share from 0 to 1'),
  names: words,
  style: object({ headlines: object(Object.fromEntries(headlineStyles.map((style) => [style, count]))), words }),
  boilerplate: table(count, lineFault),
});
