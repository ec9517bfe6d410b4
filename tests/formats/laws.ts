import fc from 'fast-check';
import { expect } from 'vitest';
import { applyEdits, type Replacement } from '../../src/edits.ts';
import { RecordError, type Format, type Passage } from '../../src/formats/format.ts';
import type { Edit, Span } from '../../src/types.ts';

/** What edits may bring in: letters, and all that means something to one format or another. */
const unit = fc.constantFrom(
  ...['a', 'B', 'é', '𝒜', '🙂', '\ud83d', '\ude42', ' ', '.', '0', '-', '"', ',', ';', '\t', '\n', '\r', '\0'],
  ...['\u2028', '\u0085', '\ufeff', '\\', '/', '*', '_', '`', '[', ']', '(', '|', '#', '<', '>', '&', '&amp;', '<b>'],
);

/** Edits against a text, in order and apart: words in capitals, and anything for anything. */
function editsOf(text: string): fc.Arbitrary<Edit[]> {
  const bounds = [0];
  for (const character of text) bounds.push(bounds.at(-1)! + character.length);
  const change = fc.record({
    gap: fc.nat(bounds.length > 30 ? 12 : 4),
    length: fc.nat(4),
    after: fc.oneof(fc.constant(undefined), fc.string({ unit, maxLength: 4 })),
  });
  return fc.array(change, { maxLength: 8 }).map((changes) => {
    const edits: Edit[] = [];
    let next = 0;
    for (const { gap, length, after } of changes) {
      const start = bounds[next + gap];
      const end = bounds[next + gap + length];
      if (start === undefined || end === undefined) break;
      next += gap + length;
      const before = text.slice(start, end);
      edits.push(edit(start, before, after ?? before.toUpperCase()));
    }
    return edits;
  });
}

/** An edit of what stands at `start`. */
export function edit(start: number, before: string, after: string): Edit {
  return { start, end: start + before.length, before, after, rule: 'test', confidence: 1, evidence: [] };
}

/** The passages of a record that can be read. */
export function readable(format: Format, record: string): readonly Passage[] | undefined {
  try {
    return format.passages(record);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordError);
    return undefined;
  }
}

/** The record with those of the edits that it takes, and its passages as they must then be. */
export function change(
  format: Format,
  record: string,
  edits: readonly (readonly Edit[])[],
): { after: string; texts: string[]; taken: Edit[]; places: Span[] } {
  const replacements: Replacement[] = [];
  const texts: string[] = [];
  const taken: Edit[] = [];
  const places: Span[] = [];
  for (const [i, passage] of format.passages(record).entries()) {
    const placed = passage.place(edits[i] ?? []);
    replacements.push(...placed.replacements);
    taken.push(...placed.taken);
    places.push(...placed.places);
    texts.push(applyEdits(passage.text, placed.taken));
  }
  // It throws unless they are in order, apart and within the record.
  return { after: applyEdits(record, replacements), texts, taken, places };
}

/** The prose of a record that is one passage. */
export function textOf(format: Format, record: string): string {
  return format.passages(record)[0]!.text;
}

/** Such a record with one word, which must be there, replaced where it occurs first. */
export function changeOnce(format: Format, record: string, before: string, after: string): string {
  const start = textOf(format, record).indexOf(before);
  expect(start).toBeGreaterThanOrEqual(0);
  return change(format, record, [[edit(start, before, after)]]).after;
}

/** Where in a record an edit of what occurs first in its first passage stands. */
export function placeOf(format: Format, record: string, before: string): Span {
  const [passage] = format.passages(record);
  const start = passage!.text.indexOf(before);
  expect(start).toBeGreaterThanOrEqual(0);
  return passage!.place([edit(start, before, before.toUpperCase())]).places[0]!;
}

/** The record with one word replaced wherever it occurs in its passages. */
export function changeWord(format: Format, record: string, before: string, after: string): string {
  const edits = format.passages(record).map(({ text }) => {
    const found: Edit[] = [];
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length)) {
      found.push(edit(at, before, after));
    }
    return found;
  });
  return change(format, record, edits).after;
}

/** The places of edits lie in the record, in order, and hold what the edits replace, but for markup and escapes. */
function checkPlaces(record: string, taken: readonly Edit[], places: readonly Span[], isInOrder: boolean): void {
  expect(places).toHaveLength(taken.length);
  let done = 0;
  for (const [i, { start, end }] of places.entries()) {
    expect(start).toBeGreaterThanOrEqual(isInOrder ? done : 0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(record.length);
    done = end;
    const { before } = taken[i]!;
    const source = record.slice(start, end);
    // What is read from elsewhere, such as the word for code, has no place.
    if (/^[aBéusword]+$/u.test(source)) expect(before).toContain(source);
    if (/^[aBéuserd]+$/u.test(before)) expect(source).not.toBe('');
  }
}

/**
 * The laws of a format over generated records: without edits a record stays as it is; with edits it reads as the edited texts,
 * and `check` holds of both records.
 */
export function formatIsLawful(
  format: Format,
  records: fc.Arbitrary<string>,
  check: (before: string, after: string) => void,
  { runs = 300, isInOrder = true }: { runs?: number; isInOrder?: boolean } = {},
): void {
  const anyEdits = records.chain((record) => {
    const passages = readable(format, record) ?? [];
    return fc.record({ record: fc.constant(record), edits: fc.tuple(...passages.map(({ text }) => editsOf(text))) });
  });
  let takenCount = 0;
  fc.assert(
    fc.property(anyEdits, ({ record, edits }) => {
      const passages = readable(format, record);
      if (!passages) return;
      expect(change(format, record, []).after).toBe(record);
      const { after, texts, taken, places } = change(format, record, edits);
      checkPlaces(record, taken, places, isInOrder);
      takenCount += taken.length;
      const again = format.passages(after);
      expect(again.map(({ text }) => text)).toEqual(texts);
      expect(again.map(({ field }) => field)).toEqual(passages.map(({ field }) => field));
      check(record, after);
    }),
    { numRuns: runs },
  );
  // A format that takes nothing would pass all of this.
  expect(takenCount).toBeGreaterThan(runs / 8);
}

/** What is wrong with a record, in words. */
export function faultOf(format: Format, record: string): string {
  try {
    format.passages(record);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordError);
    return (error as RecordError).message;
  }
  return '';
}
