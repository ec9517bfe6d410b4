import type { LineTable } from './line-table.ts';
import { turnKinds, turnMarkAt, type TurnKind, type TurnMark } from './turn-marks.ts';

/** Where another speaks in a transcript. */
export interface Turns {
  /** By line: whether a turn starts with it. */
  readonly starts: Uint8Array;
  /** Where the speech of each starts, behind its label, in order. */
  readonly speeches: readonly number[];
  /** Where the label of each starts. */
  readonly labels: readonly number[];
}

/** What the lines have of one kind of mark. */
interface Seen {
  turns: number;
  /** Those with enough words, or an end of a sentence, to be speech rather than a value. */
  spoken: number;
  ended: number;
  /** Those after a line that ends like a sentence. */
  afterEnd: number;
  readonly labels: Set<string>;
}

const FEWEST = 3;
const FEWEST_QUESTIONS = 2;
const SPOKEN_WORDS = 5;
const MOST_LABELS = 1000;
/** A turn is seldom longer than so many lines. */
const LINES_TO_A_TURN = 15;
/** Lists have a dash at each line, and wrapped mail has chevrons in mid-sentence. */
const LINES_TO_A_DASH = 3;
const MOSTLY = 0.7;
const ENDS = /[.!?…:\])][\])"”’']{0,3}$/u;
const END_WITHIN = 4;

/** The turns of a transcript; undefined for other texts. Labels that come again tell it from a list of keys and values. */
export function turnsOf(text: string, lines: LineTable): Turns | undefined {
  const marks = new Map<number, TurnMark>();
  const seen = new Map<TurnKind, Seen>();
  let quoted = 0;
  for (let line = 0; line < lines.length; line++) {
    if (lines.quoted(line) === 1) quoted++;
    const mark = turnMarkAt(text, lines, line);
    if (!mark || mark.speech >= lines.to(line)) continue;
    marks.set(line, mark);
    look(seen, mark, text, lines, line);
  }
  if (marks.size < FEWEST) return undefined;
  const kinds = new Set(turnKinds.filter((kind) => isUsed(kind, seen, lines.length, quoted)));
  if (kinds.size === 0) return undefined;
  const starts = new Uint8Array(lines.length);
  const speeches: number[] = [];
  const labels: number[] = [];
  for (const [line, { kind, speech }] of marks) {
    if (!kinds.has(kind)) continue;
    starts[line] = 1;
    speeches.push(speech);
    labels.push(lines.start(line));
  }
  return { starts, speeches, labels };
}

function look(
  all: Map<TurnKind, Seen>,
  { kind, label, speech }: TurnMark,
  text: string,
  lines: LineTable,
  line: number,
): void {
  let seen = all.get(kind);
  if (!seen) all.set(kind, (seen = { turns: 0, spoken: 0, ended: 0, afterEnd: 0, labels: new Set() }));
  const ended = endsAt(text, speech, lines.to(line));
  seen.turns++;
  if (ended) seen.ended++;
  if (ended || lines.words(line) >= SPOKEN_WORDS) seen.spoken++;
  if (line === 0 || endsAt(text, lines.from(line - 1), lines.to(line - 1))) seen.afterEnd++;
  if (seen.labels.size < MOST_LABELS) seen.labels.add(label);
}

const endsAt = (text: string, from: number, to: number): boolean =>
  ENDS.test(text.slice(Math.max(from, to - END_WITHIN), to));

function isUsed(kind: TurnKind, all: ReadonlyMap<TurnKind, Seen>, lines: number, quoted: number): boolean {
  const seen = all.get(kind);
  if (!seen) return false;
  const { turns, spoken, ended, afterEnd, labels } = seen;
  const isSpeech = spoken >= MOSTLY * turns && turns >= FEWEST;
  switch (kind) {
    case 'name':
    case 'bracket':
      return isSpeech && labels.size > 1 && labels.size < turns && turns * LINES_TO_A_TURN >= lines;
    case 'question':
      return turns >= FEWEST_QUESTIONS && (all.get('answer')?.turns ?? 0) >= FEWEST_QUESTIONS;
    case 'answer':
      return turns >= FEWEST_QUESTIONS && (all.get('question')?.turns ?? 0) >= FEWEST_QUESTIONS;
    case 'dash':
      return isSpeech && ended >= MOSTLY * turns && turns * LINES_TO_A_DASH >= lines;
    case 'chevrons':
      return turns >= FEWEST && quoted === 0 && afterEnd >= MOSTLY * turns;
  }
}
