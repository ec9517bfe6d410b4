/**
 * The door of `casemend/characters`: the first stage alone, which leaves capitals as they are.
 *
 * @module casemend/characters
 */
import { characters, type CharactersResult, type FixerName, type FixerSettings } from '../characters/index.ts';
import { readFixers } from '../characters/read-fixers.ts';
import { englishFrom, type LexiconFile } from '../english/from-files.ts';
import { CasemendError } from '../errors.ts';
import { Language } from '../lexicon/language.ts';
import { withTexts } from '../lexicon/lexicon-file.ts';
import { requireString } from '../require-string.ts';

/** What each fixer does, by name. */
export type CharacterOptions = Partial<FixerSettings>;

/** Repairs the characters of texts, with options that are checked once. */
export interface CharacterRepairer {
  /** The repaired text. */
  repair(text: string): string;
  /** The repaired text with every change, and what a site put around the article. */
  explain(text: string): CharactersResult;
}

/** These ask the lexicon about every word. */
const ASK_WORDS: readonly FixerName[] = ['punctuation', 'lines', 'boilerplate'];

/**
 * Checks the lexicon and options once and gives back what repairs characters with them. What the file holds is unpacked once for each
 * object that it comes in. Without a lexicon the fixers `punctuation`, `lines` and `boilerplate` are off, since they ask about words.
 *
 * @throws CasemendError `NOT_BYTES`, `BAD_LEXICON`, `UNKNOWN_OPTION`, `BAD_OPTION`
 * @example
 * const { repair } = createCharacterRepairer({ lexicon: await readFile('english.lexicon.bin') });
 * repair('Itâ€™s in Pakistan.The talks go on.');
 * // → 'It’s in Pakistan. The talks go on.'
 */
export function createCharacterRepairer(files: Partial<LexiconFile>, options?: CharacterOptions): CharacterRepairer {
  const hasLexicon = files.lexicon !== undefined;
  const settings = hasLexicon ? readFixers(options) : readWithoutWords(options);
  const language = hasLexicon ? englishFrom(files as LexiconFile) : WITHOUT_WORDS;
  return {
    repair: (text) => characters(requireString(text, 'repair'), settings, language).text,
    explain: (text) => characters(requireString(text, 'explain'), settings, language),
  };
}

/**
 * Repairs what can be repaired without a lexicon: badly decoded characters, entities, controls, odd spaces and the like.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`
 * @example
 * repairCharacters('Itâ€™s a caf&eacute;');
 * // → 'It’s a café'
 */
export function repairCharacters(text: string, options?: CharacterOptions): string {
  return characters(requireString(text, 'repairCharacters'), readWithoutWords(options), WITHOUT_WORDS).text;
}

function readWithoutWords(options: CharacterOptions | undefined): FixerSettings | false {
  const settings = readFixers(options);
  const asked = ASK_WORDS.find((name) => options?.[name] !== undefined && options[name] !== false);
  if (asked !== undefined)
    throw new CasemendError(
      'BAD_OPTION',
      `The fixer '${asked}' asks about words: call createCharacterRepairer({ lexicon }, options).`,
    );
  return settings && { ...settings, ...Object.fromEntries(ASK_WORDS.map((name) => [name, false])) };
}

/** A language of which no word is known. */
const WITHOUT_WORDS: Language = /* @__PURE__ */ new Language({
  ...withTexts(
    () => new Uint8Array(),
    () => '',
  ),
  model: () => new Uint8Array(),
  network: undefined,
  read: undefined,
});

export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export type { CharactersResult, FixerName } from '../characters/index.ts';
export type { LexiconFile } from '../english/from-files.ts';
export type { FileBytes } from '../file-bytes.ts';
export type { Boilerplate, BoilerplateKind, Edit, Evidence, Span } from '../types.ts';
