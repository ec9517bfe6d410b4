import type { Random } from '../random.ts';
import { between, oneOf } from './draw.ts';
import { ADDED, BLANK, rowsOf, type Row } from './rows.ts';
import type { Style } from './style.ts';

const MARKS = ['> ', '> ', '> ', '>> ', '> > ', '>'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WRITERS = ['Rahel Odum', 'J. Quist', 'Tomasz', 'lena.brook', 'Dr Ilse Vane'];
/** How often another voice speaks in the next paragraph. */
const TURN = 0.3;

/** Marks runs of paragraphs as quoted, each under a line that says who wrote it. */
export function quoteMail(blocks: readonly Row[][], { quoted: share, blankLines }: Style, random: Random): Row[][] {
  const mark = oneOf(MARKS, random);
  const mail: Row[][] = [];
  let isQuoted = false;
  let turns = true;
  for (const block of blocks) {
    const was = isQuoted;
    if (turns) isQuoted = random() < share;
    turns = random() < TURN;
    if (!isQuoted) mail.push(block);
    else if (was && blankLines > 0) mail.push([...mail.pop()!, ...emptyQuotation(mark), ...quotation(block, mark)]);
    else mail.push([...(was ? [] : attribution(random)), ...quotation(block, mark)]);
  }
  return mail;
}

const quotation = (block: readonly Row[], mark: string): Row[] =>
  block.map((row) => ({ ...row, text: mark + row.text, kind: 'quotation' }));

const emptyQuotation = (mark: string): Row[] => [{ ...BLANK, text: mark.trimEnd() }];

function attribution(random: Random): Row[] {
  const date = `${between(1, 28, random)} ${oneOf(MONTHS, random)} ${between(1995, 2024, random)}`;
  const writer = oneOf(WRITERS, random);
  return rowsOf([oneOf([`On ${date}, ${writer} wrote:`, `${writer} writes:`], random)], 'label', ADDED);
}
