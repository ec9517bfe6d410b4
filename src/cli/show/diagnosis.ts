import type { BlockDiagnosis, DamageCounts, Diagnosis, SightedLetter } from '../../types.ts';
import { counted } from '../../display/figures.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { Places } from './places.ts';
import type { Style } from './style.ts';
import { visibleLine } from '../../display/visible.ts';
import { percent, quote } from '../../display/words.ts';
import { verdictText } from './words.ts';

const BAR_WIDTH = 20;
/** A text of many blocks would hide its verdict. */
const MOST_BLOCKS = 50;

/**
 * A diagnosis for people: the verdict, the alphabet with what was lost, the counts, and a line for each block.
 *
 * @param isPlain whether the lines of the text are those of its file
 */
export function showDiagnosis(file: string, text: string, diagnosis: Diagnosis, style: Style, isPlain = true): string {
  const { letters, counts, blocks } = diagnosis;
  const name = file === STANDARD_STREAM ? 'standard input' : visibleLine(file);
  return [
    `${style.strong(name)}: ${verdictText(diagnosis)}\n`,
    showLetters(letters, style),
    `${style.heading('Counts')}\n${countLines(counts)}`,
    showBlocks(text, blocks, style, isPlain),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function showLetters(letters: readonly SightedLetter[], style: Style): string {
  if (letters.length === 0) return '';
  const rows = [...letters]
    .sort((one, other) => (one.letter < other.letter ? -1 : 1))
    .map(({ letter, seen, missing, probability }) => {
      const filled = Math.round(probability * BAR_WIDTH);
      const bar = style.removed('█'.repeat(filled)) + style.faint('░'.repeat(BAR_WIDTH - filled));
      const figures = `${String(seen).padStart(8)}${String(missing).padStart(9)}`;
      return `  ${letter.padEnd(6)}${figures}  ${bar} ${percent(probability)}\n`;
    });
  return `${style.heading('Letters')}\n  ${style.faint('letter    seen  missing  lost')}\n${rows.join('')}`;
}

function countLines({ words, upper, capitalised, certain, missing, plain, raised }: DamageCounts): string {
  return [
    `${counted(words, 'word')}, ${counted(capitalised, 'begins', 'begin')} with a capital, ${counted(upper, 'is', 'are')} in capitals throughout`,
    `of ${counted(certain, 'place')} where a capital is certain ${counted(missing, 'lacks', 'lack')} it`,
    `of ${counted(plain, 'word')} that nearly never carry a capital ${counted(raised, 'carries', 'carry')} one`,
  ]
    .map((line) => `  ${line}\n`)
    .join('');
}

function showBlocks(text: string, blocks: readonly BlockDiagnosis[], style: Style, isPlain: boolean): string {
  if (blocks.length === 0) return '';
  const places = new Places(text);
  const rows = blocks.slice(0, MOST_BLOCKS).map((block, at) => {
    const content = text.slice(block.start, block.end).trimEnd();
    const first = places.lineAt(block.start);
    const last = places.lineAt(block.start + content.length);
    const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    const place = isPlain ? lines : `block ${at + 1}`;
    const words = counted(block.counts.words, 'word');
    const slips = block.slips > 0 ? `, ${counted(block.slips, 'slip')}` : '';
    return `  ${place}: ${verdictText(block)}, ${words}${slips}  ${style.faint(quote(content.trimStart()))}\n`;
  });
  if (blocks.length > MOST_BLOCKS) rows.push(`  … and ${counted(blocks.length - MOST_BLOCKS, 'more block')}\n`);
  return `${style.heading('Blocks')}\n${rows.join('')}`;
}
