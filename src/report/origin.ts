import { compareNames } from '../display/compare-names.ts';
import { number } from '../display/figures.ts';
import { visible } from './html.ts';

/** Where a text comes from. */
export interface Origin {
  readonly file: string;
  /** The line of the record in the file; nothing where the file is one document. */
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/** Where a text comes from, as HTML. */
export function placeOf({ file, line, field }: Origin): string {
  const parts = [visible(file)];
  if (line !== undefined) parts.push(`line ${number(line)}`);
  if (field !== undefined) parts.push(visible(field));
  return parts.join(' <span class="soft">·</span> ');
}

/** The order in which people read. */
export function inReadingOrder(one: Origin, other: Origin): number {
  return (
    compareNames(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    compareNames(one.field ?? '', other.field ?? '')
  );
}
