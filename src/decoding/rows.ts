/** How likely a text is in the multi-byte encodings of East Asia, by the rows of their tables that its characters are in. */

export const EAST_ASIAN = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const;
export type EastAsian = (typeof EAST_ASIAN)[number];

/** Bytes from the first to the last begin this share of the characters of usual text. */
type Rows = readonly (readonly [first: number, last: number, share: number])[];

/** The rows of signs, of kana, of common and of rarer characters. Rough figures; what is in none has RARE. */
const ROWS: Readonly<Record<EastAsian, Rows>> = {
  shift_jis: [
    [0x81, 0x81, 0.1],
    [0x82, 0x82, 0.42],
    [0x83, 0x83, 0.1],
    [0x88, 0x98, 0.34],
    [0x99, 0x9f, 0.015],
    [0xe0, 0xea, 0.015],
  ],
  'euc-jp': [
    [0xa1, 0xa1, 0.1],
    [0xa3, 0xa3, 0.02],
    [0xa4, 0xa4, 0.4],
    [0xa5, 0xa5, 0.1],
    [0xb0, 0xcf, 0.34],
    [0xd0, 0xf4, 0.03],
  ],
  gb18030: [
    [0xa1, 0xa1, 0.06],
    [0xa3, 0xa3, 0.07],
    [0xb0, 0xd7, 0.84],
    [0xd8, 0xf7, 0.02],
  ],
  big5: [
    [0xa1, 0xa3, 0.13],
    [0xa4, 0xc6, 0.82],
    [0xc9, 0xf9, 0.04],
  ],
  'euc-kr': [
    [0xa1, 0xa3, 0.05],
    [0xb0, 0xc8, 0.92],
    [0xca, 0xfd, 0.01],
  ],
};

/** The share of a row that is none of these. */
const RARE = 0.0005;
/** Below this, trail bytes are those of extensions: rare characters, but in Shift_JIS and Big5. */
const LOW_TRAIL = 0xa1;
/** What a character costs in the right encoding. */
const USUAL = 3.5;
const HALF_WIDTH_COST = 2;

const costs = new Map<EastAsian, Float64Array>();

function costsOf(encoding: EastAsian): Float64Array {
  let table = costs.get(encoding);
  if (!table) {
    table = new Float64Array(256).fill(-Math.log(RARE));
    for (const [first, last, share] of ROWS[encoding])
      table.fill(-Math.log(share / (last - first + 1)), first, last + 1);
    costs.set(encoding, table);
  }
  return table;
}

/**
 * How much less likely than usual text the bytes are in an encoding, in nats; below zero if they are more so. Bad bytes are
 * not looked for.
 */
export function rowCost(bytes: Uint8Array, encoding: EastAsian): number {
  const table = costsOf(encoding);
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) {
      sum += HALF_WIDTH_COST;
      continue;
    }
    const trail = bytes[++i] ?? 0;
    const isRare = trail < LOW_TRAIL && (encoding === 'gb18030' || encoding === 'euc-kr');
    sum += (isRare ? -Math.log(RARE) : table[lead]!) - USUAL;
  }
  return sum;
}
