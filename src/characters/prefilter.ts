import type { Codes, Fixer } from './fixer.ts';

/** Tells which fixers a text may concern in their first choice, by one look at each code unit. Most text concerns few. */
export type Prefilter = (text: string) => ReadonlySet<Fixer>;

/** Where a text starts and ends. */
const LINE_END = 0x0a;
const CODE_UNITS = 0x10000;
/** A code unit's entry in the table: a bit for each sight whose first part it may be, and as many for the second. */
const MOST_SIGHTS = 16;

/** What a fixer looks out for: a code unit, or one after another. */
interface Sight {
  readonly fixer: Fixer;
  readonly first: readonly Codes[];
  readonly second: readonly Codes[];
}

const ANY: readonly Codes[] = [[0, CODE_UNITS]];
/** Letters, and what beyond ASCII may be one: all but the punctuation of print. */
const LETTERS: readonly Codes[] = [
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0x80, 0x2000],
  [0x2070, CODE_UNITS],
];

export function createPrefilter(fixers: readonly Fixer[]): Prefilter {
  const sights = fixers.flatMap(sightsOf);
  if (sights.length > MOST_SIGHTS) throw new RangeError(`a prefilter has room for ${MOST_SIGHTS} sights`);
  // Many sights have the same ranges, and each is gone through once.
  const meant = new Map<Codes, number>();
  sights.forEach(({ first, second }, bit) => {
    for (const codes of first) meant.set(codes, (meant.get(codes) ?? 0) | (1 << bit));
    for (const codes of second) meant.set(codes, (meant.get(codes) ?? 0) | (1 << (bit + MOST_SIGHTS)));
  });
  const table = new Uint32Array(CODE_UNITS);
  const edges = [...new Set(Array.from(meant.keys()).flat())].sort((a, b) => a - b);
  edges.forEach((edge, i) => {
    let all = 0;
    for (const [[from, to], bits] of meant) if (from <= edge && edge < to) all |= bits;
    table.fill(all, edge, edges[i + 1]);
  });
  const atEnd = (table[LINE_END]! >>> MOST_SIGHTS) & bitsOf(sights, ({ first }) => first !== ANY);
  return (text) => {
    let seen = 0;
    let before = table[LINE_END]!;
    for (let i = 0; i < text.length; i++) {
      const entry = table[text.charCodeAt(i)]!;
      seen |= before & (entry >>> MOST_SIGHTS);
      before = entry;
    }
    seen |= before & atEnd;
    return new Set(sights.flatMap(({ fixer }, bit) => ((seen >> bit) & 1 ? [fixer] : [])));
  };
}

function bitsOf(sights: readonly Sight[], isMeant: (sight: Sight) => boolean): number {
  return sights.reduce((bits, sight, bit) => (isMeant(sight) ? bits | (1 << bit) : bits), 0);
}

function sightsOf(fixer: Fixer): Sight[] {
  const { watches = [], watchesPairs = [] } = fixer;
  const pairs = watchesPairs.map(([first, second]) => ({ fixer, first: rangesOf(first), second: rangesOf(second) }));
  return watches.length > 0 ? [{ fixer, first: ANY, second: watches }, ...pairs] : pairs;
}

/** `a` in a set stands for any letter. */
function rangesOf(set: string): Codes[] {
  return Array.from(set).flatMap((character): readonly Codes[] => {
    const code = character.charCodeAt(0);
    return character === 'a' ? LETTERS : [[code, code + 1]];
  });
}
