import { CLEAN_FLAGS } from './clean-flags.ts';
import { usageOf } from './flag.ts';
import { flagText } from './help.ts';

/** The options of `casemend` as a table in Markdown, for docs/command-line.md. */
export function optionsTable(): string {
  const rows = CLEAN_FLAGS.map((flag) => [
    `${flag.short ? `\`-${flag.short}\`, ` : ''}\`${usageOf(flag)}\``,
    flagText(flag).replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('*', '\\*'),
  ]);
  const heads = ['option', 'meaning'];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
