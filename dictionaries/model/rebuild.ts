/**
 * Trains the model that comes with casemend anew, from the texts that a recipe names, and compares it with the one that is shipped.
 *
 *     npm run model -- FOLDER                    the texts of recipe.json lie in FOLDER
 *     npm run model -- FOLDER open-recipe.json   another recipe
 *
 * Writes `case.model` into the working folder. `npx tsx dictionaries/model/embed.ts case.model` makes it the one that is shipped.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { model as shipped } from '../../src/data/model.ts';
import { headlinesOf, readCorpus, withoutShare } from '../../src/training/corpus.ts';
import { train, type Progress } from '../../src/training/train.ts';

/** A text of a recipe: its name, perhaps with the share of it to take, and the hash of its file. */
interface Ingredient {
  readonly text: string;
  readonly sha256: string;
}

/** What a model is made of, and how. */
export interface Recipe {
  readonly texts: readonly Ingredient[];
  readonly headlines: readonly Ingredient[];
  readonly epochs: number;
  readonly keep: number;
  readonly bits: number;
  readonly seed: number;
}

const OUT = 'case.model';

/** @throws Error that names a text that is missing or is another than the recipe's */
export function checkTexts(folder: string, { texts, headlines }: Recipe): void {
  for (const { text, sha256 } of [...texts, ...headlines]) {
    const file = join(folder, withoutShare(text));
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== sha256)
      throw new Error(`${file} is another text than the recipe's: its sha256 is ${found}, not ${sha256}`);
  }
}

/** The bytes of the model that a recipe gives. */
export function rebuild(folder: string, recipe: Recipe, onProgress?: (progress: Progress) => void): Uint8Array {
  checkTexts(folder, recipe);
  const { texts, headlines, seed, ...options } = recipe;
  const corpora = texts.map(({ text }) => readCorpus(join(folder, text), seed));
  const above = headlines.flatMap(({ text }) => headlinesOf(readFileSync(join(folder, text), 'utf8')));
  return train(corpora, { ...options, seed, headlines: above, ...(onProgress && { onProgress }) }).bytes;
}

export function readRecipe(name = 'recipe.json'): Recipe {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Recipe;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, name] = process.argv.slice(2);
  if (folder === undefined) throw new Error('name the folder of the texts');
  const bytes = rebuild(folder, readRecipe(name), ({ epoch, done, loss }) => {
    process.stderr.write(`\repoch ${epoch}, ${(100 * done).toFixed(1)} %, loss ${loss.toFixed(4)} `);
  });
  writeFileSync(OUT, bytes);
  const same = Buffer.from(shipped, 'base64').equals(bytes);
  console.log(
    `\n${OUT}: ${bytes.length} bytes, ${same ? 'the shipped model, bit for bit' : 'another model than the shipped one'}`,
  );
}
