import { expect } from 'vitest';
import { english } from '../../src/english/index.ts';
import { featureGroups } from '../../src/casing/features/groups.ts';
import { ruleNames } from '../../src/casing/rules/names.ts';
import { fixerNames } from '../../src/characters/index.ts';
import {
  applyEdits,
  createNormalizer,
  diagnose,
  explain,
  normalize,
  type Options,
  type Span,
} from '../../src/index.ts';
import { tokenise } from '../../src/tokens/document.ts';
import { readWithWink } from '../../src/english/wink.ts';

/** Those who may speak for an edit. */
const WITNESSES: ReadonlySet<string> = new Set([...ruleNames, ...fixerNames, ...featureGroups, 'lexicon']);
const INK = /[\p{L}\p{N}]/gu;
const LONG_RUN = /\S{100}/u;

/** Edits are sorted, in bounds, disjoint and never part a surrogate pair. */
export function editsAreInOrder(text: string, options?: Options): void {
  spansAreInOrder(text, explain(text, options).edits);
}

/** Every edit names a rule that exists, quotes what it replaces, changes something and has reasons in finite numbers. */
export function editsAreAccountedFor(text: string, options?: Options): void {
  for (const edit of explain(text, options).edits) {
    expect(WITNESSES).toContain(edit.rule);
    expect(edit.before).toBe(text.slice(edit.start, edit.end));
    expect(edit.after).not.toBe(edit.before);
    expect(edit.confidence).toBeGreaterThan(0);
    expect(edit.confidence).toBeLessThanOrEqual(1);
    expect(edit.evidence.length).toBeGreaterThan(0);
    for (const { rule, weight } of edit.evidence) {
      expect(WITNESSES).toContain(rule);
      expect(Number.isFinite(weight)).toBe(true);
    }
  }
}

/** Applying the edits to the original gives the output. */
export function editsReplay(text: string, options?: Options): void {
  const { edits, text: output } = explain(text, options);
  expect(applyEdits(text, edits)).toBe(output);
}

/** Words left alone quote the original and have no edit; what was considered is another casing, and not sure enough. */
export function ambiguousWordsAreLeftAlone(text: string, options: Options = {}): void {
  const { edits, ambiguous } = explain(text, { ...options, characters: false });
  spansAreInOrder(
    text,
    [...edits, ...ambiguous].sort((a, b) => a.start - b.start || a.end - b.end),
  );
  for (const word of ambiguous) {
    expect(word.before).toBe(text.slice(word.start, word.end));
    expect(word.candidate).not.toBe(word.before);
    expect(word.confidence).toBeLessThan(options.minConfidence ?? 0.7);
    expect(WITNESSES).toContain(word.rule);
  }
}

/** What a threshold changes, a higher one changes too or reports, at the same place of the original. */
export function doubtIsReported(text: string, options: Options = {}): void {
  const [low, high] = [0.7, 0.95].map((minConfidence) =>
    explain(text, { ...options, characters: false, minConfidence }),
  );
  const accounted = new Set([...high!.edits, ...high!.ambiguous].map(({ start }) => start));
  for (const { start, before } of low!.edits) expect(accounted.has(start), `${before} at ${start}`).toBe(true);
}

/** There is one path: what is explained is what is done, and what is diagnosed is what is explained. */
export function explanationIsTheOnlyPath(text: string, options?: Options): void {
  const explanation = explain(text, options);
  expect(normalize(text, options)).toBe(explanation.text);
  expect(diagnose(text, options)).toEqual(explanation.diagnosis);
}

/** A second run finds nothing to do. */
export function isIdempotent(text: string, options?: Options): void {
  const once = normalize(text, options);
  expect(normalize(once, options)).toBe(once);
}

/** The result depends on the text alone, whatever ran before. */
export function isDeterministic(text: string, before: readonly string[], options?: Options): void {
  const first = explain(text, options);
  for (const other of before) explain(other, options);
  expect(explain(text, options)).toEqual(first);
}

/** Records do not know of one another: any order and company gives each the same result. */
export function recordsAreIndependent(texts: readonly string[], options?: Options): void {
  const shared = createNormalizer(options);
  const inOrder = texts.map((text) => shared.normalize(text));
  const reversed = texts.toReversed().map((text) => shared.normalize(text));
  expect(reversed.toReversed()).toEqual(inOrder);
  expect(texts.map((text) => normalize(text, options))).toEqual(inOrder);
}

