import { decodeHTMLStrict } from 'entities/decode';
import { ON_OR_OFF, type CharacterEdit, type Fixer } from './fixer.ts';
import { createMentions, MARKUP } from './mentions.ts';
import { HTML } from './tags.ts';

const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/giu;
/** What makes an entity out of the `&` that another one was: `&amp;eacute;`. */
const REST = /(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/iuy;
const SURROGATE = /^&#(?:x(d[89a-f][\da-f]{2})|(5[5-7]\d{3}));$/iu;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
/** What stands before the address of a variable in a program: `= &sum;`. */
const ASSIGNMENT = /[=*] ?$/u;
/** Entities that stand for a character that markup needs, or for a blank. */
const OF_MARKUP = /^&(?:amp|lt|gt|quot|apos|nbsp|#.*);$/iu;
const UPPER = /^&[A-Z]+;$/u;
const LETTER = /^\p{L}+$/u;

/**
 * Decodes HTML entities that end in a semicolon, also escaped several times or with their capitals changed; a text that has
 * HTML tags keeps them, and so does one that speaks of HTML beside them.
 */
export const entities: Fixer<'entities'> = {
  name: 'entities',
  choices: ON_OR_OFF,
  watches: [[0x26, 0x27]],
  *fix(text): Generator<CharacterEdit> {
    let isMentioned: ((at: number) => boolean) | undefined;
    let done = 0;
    for (const { 0: entity, index } of text.matchAll(ENTITY)) {
      if (index < done) continue;
      let after = decode(entity);
      if (after === undefined) continue;
      if (!isMentioned) {
        if (HTML.test(text)) return;
        isMentioned = createMentions(text, MARKUP);
      }
      if ((isMentioned(index) && !isInName(text, entity, index)) || isAddress(text, entity, index)) continue;
      done = index + entity.length;
      for (let next = after; next === '&'; after = next) {
        REST.lastIndex = done;
        const rest = REST.exec(text)?.[0];
        const decoded = rest === undefined ? undefined : decode(`&${rest}`);
        if (decoded === undefined) break;
        done += rest!.length;
        next = decoded;
      }
      yield { start: index, end: done, after };
    }
  },
};

/** `the HTML group at Marks &amp; Spencer`: between names, far from any word on how it is written. */
function isInName(text: string, entity: string, index: number): boolean {
  if (entity !== '&amp;') return false;
  const end = index + entity.length;
  const isBetweenNames =
    ENDS_NAME.test(text.slice(Math.max(0, index - REACH_OF_NAME), index)) &&
    STARTS_NAME.test(text.slice(end, end + REACH_OF_NAME));
  return isBetweenNames && !OF_WRITING.test(text.slice(Math.max(0, index - REACH_OF_TOPIC), end + REACH_OF_TOPIC));
}
const ENDS_NAME = /\p{Lu}\p{Ll}+ $/u;
const STARTS_NAME = /^ \p{Lu}\p{Ll}/u;
const REACH_OF_NAME = 30;
const OF_WRITING =
  /writ|wrote|escap|encod|decod|entit|charact|code|markup|syntax|tag|pars|render|source|attribut|ampersand|sign|typ|output|input|string|display|show|valid|quot|element|brows|text|become|instead|use[ds]?\b|U\+/iu;
const REACH_OF_TOPIC = 400;

function isAddress(text: string, entity: string, index: number): boolean {
  return !OF_MARKUP.test(entity) && ASSIGNMENT.test(text.slice(Math.max(0, index - 2), index));
}

/** What an entity stands for, unless it is none. */
function decode(entity: string): string | undefined {
  const surrogate = SURROGATE.exec(entity);
  if (surrogate) {
    const code = parseInt(surrogate[1] ?? surrogate[2]!, surrogate[1] === undefined ? 10 : 16);
    // Half a pair; the other half may be the next entity.
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return String.fromCharCode(code);
  }
  const decoded = decodeHTMLStrict(entity);
  if (decoded !== entity) return decoded;
  const lower = entity.toLowerCase();
  const character = decodeHTMLStrict(lower);
  if (character === lower) return undefined;
  return UPPER.test(entity) && LETTER.test(character) ? character.toUpperCase() : character;
}
