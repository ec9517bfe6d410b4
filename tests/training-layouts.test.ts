import { describe, expect, it } from 'vitest';
import { english } from '../src/english/index.ts';
import { layoutOf } from '../src/layout/index.ts';
import { layoutNamed, layouts, layOut, type LaidOut, type LayoutName, type LineKind } from '../src/training/layouts.ts';
import { fonts, widthOf } from '../src/training/layouts/fonts.ts';
import { syllables } from '../src/training/layouts/hyphenation.ts';
import { createRandom } from '../src/training/random.ts';

const PARAGRAPHS = [
  'The harbour of Lunds Bay will stay closed until the end of March, the town council said on Monday, because the northern wall has to be strengthened before the storms of spring.',
  'Ships.',
  'Captain Ruth Odell, who has run the ferry to Saint Brannoc for nineteen years, called the decision “a well-meant mistake” — and said that the islanders would hardly understand the government’s explanation.',
  'Fishermen will be allowed to use the western basin. The council wants to reconsider the development of the old shipyards in September; an investment of 2.4 million is under discussion.',
];
const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

const lay = (layout: LayoutName, seed: number): LaidOut => layOut(PARAGRAPHS, layout, createRandom(seed));

/** A line that is not blank, as the laid-out text tells of it. */
interface Row {
  readonly text: string;
  readonly kind: LineKind;
  readonly isAdded: boolean;
}

function rowsOf({ text, kinds, added }: LaidOut): Row[] {
  const starts = new Set(added.map(({ start }) => start));
  return [...text.matchAll(/[^\n]+/gu)]
    .filter(([line]) => /[^\s>]/u.test(line))
    .map(({ 0: line, index }, i) => {
      const pageBreak = /^\f/u.test(line) ? 1 : 0;
      return { text: line, kind: kinds[i]!, isAdded: starts.has(index + pageBreak) };
    });
}

const linesOf = (laid: LaidOut): string[] => rowsOf(laid).map((row) => row.text);

/** Without what a layout may add to a line. */
const bare = (text: string): string => text.replace(/[\s>-]/gu, '');

/** The paragraphs put together again, without all that was added. */
function paragraphsOf(laid: LaidOut): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  rowsOf(laid)
    .filter((row) => row.kind !== 'page')
    .forEach((row, i) => {
      if (!row.isAdded) {
        if (goesOn) paragraphs.push(paragraphs.pop()! + bare(row.text));
        else paragraphs.push(bare(row.text));
      }
      goesOn = laid.goesOn[i]!;
    });
  return paragraphs;
}

describe.each(layouts)('the layout %s', (layout) => {
  const texts = SEEDS.map((seed) => lay(layout, seed));

  it('is the same for the same seed', () => {
    expect(lay(layout, 7)).toEqual(lay(layout, 7));
  });

  it('tells of every line what it is, and whether its paragraph goes on', () => {
    for (const laid of texts) {
      const count = rowsOf(laid).length;
      expect(laid.kinds).toHaveLength(count);
      expect(laid.pageHead).toEqual(laid.kinds.map((kind) => kind === 'page'));
      expect(laid.goesOn).toHaveLength(laid.kinds.filter((kind) => kind !== 'page').length);
      expect(laid.goesOn.at(-1)).toBe(false);
    }
  });

  it('keeps the letters of the paragraphs, which can be put together again', () => {
    for (const laid of texts) {
      const paragraphs = paragraphsOf(laid);
      expect(paragraphs.join('')).toBe(bare(PARAGRAPHS.join('')));
      // A picture may stand in the middle of one.
      if (!laid.kinds.includes('caption')) expect(paragraphs).toEqual(PARAGRAPHS.map(bare));
    }
  });

  it('has the lines that the layout room finds', () => {
    for (const laid of texts) expect(layoutOf(laid.text, english).lines).toHaveLength(laid.kinds.length);
  });
});

