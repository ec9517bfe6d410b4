/** Units that, repeated, make texts no one writes: each has tempted some tokeniser or regex into quadratic time. */
const units: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'a'],
  ['one capital', 'A'],
  ['one letter beyond Latin', 'я'],
  ['capital I', 'I '],
  ['initials', 'A.'],
  ['initials apart', 'A. '],
  ['hyphens', '-'],
  ['letters and hyphens', 'a-'],
  ['Capitals and hyphens', 'Us-'],
  ['dashes', '—'],
  ['opening brackets', '('],
  ['closing brackets', ')'],
  ['straight quotes', '"'],
  ['opening quotes', '“'],
  ['nested quotations', '“‘a '],
  ['sentence ends in quotations', 'a.” “'],
  ['apostrophes', "'"],
  ['letters and apostrophes', "a'"],
  ['full stops', '.'],
  ['ellipses', 'a… '],
  ['question marks', '?!'],
  ['newlines', '\n'],
  ['carriage returns', '\r\n'],
  ['blanks', ' '],
  ['blanks and newlines', '  \n'],
  ['tabs', '\t'],
  ['no-break spaces', '\u00a0'],
  ['zero-width spaces', '\u200b'],
  ['controls', '\u0000'],
  ['ligatures', 'ﬁ'],
  ['entities', '&amp;'],
  ['an entity escaped again and again', 'amp;'],
  ['lead bytes of UTF-8', 'Ã'],
  ['badly decoded letters', 'Ã©'],
  ['less-than signs', '<'],
  ['beginnings of tags', '<a '],
  ['hyphens and newlines', '-\n'],
  ['words parted at line ends', 'gov-\nern '],
  ['lost blanks', 'word.The'],
  ['gained blanks', 'word ,'],
  ['open brackets and blanks', '( '],
  ['letters on lines of their own', 'T\n'],
  ['combining marks', '\u0301'],
  ['letters with marks', 'e\u0301'],
  ['lone surrogates', '\ud800'],
  ['emoji', '😀'],
  ['joined emoji', '👩‍🚀'],
  ['digits', '7'],
  ['numbers', '1,234.5 '],
  ['letters and digits', 'a1'],
  ['URLs', 'https://a.example/b?c=d '],
  ['one endless URL', 'https://a.'],
  ['e-mail addresses', 'a@b.example '],
  ['one endless address', 'a@a.'],
  ['hashtags', '#a'],
  ['paths', '/a'],
  ['one word', 'word '],
  ['one acronym', 'Us '],
  ['one name', 'New York '],
  ['one title', 'president '],
  ['short sentences', 'No. '],
  ['keys of objects', '__proto__ constructor '],
  ['headings', 'NEWS\n\n'],
  ['datelines', 'LAGOS - '],
];

/** Names that occur once each, so that nothing can be remembered. */
function differentWords(length: number): string {
  const words: string[] = [];
  for (let index = 0, written = 0; written < length; index++) {
    const word = `${index % 3 === 0 ? 'X' : 'x'}${index.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))} `;
    words.push(word);
    written += word.length;
  }
  return words.join('').slice(0, length);
}

/** A hostile text of a wanted length. */
export interface Pathological {
  readonly name: string;
  /** The text of `length` UTF-16 code units. */
  readonly make: (length: number) => string;
}

export const pathological: readonly Pathological[] = [
  ...units.map(([name, unit]) => ({
    name,
    make: (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
  })),
  { name: 'different words', make: differentWords },
];
