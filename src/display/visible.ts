const INVISIBLE = /(?![\t\n]|\r\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** What commands a terminal: controls, and marks that turn the direction of all that follows. */
const COMMANDS = /(?![\t\n]|\r\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const LINE_BREAK = /\r?\n|\t/gu;

/** Code points in place of what no screen shows, or what would command a terminal. Tabs and line ends stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, marked);
}

/** Code points in place of what would command a terminal only: joiners that emoji and scripts need stay. */
export function tame(text: string): string {
  return text.replace(COMMANDS, marked);
}

/** All that is invisible shown, in text that must stay on its line: tabs and line ends as well. */
export function visibleLine(text: string): string {
  return visible(text).replace(LINE_BREAK, (found) => Array.from(found, marked).join(''));
}

/** `U+00A0` */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function marked(character: string): string {
  return `<${codePoint(character)}>`;
}
