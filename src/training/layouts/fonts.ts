/** Widths of letters, in ems. */
export interface Font {
  readonly widths: ReadonlyMap<string, number>;
  readonly small: number;
  readonly capital: number;
}

function font(small: number, capital: number, others: Readonly<Record<string, number>>): Font {
  const widths = new Map<string, number>();
  for (const [letters, width] of Object.entries(others)) for (const letter of letters) widths.set(letter, width);
  return { widths, small, capital };
}

/** One without serifs and one with. */
export const fonts: readonly Font[] = [
  font(0.55, 0.68, {
    "ijl'’‘|": 0.22,
    ' .,:;!ftI/\\[]': 0.28,
    'r()-“”"{}': 0.34,
    cksvxyzJ: 0.5,
    wGOQ: 0.75,
    mM: 0.84,
    '%—…W@': 0.95,
  }),
  font(0.5, 0.66, {
    "ijlt'’‘|/": 0.27,
    ' .,:;': 0.25,
    'frsI()[]!-': 0.34,
    'acezJ“”"': 0.43,
    FPS: 0.56,
    wGOQDNH: 0.72,
    mM: 0.8,
    '%—…W@': 0.95,
  }),
];

/** What a letter of running English takes on average. */
const AVERAGE = 0.42;
const CAPITAL = /\p{Lu}/u;

/** The width of a text in letters of average width. */
export function widthOf(text: string, font: Font | undefined): number {
  if (!font) return text.length;
  let ems = 0;
  for (const letter of text) {
    ems += font.widths.get(letter) ?? (CAPITAL.test(letter) ? font.capital : font.small);
  }
  return ems / AVERAGE;
}
