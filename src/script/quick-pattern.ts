/** Patterns that ask of letters, and are quick to prepare where a text has none beyond ASCII. */

/** What ASCII has of a class of characters, as a class of a pattern lists it. */
const IN_ASCII: ReadonlyMap<string, string> = new Map([
  ['L', 'A-Za-z'],
  ['Lu', 'A-Z'],
  ['Ll', 'a-z'],
  ['Lt', ''],
  ['Lo', ''],
  ['M', ''],
  ['N', String.raw`\d`],
  ['Sc', '$'],
  ['Sm', '+<=>|~'],
  ['Script=Han', ''],
  ['Script=Hiragana', ''],
  ['Script=Katakana', ''],
]);

/**
 * A pattern, and its twin that knows the letters of ASCII alone. Engines take a hundred times as long to prepare `\p{L}` as `[a-z]`, and
 * of most patterns a process never meets a text that needs it.
 */
export class QuickPattern {
  readonly #pattern: RegExp;
  #twin: RegExp | undefined;

  /** @param pattern neither global nor sticky */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** @param isItsPlain what `isPlain` says of the text, where it is asked for many patterns */
  test(text: string, isItsPlain: boolean = isPlain(text)): boolean {
    return this.#patternFor(isItsPlain).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#patternFor(isPlain(text)).exec(text);
  }

  #patternFor(isItsPlain: boolean): RegExp {
    if (!isItsPlain) return this.#pattern;
    return (this.#twin ??= new RegExp(inAscii(this.#pattern.source), this.#pattern.flags));
  }
}

/** Whether a text has nothing but ASCII and the marks of print, `‐` to `‧`, which are no letters, marks or figures. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && (unit < 0x2010 || unit > 0x2027)) return false;
  }
  return true;
}

function inAscii(source: string): string {
  let plain = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const mark = source.charAt(at);
    if (mark !== '\\') {
      inClass = mark === '[' || (inClass && mark !== ']');
      plain += mark;
      continue;
    }
    const escape = source.charAt(++at);
    if (escape !== 'p' && escape !== 'P') {
      plain += mark + escape;
      continue;
    }
    const end = source.indexOf('}', at);
    const its = IN_ASCII.get(source.slice(at + 2, end));
    if (its === undefined || (inClass && escape === 'P')) throw new RangeError(`no twin in ASCII of ${source}`);
    plain += inClass ? its : `[${escape === 'P' ? '^' : ''}${its}]`;
    at = end;
  }
  return plain;
}
