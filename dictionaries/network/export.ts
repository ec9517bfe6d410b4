/**
 * Writes what the network learns from, by the recipe beside this file.
 *
 *     npx tsx dictionaries/network/export.ts FOLDER OUT
 *
 * FOLDER holds the texts of the recipe. For every part of the recipe OUT/PART.bin gets its lessons and OUT/PART.words their words;
 * OUT/text.* gets the correct text that pretrain.py reads, OUT/fingerprint.json what all of it hangs on, and
 * OUT/training.json the hashes of what is learnt from, for the header of the network.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryLists, wordClusters } from '../../src/data/version.ts';
import { modelOf } from '../../src/casing/scorers/model-of.ts';
import { viewDigest } from '../../src/casing/scorers/network/view.ts';
import { english } from '../../src/english/index.ts';
import { examplesOf } from '../../src/training/examples.ts';
import { headlinesOf, readCorpus } from '../../src/training/corpus.ts';
import { LessonWriter } from '../../src/training/lessons.ts';
import { createRandom, shuffle } from '../../src/training/random.ts';
import { readRecipe } from '../model/rebuild.ts';
import { PlainText } from './plain-text.ts';

interface Recipe {
  /** Put above some of the lessons. */
  readonly headlines: readonly string[];
  /** By part: the seed of its damage, and its texts, each perhaps with the share of it to take. */
  readonly lessons: Readonly<Record<string, { readonly seed: number; readonly texts: readonly string[] }>>;
  /** Correct text to begin with. */
  readonly text: { readonly texts: readonly string[] };
}

const REPORT_EVERY = 2000;
/** The part that is only measured on. */
const HELD_OUT = 'held-out';
/** Shares of texts are drawn as the recipe of the model draws them, so that some can be what the model did not learn from. */
const MODEL_SEED = readRecipe().seed;

function writeLessons(folder: string, out: string, part: string, { headlines, lessons }: Recipe): void {
  const { seed, texts } = lessons[part]!;
  const random = createRandom(seed);
  const documents = texts.flatMap((text, source) =>
    readCorpus(join(folder, text), MODEL_SEED).documents.map((document) => ({ document, source })),
  );
  const above = headlines.flatMap((file) => headlinesOf(readFileSync(join(folder, file), 'utf8')));
  const file = openSync(join(out, `${part}.bin`), 'w');
  const writer = new LessonWriter(modelOf(english), (bytes) => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  });
  for (const [number, { document, source }] of shuffle(documents, random).entries()) {
    for (const example of examplesOf(document, random, above)) writer.study(example, source);
    if (number % REPORT_EVERY === 0) process.stderr.write(`\r${part}: ${number} of ${documents.length} documents `);
  }
  writer.close();
  closeSync(file);
  const words = writer.words.map(({ lower, wordClass, tags, cluster }) => [lower, wordClass, tags, cluster]);
  writeFileSync(join(out, `${part}.words`), JSON.stringify(words));
  console.log(`\n${part}: ${writer.lessons} lessons`);
}

function writeText(folder: string, out: string, { text: { texts } }: Recipe): void {
  const plain = new PlainText();
  for (const text of texts)
    for (const document of readCorpus(join(folder, text), MODEL_SEED).documents) plain.add(document);
  for (const [ending, bytes] of plain.files()) writeFileSync(join(out, `text.${ending}`), bytes);
  console.log(`text: ${plain.length} words`);
}

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error('name the folder of the texts and one to write to');
const recipe = JSON.parse(readFileSync(new URL('recipe.json', import.meta.url), 'utf8')) as Recipe;
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, 'fingerprint.json'),
  JSON.stringify({ view: viewDigest(), lists: dictionaryLists, clusters: wordClusters }),
);
for (const part of Object.keys(recipe.lessons)) writeLessons(folder, out, part, recipe);
writeText(folder, out, recipe);
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
const lessons = Object.keys(recipe.lessons).filter((part) => part !== HELD_OUT);
writeFileSync(
  join(out, 'training.json'),
  JSON.stringify({
    text: hashOf('text.numbers'),
    lessons: Object.fromEntries(lessons.map((part) => [part, hashOf(`${part}.bin`)])),
  }),
);
