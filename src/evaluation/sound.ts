import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { compareNames } from '../display/compare-names.ts';
import { createNormalizer, type Diagnosis, type Normalizer } from '../index.ts';
import { compare, emptyScore, type Score, WRITTEN_WORD, type WrongWord } from './score.ts';

/** A text whose capitals stand as its author meant them. */
export interface SoundFile {
  /** The subfolder it lies in, or the name of the folder itself. */
  readonly kind: string;
  /** Its path below the folder. */
  readonly name: string;
  readonly path: string;
}

/** What the default options do to a sound text. */
export interface Outcome {
  readonly verdict: Diagnosis['kind'];
  /** Each word whose case changed counts as harmed. */
  readonly score: Score;
  readonly harms: readonly WrongWord[];
  readonly output: string;
  /** No letter changed its case. */
  readonly untouched: boolean;
  /** Nothing changed at all. */
  readonly identical: boolean;
}

const everything: Normalizer = createNormalizer();
const withoutCasing: Normalizer = createNormalizer({ casing: false });

/** The files below a folder whose names end in one of the extensions, sorted by kind and name. */
export function soundFiles(folder: string, extensions: readonly string[] = ['txt']): SoundFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)))
    .map((name) => {
      const parts = name.split(sep);
      const kind = parts.length > 1 ? parts[0]! : basename(folder);
      return { kind, name: parts.join('/'), path: join(folder, name) };
    })
    .sort((a, b) => compareNames(a.kind, b.kind) || compareNames(a.name, b.name));
}

export function readSound(file: SoundFile): string {
  return readFileSync(file.path, 'utf8');
}

/** The repaired text is held against the one with tidied characters alone, so that only the case of letters counts. */
export function judge(text: string): Outcome {
  const { text: output, diagnosis } = everything.explain(text);
  const tidied = withoutCasing.normalize(text);
  const score = emptyScore();
  const harms = compare({ gold: tidied, damaged: tidied, output }, WRITTEN_WORD, score);
  return { verdict: diagnosis.kind, score, harms, output, untouched: output === tidied, identical: output === text };
}
