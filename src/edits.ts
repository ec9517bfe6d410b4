/**
 * The algebra of edit lists. A list is sorted and its edits are disjoint; edits may touch, and an insertion
 * (an empty span) comes before a replacement that starts at the same place. All offsets are UTF-16 code units.
 */
import { CasemendError } from './errors.ts';
import { growth } from './positions.ts';
import type { Edit, Evidence, Span } from './types.ts';

/** The least that an edit is: what replaces which span. `before`, if given, must be the slice replaced. */
export interface Replacement extends Span {
  readonly after: string;
  readonly before?: string;
}

/**
 * The text with the edits applied, in linear time.
 *
 * @throws {CasemendError} `BAD_EDIT` if an edit is out of order, overlaps another, lies out of bounds, splits a
 *   surrogate pair or replaces something other than its `before`.
 * @example
 * applyEdits('on monday', [{ start: 3, end: 9, before: 'monday', after: 'Monday' }]);
 * // → 'on Monday'
 */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  checkEdits(text, edits);
  if (edits.length === 0) return text;
  let output = '';
  let parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.after);
    done = edit.end;
    if (parts.length < MOST_PARTS) continue;
    output += parts.join('');
    parts = [];
  }
  parts.push(text.slice(done));
  return output + parts.join('');
}

/** So many parts of a text are at hand while it is put together. */
const MOST_PARTS = 8192;

/**
 * One list against `text` that does what `first` and then `second` do, in linear time: `first` is against `text`,
 * `second` against `applyEdits(text, first)`.
 *
 * Edits of the two layers that overlap become one. The merged edit has the rule of the second layer (of its first edit,
 * if several merge), the least of the confidences, and all the evidence, strongest first. Edits that change nothing are dropped.
 *
 * @throws {CasemendError} `BAD_EDIT` as {@link applyEdits} does, for either list.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const middle = applyEdits(text, first);
  checkEdits(middle, second);
  return composeOver(text, middle, first, second);
}

/** The same of lists that are right for certain, with `middle`, what the first makes of the text. */
export function composeOver(text: string, middle: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return second.filter(changes);
  if (second.length === 0) return first.filter(changes);
  const composed: Edit[] = [];
  let shift = 0;
  for (const group of groupPieces(interleave(first, second))) {
    const start = group.start - shift;
    for (const { late, edit } of group.pieces) if (!late) shift += growth(edit);
    const end = group.end - shift;
    const edit = mergeGroup(group, { start, end }, text, middle);
    if (changes(edit)) composed.push(edit);
  }
  return composed;
}

function changes(edit: Edit): boolean {
  return edit.before !== edit.after;
}

function checkEdits(text: string, edits: readonly Replacement[]): void {
  if (typeof text !== 'string')
    throw new CasemendError('NOT_A_STRING', `applyEdits needs a string, but it is ${describe(text)}.`);
  if (!isArray(edits)) throw new CasemendError('BAD_EDIT', `Edits come as an array, but they are ${describe(edits)}.`);
  let done = 0;
  for (const [index, edit] of edits.entries()) {
    if (!isReplacement(edit))
      throw new CasemendError('BAD_EDIT', `Edit ${index} is no object with 'start', 'end' and the string 'after'.`);
    const { start, end, before } = edit;
    const fault =
      !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end
        ? `does not lie in a text of ${text.length} code units`
        : start < done
          ? `starts before the end of the edit before it, ${done}: sort the edits and keep them apart`
          : splitsPair(text, start) || splitsPair(text, end)
            ? 'splits a surrogate pair: move its ends to whole characters'
            : before !== undefined && before !== text.slice(start, end)
              ? `replaces ${quote(text.slice(start, end))}, not ${quote(before)}: apply edits to the text they were made for`
              : undefined;
    if (fault !== undefined) throw new CasemendError('BAD_EDIT', `Edit ${index}, [${start}, ${end}), ${fault}.`);
    done = end;
  }
}

const isArray: (value: unknown) => boolean = Array.isArray;

const isReplacement = (edit: unknown): boolean =>
  typeof edit === 'object' && edit !== null && typeof (edit as Partial<Replacement>).after === 'string';

const describe = (value: unknown): string => (value === null ? 'null' : `of type ${typeof value}`);

function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** An edit of one of two layers, with its span in the text between them. */
interface Piece extends Span {
  readonly edit: Edit;
  readonly late: boolean;
}

interface Group extends Span {
  readonly pieces: readonly Piece[];
}

function* interleave(first: readonly Edit[], second: readonly Edit[]): Generator<Piece> {
  let next = 0;
  let shift = 0;
  for (const early of first) {
    const start = early.start + shift;
    shift += growth(early);
    const end = early.end + shift;
    for (let edit = second[next]; edit && precedes(edit, { start, end }); edit = second[++next])
      yield { start: edit.start, end: edit.end, edit, late: true };
    yield { start, end, edit: early, late: false };
  }
  for (let edit = second[next]; edit; edit = second[++next])
    yield { start: edit.start, end: edit.end, edit, late: true };
}

function precedes(one: Span, other: Span): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end);
}

/** Pieces that overlap, or of both layers and empty at one place. */
function* groupPieces(pieces: Iterable<Piece>): Generator<Group> {
  let group: Piece[] = [];
  let start = 0;
  let end = 0;
  for (const piece of pieces) {
    const samePoint = piece.end === start && piece.late !== group.at(-1)?.late;
    if (group.length > 0 && piece.start >= end && !samePoint) {
      yield { start, end, pieces: group };
      group = [];
    }
    if (group.length === 0) [start, end] = [piece.start, piece.end];
    group.push(piece);
    end = Math.max(end, piece.end);
  }
  if (group.length > 0) yield { start, end, pieces: group };
}

function mergeGroup({ start, end, pieces }: Group, span: Span, text: string, middle: string): Edit {
  const only = pieces.length === 1 ? pieces[0]!.edit : undefined;
  if (only) return only.start === span.start && only.end === span.end ? only : { ...only, ...span };
  const edits = pieces.map((piece) => piece.edit);
  const parts: string[] = [];
  let done = start;
  for (const { edit, late } of pieces) {
    if (!late) continue;
    parts.push(middle.slice(done, edit.start), edit.after);
    done = edit.end;
  }
  parts.push(middle.slice(done, end));
  return {
    start: span.start,
    end: span.end,
    before: text.slice(span.start, span.end),
    after: parts.join(''),
    rule: pieces.find((piece) => piece.late)!.edit.rule,
    confidence: edits.reduce((least, edit) => Math.min(least, edit.confidence), 1),
    evidence: edits.flatMap((edit) => edit.evidence).sort(byStrength),
  };
}

function byStrength(one: Evidence, other: Evidence): number {
  return Math.abs(other.weight) - Math.abs(one.weight);
}
