/** What the page is told of a text: bounded in size, but for the repaired text itself. */
import { applyEdits, type Replacement } from '../../src/edits.ts';
import { toChange } from '../../src/report/parts/change.ts';
import { cut, wordBoundary } from '../../src/report/parts/cut.ts';
import type { Answer, Doubt, Piece } from '../messages.ts';
import { sumUp } from './verdict.ts';
import type { Candidate, Weighed } from './weighing.ts';

const MOST_MARKS = 1500;
const MOST_DOUBTS = 100;
const REACH = 40;
const LONGEST_WORD = 60;

export type Choices = ReadonlyMap<number, boolean>;

export function answerOf(
  text: string,
  weighed: readonly Weighed[],
  choices: Choices,
  room: number,
): Omit<Answer, 'columns' | 'milliseconds'> {
  const isMade = ({ at, isSure }: Candidate): boolean => choices.get(at) ?? isSure;
  const all = apart(weighed.flatMap(({ candidates }) => candidates));
  const doubtful = all.filter(({ isSure }) => !isSure).sort(likelierFirst);
  const made = all.filter(isMade);
  const { pieces, end } = piecesOf(text, all, isMade, room);
  return {
    text: repairedText(text, weighed, isMade),
    pieces,
    hidden: text.length - end,
    changes: made.length,
    left: all.length - made.length,
    doubts: doubtful.slice(0, MOST_DOUBTS).map((candidate) => toDoubt(text, candidate, isMade(candidate))),
    rules: countRules(made),
    ...sumUp(weighed),
  };
}

function likelierFirst(one: Candidate, other: Candidate): number {
  return other.edit.confidence - one.edit.confidence || one.start - other.start;
}

/** In the order of the text. Markup may show prose in another order, or one part of it twice: then the first counts. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  let done = 0;
  return candidates
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}

function repairedText(text: string, weighed: readonly Weighed[], isMade: (candidate: Candidate) => boolean): string {
  const replacements: Replacement[] = [];
  for (const { offset, passage, candidates } of weighed) {
    const chosen = candidates.filter(isMade).map(({ edit }) => edit);
    for (const { start, end, after } of passage.place(chosen).replacements) {
      replacements.push({ start: start + offset, end: end + offset, after });
    }
  }
  return applyEdits(text, replacements);
}

function piecesOf(
  text: string,
  all: readonly Candidate[],
  isMade: (candidate: Candidate) => boolean,
  room: number,
): { readonly pieces: Piece[]; readonly end: number } {
  const pieces: Piece[] = [];
  let done = 0;
  for (const candidate of all) {
    const { at, start, end, edit, isSure } = candidate;
    if (start > room || pieces.length >= 2 * MOST_MARKS) break;
    if (start > done) pieces.push(text.slice(done, start));
    pieces.push({ ...toChange(edit), at, isSure, isMade: isMade(candidate) });
    done = end;
  }
  const next = all.find(({ start }) => start >= done)?.start ?? text.length;
  const end = text.length <= room ? next : Math.max(done, Math.min(next, wordBoundary(text, room)));
  if (end > done) pieces.push(text.slice(done, end));
  return { pieces, end };
}

function toDoubt(text: string, { at, start, end, edit }: Candidate, isMade: boolean): Doubt {
  const { before, after, rule, confidence } = edit;
  const left = text.slice(start > REACH ? wordBoundary(text, start - REACH) : 0, start);
  const right = text.slice(end, end + REACH < text.length ? wordBoundary(text, end + REACH) : text.length);
  const words = { before: cut(before, LONGEST_WORD), after: cut(after, LONGEST_WORD) };
  return { at, ...words, rule, confidence, isMade, left, right };
}

/** Most first. */
function countRules(made: readonly Candidate[]): (readonly [rule: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { edit } of made) counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1);
  return [...counts].sort(([, count], [, other]) => other - count);
}
