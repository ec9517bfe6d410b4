import type { CharacterEdit, Fixer } from './fixer.ts';

/** Every control character but the white ones. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

/** What the bytes 80 to 9F mean in Windows-1252; a blank where they mean nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * C1 controls are nearly always Windows-1252 punctuation that was read as Latin-1, so they become that character:
 * dropping them would lose apostrophes. Information separators (U+001C to U+001F) stand between things and become a blank.
 */
export const controls: Fixer = {
  name: 'controls',
  description:
    'Removes control characters and reads U+0080 to U+009F as Windows-1252; tabs, line ends, page breaks and lone surrogates stay.',
  *fix(text): Generator<CharacterEdit> {
    for (const { index } of text.matchAll(CONTROL)) {
      yield { start: index, end: index + 1, after: meaning(text.charCodeAt(index)) };
    }
  },
};

function meaning(code: number): string {
  if (code >= 0x1c && code <= 0x1f) return ' ';
  if (code >= 0x80) return WINDOWS_1252.charAt(code - 0x80).trim();
  return '';
}