/** With the characters stage off, the output differs in the case of letters alone. */
export function casingChangesOnlyCase(text: string, options?: Options): void {
  const output = normalize(text, { ...options, characters: false });
  expect(output.length).toBe(text.length);
  for (let i = 0; i < text.length; i++) {
    if (output[i] !== text[i]) expect(fold(characterAt(output, i))).toBe(fold(characterAt(text, i)));
  }
}

/** With `raiseOnly`, no capital is ever taken away. */
export function raisingOnlyRaises(text: string): void {
  const output = normalize(text, { characters: false, raiseOnly: true });
  for (let i = 0; i < text.length; i++) {
    if (output[i] !== text[i]) expect(characterAt(output, i)).not.toBe(characterAt(output, i).toLowerCase());
  }
}

/** With every stage off nothing happens. */
export function allOffIsIdentity(text: string): void {
  const { text: output, edits, ambiguous } = explain(text, { characters: false, casing: false });
  expect({ output, edits, ambiguous }).toEqual({ output: text, edits: [], ambiguous: [] });
}

/** Text that is not broken comes back as it is. */
export function healthyTextIsUnchanged(text: string): void {
  expect(normalize(text)).toBe(text);
}

/** The blocks of a diagnosis are in order; probabilities are probabilities, and counts of a part are within those of the whole. */
export function diagnosisIsSound(text: string, options?: Options): void {
  const { blocks, letters, kind, ...whole } = diagnose(text, options);
  spansAreInOrder(text, blocks);
  for (const { confidence, counts } of [whole, ...blocks]) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(Math.max(counts.upper, counts.capitalised, counts.certain, counts.plain)).toBeLessThanOrEqual(counts.words);
    expect(counts.missing).toBeLessThanOrEqual(counts.certain);
    expect(counts.raised).toBeLessThanOrEqual(counts.plain);
  }
  if (kind !== 'letters') expect(letters).toEqual([]);
  const probabilities = letters.map(({ probability }) => probability);
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
}

/** wink-nlp's tokens are found in the text, in order, and all ink between the first and the last is theirs. */
export function winkAligns(text: string): void {
  const { tokens, sentences } = readWithWink(text);
  spansAreInOrder(text, tokens);
  const starts = new Set(tokens.map((token) => token.start));
  expect(sentences).toEqual(sentences.toSorted((a, b) => a - b));
  for (const start of sentences) expect(starts).toContain(start);
  if (!hasLongRun(text)) expect(uncovered(text, tokens)).toBe(-1);
}

/** Words are slices of the text in order, and every letter and digit belongs to one. */
export function wordsCoverTheText(text: string): void {
  const document = tokenise(text, english);
  spansAreInOrder(text, [...document.paragraphs]);
  const words = [...document.words];
  expect(document.opening(words.length)).toBeUndefined();
  const spans = words.map(({ start, end, ending }) => ({ start, end: end + ending.length }));
  spansAreInOrder(text, spans);
  words.forEach((word, index) => {
    expect(document.opening(index)).toBeDefined();
    expect(word.index).toBe(index);
    expect(word.text).toBe(text.slice(word.start, word.end));
    expect(text.startsWith(word.ending, word.end)).toBe(true);
  });
  expect(uncovered(text, spans)).toBe(-1);
}

/** Whether there are runs without white space so long that wink-nlp may not be shown them. */
export function hasLongRun(text: string): boolean {
  return LONG_RUN.test(text);
}

/** The offset of the first letter or digit that is in none of the spans, or -1. */
function uncovered(text: string, spans: readonly Span[]): number {
  let next = 0;
  for (const { index } of text.matchAll(INK)) {
    while (next < spans.length && spans[next]!.end <= index) next++;
    if ((spans[next]?.start ?? text.length) > index) return index;
  }
  return -1;
}

function spansAreInOrder(text: string, spans: readonly Span[]): void {
  let done = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(done);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(partsPair(text, start) || partsPair(text, end)).toBe(false);
    done = end;
  }
}

function partsPair(text: string, offset: number): boolean {
  return offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
}

/** The character that the code unit belongs to, surrogate pairs whole. */
function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(partsPair(text, offset) ? offset - 1 : offset)!);
}

function fold(character: string): string {
  return character.toUpperCase().toLowerCase();
}
