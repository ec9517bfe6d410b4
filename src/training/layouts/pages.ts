import type { Random } from '../random.ts';
import { between, oneOf } from './draw.ts';
import { bare, inTitleCase, type Material } from './material.ts';
import { caption } from './pieces.ts';
import { ADDED, BLANK, blankRows, FORM_FEED, isBlank, rowsOf, type Row } from './rows.ts';
import type { Style } from './style.ts';

const FOLIOS: readonly ((page: number, pages: number) => string)[] = [
  (page) => String(page),
  (page) => `- ${page} -`,
  (page) => `Page ${page}`,
  (page, pages) => `Page ${page} of ${pages}`,
  (page) => `[Page ${page}]`,
];

/** How often a picture's caption stands between two lines of a page. */
const CAPTIONED = 0.003;

/** Cuts the text into pages, wherever a page ends, with the same head or foot between all of them. */
export function paginate(rows: readonly Row[], material: Material, style: Style, random: Random): Row[] {
  const words = bare(material.opening(2, 5).join(' ')).split(' ');
  const name = oneOf([inTitleCase(words), words.join(' ').toUpperCase(), words.join(' ')], random);
  const folio = oneOf(FOLIOS, random);
  let page = between(1, 300, random);
  const pages = page + between(10, 100, random);
  let left = between(1, style.pageLength, random);
  const spaces = [random() < 0.5 ? 1 : 0, random() < 0.3 ? 1 : 0, random() < 0.5 ? 1 : 0] as const;
  const form = oneOf(['foot', 'head', 'both', 'one line', 'none'] as const, random);
  const feed = form === 'none' || random() < 0.4;
  const margin = ' '.repeat(random() < 0.3 ? between(2, 40, random) : 0);

  const turnPage = (): Row[] => {
    const number = margin + folio(page++, pages);
    const foot = form === 'foot' || form === 'both' ? [number] : [];
    const head = form === 'head' || form === 'both' ? [name] : form === 'one line' ? [`${name}    ${page}`] : [];
    return [
      ...blankRows(spaces[0]),
      ...rowsOf(foot, 'page', ADDED),
      ...blankRows(spaces[1]),
      ...(feed ? [{ ...BLANK, text: FORM_FEED }] : []),
      ...rowsOf(head, 'page', ADDED),
      ...blankRows(spaces[2]),
    ];
  };

  const paged: Row[] = [];
  for (const [at, row] of rows.entries()) {
    paged.push(row);
    if (isBlank(row)) continue;
    left--;
    const isLast = at + 1 === rows.length;
    if (left <= 0 && !isLast) {
      paged.push(...turnPage());
      left = style.pageLength;
    } else if (!isLast && row.source !== ADDED && random() < CAPTIONED) {
      const around = blankRows(random() < 0.6 ? 1 : 0);
      // A line before a picture does not go on in the next line, though its paragraph does further down.
      paged.push({ ...paged.pop()!, goesOn: false });
      paged.push(...around, ...caption(material, style, random, []), ...around);
    }
  }
  return paged;
}