describe('a column', () => {
  it.each([
    ['column-30', 30],
    ['column-60', 60],
    ['column-72', 72],
    ['column-100', 100],
  ] as const)('%s is filled as far as words go', (layout, width) => {
    const laid = lay(layout, 1);
    const lines = linesOf(laid);
    for (const [i, line] of lines.entries()) {
      expect(line.length).toBeLessThanOrEqual(width);
      if (laid.goesOn[i]) expect(`${line} ${lines[i + 1]!.split(' ', 1)[0]!}`.length).toBeGreaterThan(width);
    }
  });

  it('in proportional letters has lines of several lengths', () => {
    const laid = layOut([PARAGRAPHS.join(' ').repeat(4)], 'proportional', createRandom(3));
    const lengths = linesOf(laid)
      .slice(0, -1)
      .map((line) => line.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(3);
    for (const font of fonts) expect(widthOf('lilt', font)).toBeLessThan(widthOf('mumm', font) / 2);
  });

  it('of one line is the text itself', () => {
    expect(SEEDS.map((seed) => lay('one-line', seed).text)).toContain(PARAGRAPHS.join('\n'));
  });
});

describe('the layouts', () => {
  const kindsOf = (layout: LayoutName): Set<string> => new Set(SEEDS.flatMap((seed) => lay(layout, seed).kinds));

  it('add what stands between paragraphs', () => {
    expect([...kindsOf('pieces')].sort()).toEqual(['caption', 'code', 'heading', 'label', 'list', 'prose', 'table']);
    expect([...kindsOf('quoted-mail')].sort()).toEqual(['label', 'prose', 'quotation']);
    expect([...kindsOf('page-heads')]).toContain('page');
    expect(kindsOf('mixed').size).toBe(9);
  });

  it('put page heads into the middle of sentences, with form feeds too', () => {
    const paged = SEEDS.map((seed) => lay('page-heads', seed));
    const torn = paged.filter(({ kinds, goesOn }) =>
      kinds.some((kind, i) => {
        const before = kinds.slice(0, i).filter((one) => one !== 'page').length - 1;
        return kind === 'page' && goesOn[before] === true;
      }),
    );
    expect(torn.length).toBeGreaterThan(4);
    expect(paged.some(({ text }) => text.includes('\f'))).toBe(true);
  });

  it('cut words at line ends, with first-line indents and blank lines', () => {
    const cut = SEEDS.filter((seed) => /\p{Ll}{2}-\n\p{Ll}/u.test(lay('hyphenated', seed).text));
    expect(cut.length).toBeGreaterThan(30);
    expect(SEEDS.some((seed) => /^ {2,5}\S.*\n\S/u.test(lay('indented', seed).text))).toBe(true);
    expect(SEEDS.every((seed) => lay('blank-lines', seed).text.includes('\n\n'))).toBe(true);
  });

  it('take headings from headlines', () => {
    const texts = SEEDS.map((seed) => layOut(PARAGRAPHS, 'pieces', createRandom(seed), ['Ferry Row']).text);
    expect(texts.some((text) => text.includes('Ferry Row'))).toBe(true);
  });

  it('have names', () => {
    expect(layoutNamed('ragged')).toBe('ragged');
    expect(() => layoutNamed('raged')).toThrow(/Known: one-line, .*mixed/u);
  });

  it('lay out nothing, or blanks, as nothing', () => {
    for (const layout of layouts) {
      expect(linesOf(layOut([], layout, createRandom(1)))).toEqual([]);
      expect(layOut([' ', ''], layout, createRandom(1)).goesOn).toEqual([]);
    }
  });
});

describe('a word', () => {
  it.each([
    ['government', 'go-vern-ment'],
    ['“information,”', '“in-for-ma-tion,”'],
    ['mother’s', 'mo-ther’s'],
    ['strength', 'strength'],
    ['UNESCO', 'UNESCO'],
    ['a1b2c3d4', 'a1b2c3d4'],
  ])('%s is cut where a syllable may begin', (word, expected) => {
    const places = syllables(word);
    expect([0, ...places].map((at, i) => word.slice(at, places[i])).join('-')).toBe(expected);
  });
});
