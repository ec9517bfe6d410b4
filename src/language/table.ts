/** Function words, and what a sighting of each is worth, in bits, against the hypothesis that a text is English. */
export interface Table {
  /** The languages other than English, in ISO 639-1. */
  readonly codes: readonly string[];
  /** The words, each with its row. */
  readonly rows: ReadonlyMap<string, number>;
  /** By row: whether it is a word of English; whether it is a single letter. */
  readonly isEnglish: Uint8Array;
  readonly isLetter: Uint8Array;
  /** By row: what it is worth to a language that does not have it, and to text of no language. */
  readonly elsewhere: Float32Array;
  readonly nowhere: Float32Array;
  /** By row and the one after: which part of `owners` and `worth` is of the word. */
  readonly from: Uint16Array;
  /** Languages that have the word, and what it is worth to each beyond `elsewhere`. */
  readonly owners: Uint8Array;
  readonly worth: Float32Array;
  /** What a word outside the table is worth to each language, at most nothing, and to text of no language. */
  readonly unknown: Float32Array;
  readonly unknownNowhere: number;
}

/** A word, with its rarity in bits in each language that has it. */
interface Row {
  english: number;
  isEnglish: boolean;
  readonly owners: [language: number, bits: number][];
}

const ENGLISH = 'en';
const STRAY = '-';

/** Text in one language quotes others: so much rarer is a word there than at home. */
const QUOTED = 7;
/** Less so English words: product names, songs, what is not translated. */
const ENGLISH_ABROAD = 6;
/** So much rarer is a function word in lists, tables and code. */
const NOWHERE = 7;
/** There one to three letters stand for many things, variables, units, initials, so that none is rarer than this. */
const SHORT_NOWHERE = [0, 7, 11, 14];

/** Reads lines of `language TAB bits TAB words`. */
export function unpackFunctionWords(packed: string): Table {
  const codes: string[] = [];
  const rows = new Map<string, Row>();
  const covered = new Map<string, number>();
  for (const line of packed.split('\n')) {
    const [code = '', step = '', text = ''] = line.split('\t');
    const bits = Number(step);
    const words = text.split(' ');
    covered.set(code, (covered.get(code) ?? 0) + words.length / 2 ** bits);
    const isAtHome = code !== ENGLISH && code !== STRAY;
    if (isAtHome && codes.at(-1) !== code) codes.push(code);
    for (const word of words) {
      let row = rows.get(word);
      if (!row) rows.set(word, (row = { english: Infinity, isEnglish: false, owners: [] }));
      if (isAtHome) row.owners.push([codes.length - 1, bits]);
      else Object.assign(row, { english: bits, isEnglish: code === ENGLISH });
    }
  }
  /** The bits of a word outside the table. */
  const rest = (code: string): number => -Math.log2(1 - covered.get(code)!);
  return {
    codes,
    ...weigh(rows),
    unknown: Float32Array.from(codes, (code) => Math.min(0, rest(ENGLISH) - rest(code))),
    unknownNowhere: rest(ENGLISH),
  };
}

function weigh(rows: ReadonlyMap<string, Row>): Omit<Table, 'codes' | 'unknown' | 'unknownNowhere'> {
  const elsewhere: number[] = [];
  const nowhere: number[] = [];
  const from = [0];
  const owners: number[] = [];
  const worth: number[] = [];
  for (const [word, row] of rows) {
    const home = Math.min(Infinity, ...row.owners.map(([, bits]) => bits));
    const ownEnglish = row.isEnglish ? row.english : Infinity;
    const inEnglish = Math.min(row.english, home + QUOTED);
    const abroad = Math.min(ownEnglish + ENGLISH_ABROAD, home + QUOTED);
    elsewhere.push(inEnglish - abroad);
    const none = Math.min(ownEnglish + NOWHERE, home + NOWHERE, SHORT_NOWHERE[word.length] ?? Infinity);
    nowhere.push(inEnglish - (row.isEnglish ? none : Math.min(none, row.english)));
    for (const [language, bits] of row.owners) {
      owners.push(language);
      worth.push(abroad - Math.min(bits, abroad));
    }
    from.push(owners.length);
  }
  return {
    rows: new Map([...rows.keys()].map((word, index) => [word, index])),
    isEnglish: Uint8Array.from(rows.values(), (row) => Number(row.isEnglish)),
    isLetter: Uint8Array.from(rows.keys(), (word) => Number(word.length === 1)),
    elsewhere: Float32Array.from(elsewhere),
    nowhere: Float32Array.from(nowhere),
    from: Uint16Array.from(from),
    owners: Uint8Array.from(owners),
    worth: Float32Array.from(worth),
  };
}
