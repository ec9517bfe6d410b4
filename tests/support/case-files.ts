import { readdirSync, readFileSync } from 'node:fs';
import type { Options } from '../../src/index.ts';

/** Where a case comes from, and what is expected of it. */
export const grades = ['found', 'synthetic', 'negative', 'known-failure'] as const;
export type Grade = (typeof grades)[number];

/** A broken text and what is right. A text that must come back as it is is both. */
export interface Case {
  readonly label: string;
  readonly damaged: string;
  readonly repaired: string;
  readonly options?: Options;
}

export interface CaseFile {
  readonly name: string;
  readonly cases: Readonly<Record<Grade, readonly Case[]>>;
}

const FOLDER = new URL('../cases/', import.meta.url);
const MENDED_KEYS = ['label', 'damaged', 'repaired', 'options', 'comment'];
const NEGATIVE_KEYS = ['label', 'text', 'options', 'comment'];

/** Reads and checks every case file. */
export function readCaseFiles(): CaseFile[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.map((file) => readCaseFile(file.replace('.json', ''), readFileSync(new URL(file, FOLDER), 'utf8')));
}

/** @throws Error that names the file and the case, if a key is unknown or missing, or a label is used twice */
export function readCaseFile(name: string, json: string): CaseFile {
  const content = readObject(JSON.parse(json), grades, name);
  const cases: Record<Grade, Case[]> = { found: [], synthetic: [], negative: [], 'known-failure': [] };
  const labels = new Set<string>();
  for (const grade of grades) {
    for (const given of readArray(content[grade] ?? [], `${name}, ${grade}`)) {
      const one = grade === 'negative' ? readNegative(given, name) : readRepaired(given, name);
      if (labels.has(one.label)) throw new Error(`${name}: the label “${one.label}” is used twice`);
      labels.add(one.label);
      cases[grade].push(one);
    }
  }
  return { name, cases };
}

function readRepaired(given: unknown, file: string): Case {
  const fields = readObject(given, MENDED_KEYS, file);
  const label = readText(fields, 'label', file);
  const place = `${file}, “${label}”`;
  const damaged = readText(fields, 'damaged', place);
  return { label, damaged, repaired: readText(fields, 'repaired', place), ...readRest(fields, place) };
}

function readNegative(given: unknown, file: string): Case {
  const fields = readObject(given, NEGATIVE_KEYS, file);
  const label = readText(fields, 'label', file);
  const place = `${file}, “${label}”`;
  const text = readText(fields, 'text', place);
  return { label, damaged: text, repaired: text, ...readRest(fields, place) };
}

function readRest(fields: Readonly<Record<string, unknown>>, place: string): { options?: Options } {
  if (fields['comment'] !== undefined) readText(fields, 'comment', place);
  if (fields['options'] === undefined) return {};
  return { options: readObject(fields['options'], undefined, place) };
}

function readText(fields: Readonly<Record<string, unknown>>, key: string, place: string): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '') throw new Error(`${place}: “${key}” must be a text`);
  return value;
}

function readArray(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${place}: must be a list of cases`);
  return value;
}

function readObject(value: unknown, allowed: readonly string[] | undefined, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${place}: must be an object`);
  }
  const unknown = Object.keys(value).find((key) => allowed && !allowed.includes(key));
  if (unknown !== undefined) throw new Error(`${place}: unknown key “${unknown}”`);
  return value as Record<string, unknown>;
}
