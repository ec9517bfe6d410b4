/**
 * How wide characters are in a usual proportional font, in hundredths of an em: `i` is a third of `m`. Lines that a
 * typesetter filled are of one width, not of one number of characters.
 */
const NARROW = "ijl.,:;|!'`";
const SLIM = 'frtI()[]{}-/\\ "';
const WIDE = 'mwMW@%';
const CAPITAL = 'ABCDEGHKNOPQRUVXY&';

const UNUSUAL = 50;
const widths: Uint8Array = new Uint8Array(128).fill(UNUSUAL);

const fill = (characters: string, width: number): void => {
  for (const character of characters) widths[character.charCodeAt(0)] = width;
};
fill(NARROW, 25);
fill(SLIM, 33);
fill(WIDE, 82);
fill(CAPITAL, 68);

/** The width of a code unit. */
export const widthOfUnit = (unit: number): number => (unit < 128 ? (widths[unit] as number) : UNUSUAL);

/** The width of a stretch of text. */
export function emsOf(text: string, from: number, to: number): number {
  let ems = 0;
  for (let at = from; at < to; at++) ems += widthOfUnit(text.charCodeAt(at));
  return ems;
}

/** The width of a blank. */
export const BLANK_EMS = 28;
