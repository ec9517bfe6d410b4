import type { Replacement } from '../edits.ts';
import type { Edit, Span } from '../types.ts';
import type { Placed } from './format.ts';

/** A stretch of text and what it stands for in the source. */
interface Piece {
  /** `same`: as long as its source, place by place. `whole`: written otherwise there. `frozen`: not to be touched. */
  readonly kind: 'same' | 'whole' | 'frozen';
  readonly at: number;
  readonly start: number;
  length: number;
  end: number;
}

/** Text read out of a source piece by piece, which knows where each piece came from. */
export class SourceText {
  readonly #pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds text that stands in the source, or something as long does. */
  addSame(text: string, start: number): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'same' && last.end === start) {
      last.end += text.length;
      last.length += text.length;
      this.#append(text);
    } else {
      this.#add('same', text, start, start + text.length);
    }
  }

  /** Adds text that the source writes in another way, from `start` to `end`. */
  addWhole(text: string, start: number, end: number): void {
    this.#add('whole', text, start, end);
  }

  /** Adds text that is there to be read alone. */
  addFrozen(text: string): void {
    const at = this.#pieces.at(-1)?.end ?? 0;
    this.#add('frozen', text, at, at);
  }

  /** Carries edits of the text over to the source. `encode` writes text as it is written there. */
  place(edits: readonly Edit[], encode: (text: string) => string): Placed {
    const taken: Edit[] = [];
    const places: Span[] = [];
    const replacements: Replacement[] = [];
    let first = 0;
    for (const edit of edits) {
      while (first < this.#pieces.length && endOf(this.#pieces[first]!) <= edit.start) first++;
      const found =
        edit.start === edit.end
          ? this.#insert(edit, first)
          : edit.before.length === edit.after.length
            ? this.#exchange(edit, first)
            : this.#replace(edit, first);
      if (!found) continue;
      taken.push(edit);
      places.push(this.#placeOf(edit, first));
      for (const { start, end, after } of found) replacements.push({ start, end, after: encode(after) });
    }
    // Markup may show text in another order than the source.
    return { taken, places, replacements: replacements.sort((one, other) => one.start - other.start) };
  }

  /** All of the source that an edit's text was read from, with what is between. */
  #placeOf({ start: from, end: to }: Edit, first: number): Span {
    let place: Span | undefined;
    for (let i = first, piece = this.#pieces[i]; piece && piece.at < to; piece = this.#pieces[++i]) {
      if (piece.kind === 'frozen') continue;
      const { start, end } = sourceOf(piece, Math.max(from, piece.at), Math.min(to, endOf(piece))) ?? piece;
      place = place ? { start: Math.min(place.start, start), end: Math.max(place.end, end) } : { start, end };
    }
    if (place) return place;
    const at = this.#pieces[first - 1]?.end ?? this.#pieces[first]?.start ?? 0;
    return { start: at, end: at };
  }

  /** Two pieces take in what is put between them only if they touch in the source. */
  #insert({ start, after }: Edit, first: number): Replacement[] | undefined {
    const right = this.#pieces[first];
    if (right && right.at < start) {
      const at = right.start + start - right.at;
      return right.kind === 'same' ? [{ start: at, end: at, after }] : undefined;
    }
    const left = this.#pieces[first - 1];
    if (left?.kind === 'frozen' || right?.kind === 'frozen') return undefined;
    const at = left?.end ?? right?.start;
    if (at === undefined || (right && at !== right.start)) return undefined;
    return [{ start: at, end: at, after }];
  }

  /** As much for as much: each piece takes its share, and those that stay as they are do not matter. */
  #exchange(edit: Edit, first: number): Replacement[] | undefined {
    const found: Replacement[] = [];
    for (let i = first, piece = this.#pieces[i]; piece && piece.at < edit.end; piece = this.#pieces[++i]) {
      const from = Math.max(edit.start, piece.at);
      const to = Math.min(edit.end, endOf(piece));
      const after = edit.after.slice(from - edit.start, to - edit.start);
      if (after === edit.before.slice(from - edit.start, to - edit.start)) continue;
      const source = sourceOf(piece, from, to);
      if (!source) return undefined;
      found.push({ ...source, after });
    }
    return found;
  }

  /** Text of another length replaces a stretch that is one in the source, too. */
  #replace(edit: Edit, first: number): Replacement[] | undefined {
    let stretch: { start: number; end: number } | undefined;
    for (let i = first, piece = this.#pieces[i]; piece && piece.at < edit.end; piece = this.#pieces[++i]) {
      const source = sourceOf(piece, Math.max(edit.start, piece.at), Math.min(edit.end, endOf(piece)));
      if (!source || (stretch && stretch.end !== source.start)) return undefined;
      stretch = { start: stretch?.start ?? source.start, end: source.end };
    }
    return stretch && [{ ...stretch, after: edit.after }];
  }

  #add(kind: Piece['kind'], text: string, start: number, end: number): void {
    if (text === '') return;
    this.#pieces.push({ kind, at: this.#length, start, length: text.length, end });
    this.#append(text);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function endOf(piece: Piece): number {
  return piece.at + piece.length;
}

/** Where this part of a piece stands in the source, if it can be told. */
function sourceOf(piece: Piece, from: number, to: number): { start: number; end: number } | undefined {
  if (piece.kind === 'same') return { start: piece.start + from - piece.at, end: piece.start + to - piece.at };
  const isAll = from === piece.at && to === endOf(piece);
  return piece.kind === 'whole' && isAll ? { start: piece.start, end: piece.end } : undefined;
}
