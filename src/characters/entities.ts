import { decodeHTMLStrict } from 'entities';
import { ON_OR_OFF, type CharacterEdit, type Fixer } from './fixer.ts';
import { HTML } from './tags.ts';

const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/giu;
/** What makes an entity out of the `&` that another one was: `&amp;eacute;`. */
const REST = /(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/iuy;
const SURROGATE = /^&#(?:x(d[89a-f][\da-f]{2})|(5[5-7]\d{3}));$/iu;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const UPPER = /^&[A-Z]+;$/u;
const LETTER = /^\p{L}+$/u;

export const entities: Fixer<'entities'> = {
  name: 'entities',
  description:
    'Decodes HTML entities that end in a semicolon, also escaped several times or with their capitals changed; a text that has HTML tags keeps them.',
  choices: ON_OR_OFF,
  watches: [[0x26, 0x27]],
  *fix(text): Generator<CharacterEdit> {
    let tagged: boolean | undefined;
    let done = 0;
    for (const { 0: entity, index } of text.matchAll(ENTITY)) {
      if (index < done) continue;
      let after = decode(entity);
      if (after === undefined) continue;
      if ((tagged ??= HTML.test(text))) return;
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
