/** What the platform's decoder makes of two bytes, for the encodings of two bytes a character; made when first needed. */

export type DoubleByte = 'shift_jis' | 'euc-jp' | 'gb18030' | 'big5' | 'euc-kr';

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;
const TRAILS = LAST_TRAIL - FIRST_TRAIL + 1;
const LINE_BREAK = 0x0a;

const tables = new Map<string, Uint32Array>();

/**
 * What a pair of bytes means: a code point, 0 for nothing; beyond U+10FFFF, a letter with the mark above it in the upper
 * half.
 */
export function pairMeaning(table: Uint32Array, lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL) return 0;
  return table[indexOf(lead, trail)]!;
}

const indexOf = (lead: number, trail: number): number => (lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL;

export const pairTable = (encoding: DoubleByte): Uint32Array => remember(encoding, () => makePairTable(encoding, []));

/** JIS X 0212, which EUC-JP has behind the byte 8F. */
export const supplementTable = (): Uint32Array => remember('jis0212', () => makePairTable('euc-jp', [0x8f]));

/** The sequences of four bytes of GB 18030 that are in the basic plane, by their number. */
export const fourByteTable = (): Uint32Array => remember('gb18030-4', makeFourByteTable);

function remember(name: string, make: () => Uint32Array): Uint32Array {
  let table = tables.get(name);
  if (!table) tables.set(name, (table = make()));
  return table;
}

function makePairTable(encoding: DoubleByte, prefix: readonly number[]): Uint32Array {
  const leads = LAST_LEAD - FIRST_LEAD + 1;
  const texts = decodeAll(encoding, leads * TRAILS, (i) => [
    ...prefix,
    FIRST_LEAD + Math.floor(i / TRAILS),
    FIRST_TRAIL + (i % TRAILS),
  ]);
  const table = Uint32Array.from(texts, (text) => meaningOf(encoding, text));
  if (encoding === 'euc-kr') addKorean(table);
  return table;
}

export const FOUR_BYTE_BMP = 39_420;

function makeFourByteTable(): Uint32Array {
  const texts = decodeAll('gb18030', FOUR_BYTE_BMP, (i) => [
    0x81 + Math.floor(i / 12_600),
    0x30 + (Math.floor(i / 1260) % 10),
    0x81 + (Math.floor(i / 10) % 126),
    0x30 + (i % 10),
  ]);
  // Each of them has a meaning; that of one is U+FFFD.
  return Uint32Array.from(texts, (text) => text.charCodeAt(0));
}

/** Decodes sequences all at once, each on a line of its own: a line break ends whatever is wrong. */
function decodeAll(encoding: DoubleByte, count: number, sequence: (i: number) => readonly number[]): string[] {
  const stride = sequence(0).length + 1;
  const bytes = new Uint8Array(count * stride).fill(LINE_BREAK);
  for (let i = 0; i < count; i++) bytes.set(sequence(i), i * stride);
  return new TextDecoder(encoding).decode(bytes).split('\n').slice(0, count);
}

const LETTER_WITH_MARK = /^\p{L}\p{Mn}$/u;

function meaningOf(encoding: DoubleByte, text: string): number {
  const code = text.codePointAt(0) ?? 0;
  if (text.length !== (code > 0xffff ? 2 : 1))
    return LETTER_WITH_MARK.test(text) ? text.charCodeAt(1) * 0x10000 + code : 0;
  return code >= 0xa0 && code !== 0xfffd && (!isPrivate(code) || hasPrivateUse(encoding)) ? code : 0;
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code < 0xf900;

/** In the others, characters for private use are a platform's way out. */
const hasPrivateUse = (encoding: DoubleByte): boolean => encoding === 'gb18030' || encoding === 'shift_jis';

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const LAST_EXTENDED_LEAD = 0xc6;
const FIRST_PLAIN_ROW = 0xa1;

/** What not every platform has: two signs, and the syllables that KS X 1001 lacks, in their order, in the gaps around it. */
function addKorean(table: Uint32Array): void {
  for (const [lead, trail, code] of ADDED_SIGNS) table[indexOf(lead, trail)] = code;
  const plain = new Set<number>();
  for (let lead = FIRST_PLAIN_ROW; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_PLAIN_ROW; trail <= LAST_TRAIL; trail++) plain.add(pairMeaning(table, lead, trail));
  }
  let syllable = FIRST_SYLLABLE;
  for (let lead = FIRST_LEAD; lead <= LAST_EXTENDED_LEAD; lead++) {
    for (let trail = 0x41; trail <= LAST_TRAIL; trail++) {
      const isGap = (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81);
      if (isGap || (lead >= FIRST_PLAIN_ROW && trail >= FIRST_PLAIN_ROW)) continue;
      while (plain.has(syllable)) syllable++;
      if (syllable >= FIRST_SYLLABLE + SYLLABLES) return;
      table[indexOf(lead, trail)] = syllable++;
    }
  }
}

/** € and ®. */
const ADDED_SIGNS = [
  [0xa2, 0xe6, 0x20ac],
  [0xa2, 0xe7, 0xae],
] as const;
