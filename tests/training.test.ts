import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { describedIn, sourceOf } from '../dictionaries/model/embed.ts';
import { readRecipe, rebuild, type Recipe } from '../dictionaries/model/rebuild.ts';
import { fingerprint } from '../src/casing/features/fingerprint.ts';
import { LogLinear } from '../src/casing/scorers/log-linear.ts';
import {
  cellOf,
  fingerprintIn,
  packModel,
  unpackModel,
  type ModelHeader,
  type ModelTable,
} from '../src/casing/scorers/model-format.ts';
import { model as shipped } from '../src/data/model.ts';
import { displayTraining } from '../src/cli/train-progress.ts';
import { CasemendError, createNormalizer, normalize } from '../src/index.ts';
import { calibrate } from '../src/training/calibrate.ts';
import { readCorpus, type Corpus } from '../src/training/corpus.ts';
import { Learner } from '../src/training/learner.ts';
import { examplesOf } from '../src/training/examples.ts';
import { prune } from '../src/training/prune.ts';
import { createRandom } from '../src/training/random.ts';
import { study } from '../src/training/study.ts';
import { train, type Training, type TrainingOptions } from '../src/training/train.ts';
import { smallCorpus } from './support/small-corpus.ts';

/** What a changed template, rule, tag or list asks for. */
const RETRAIN = 'retrain: the commands are in dictionaries/model/README.md';

const ROUND: TrainingOptions = { bits: 16, keep: 20_000, epochs: 1, seed: 1 };

function corpus(text: string): Corpus {
  return {
    name: 'small.txt',
    sha256: '0'.repeat(64),
    words: text.split(/\s+/u).length,
    documents: text.trim().split('\n\n'),
  };
}

function write(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CasemendError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a corpus', () => {
  it('is cut at blank lines', () => {
    const { documents, words, name } = readCorpus(write('a.txt', 'One two.\nThree.\n\n \nFour\r\n\r\nFive'), 1);
    expect(documents).toEqual(['One two.\nThree.', 'Four', 'Five']);
    expect({ words, name }).toEqual({ words: 5, name: 'a.txt' });
  });

  it('is the same when it is packed', () => {
    const text = smallCorpus();
    const { documents } = readCorpus(write('a.txt.gz', gzipSync(text)), 1);
    expect(documents).toEqual(readCorpus(write('a.txt', text), 1).documents);
  });

  it('has no long documents and no long lines', () => {
    const sentence = 'The minister spoke. ';
    const lines = ['Short.', sentence.repeat(1000), 'x'.repeat(9000), ...Array<string>(100).fill('Short.')];
    const cut = readCorpus(write('a.txt', lines.join('\n')), 1).documents;
    expect(cut.join('').replaceAll('\n', '')).toBe(lines.join(''));
    for (const document of cut) {
      const parts = document.split('\n');
      expect(parts.length).toBeLessThanOrEqual(40);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(4000);
    }
    expect(cut[0]!.split('\n')[1]).toMatch(/ spoke\.$/u);
  });

  it('can be taken in part, the same part for the same seed', () => {
    const file = write('a.txt', Array.from({ length: 1000 }, (_, at) => `Line ${at}.`).join('\n\n'));
    const some = readCorpus(`${file}@0.4`, 1);
    expect(some.name).toBe('a.txt@0.4');
    expect(some.documents.length).toBeGreaterThan(330);
    expect(some.documents.length).toBeLessThan(470);
    expect(readCorpus(`${file}@0.4`, 1)).toEqual(some);
    expect(readCorpus(`${file}@0.4`, 2).documents).not.toEqual(some.documents);
    expect(readCorpus(`${file}@1`, 1).documents.length).toBe(1000);
  });
});

describe('examples', () => {
  const documents = corpus(smallCorpus()).documents;
  const examples = (seed: number, headlines?: readonly string[]): { gold: string; damaged: string }[] => {
    const random = createRandom(seed);
    return documents.flatMap((document) => [...examplesOf(document, random, headlines)]);
  };

  it('differ from their damage in case alone', () => {
    for (const { gold, damaged } of examples(1)) {
      expect(damaged.length).toBe(gold.length);
      expect(damaged.toLowerCase()).toBe(gold.toLowerCase());
    }
  });

  it('are damaged, most of them', () => {
    const all = examples(1);
    expect(all.filter(({ gold, damaged }) => gold !== damaged).length).toBeGreaterThan(all.length * 0.8);
  });

  it('depend on the seed alone', () => {
    expect(examples(1)).toEqual(examples(1));
    expect(examples(1)).not.toEqual(examples(2));
  });

  it('get headlines, some of them', () => {
    const headline = 'Harbour to Grow';
    const all = examples(1, [headline]);
    const headed = all.filter(({ gold }) => gold.startsWith(`${headline}\n\n`));
    expect(headed.length).toBeGreaterThan(0);
    expect(headed.length).toBeLessThan(all.length / 2);
  });
});

describe('pruning', () => {
  it('keeps the largest weights', () => {
    const learner = new Learner(12, 0.25);
    const buckets = Array.from({ length: 100 }, (_, at) => at * 37);
    buckets.forEach((bucket, at) => {
      learner.weights[bucket * 4 + (at % 3)] = (at % 2 === 0 ? 1 : -1) * (0.1 + at / 50);
      learner.weights[bucket * 4 + 3] = 5;
    });
    const { entries, starts, cells } = prune(learner, 30);
    const size = 2 ** 12 / (starts.length - 1);
    const kept = Array.from(starts.subarray(1)).flatMap((end, group) =>
      Array.from(cells.subarray(starts[group], end), (cell) => group * size + fingerprintIn(cell)),
    );
    expect(entries).toBe(30);
    expect(kept).toEqual(buckets.slice(-30));
  });

  it('drops what rounds to nothing', () => {
    const learner = new Learner(12, 0.25);
    learner.weights.set([0.001, 0, 0, 5], 40);
    expect(prune(learner, 100).entries).toBe(0);
  });
});

const arbitraryModel = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 12 }), { minLength: 4, maxLength: 4 })
  .chain((groups) => {
    const entries = groups.flat().length;
    const weight = fc.integer({ min: -127, max: 127 });
    return fc.record({
      groups: fc.constant(groups),
      weights: fc.array(fc.oneof(fc.constant(0), weight), { minLength: entries * 3, maxLength: entries * 3 }),
      name: fc.string({ unit: 'binary' }),
      temperatures: fc.dictionary(fc.string(), fc.double({ min: 0.1, max: 9, noNaN: true })),
    });
  })
  .map(({ groups, weights, name, temperatures }): [Omit<ModelHeader, 'formatVersion'>, ModelTable] => {
    const starts = Uint32Array.from([0, ...groups.map((_, at) => groups.slice(0, at + 1).flat().length)]);
    const header = {
      fingerprint: fingerprint(),
      bits: 10,
      fingerprintBits: 8,
      scale: 0.25,
      entries: weights.length / 3,
      temperatures,
      corpora: [{ name, words: 1, sha256: '' }],
      figures: {},
    };
    const fingerprints = groups.flatMap((group) => group.sort((a, b) => a - b));
    const cells = fingerprints.map((its, i) => cellOf(its, weights[3 * i]!, weights[3 * i + 1]!, weights[3 * i + 2]!));
    return [header, { starts, cells: Int32Array.from(cells) }];
  });

describe('the model format', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(arbitraryModel, ([header, table]) => {
        const unpacked = unpackModel(packModel(header, table));
        // Compared as JSON, where a lone surrogate is escaped and `__proto__` a key like others.
        expect(JSON.stringify(unpacked.header)).toBe(JSON.stringify({ formatVersion: 2, ...header }));
        expect(unpacked).toMatchObject(table);
      }),
    );
  });

  it('notices a byte that is changed and bytes that are missing', () => {
    fc.assert(
      fc.property(arbitraryModel, fc.nat(), fc.integer({ min: 1, max: 255 }), ([header, table], place, change) => {
        const bytes = packModel(header, table);
        const at = place % bytes.length;
        expect(codeOf(() => new LogLinear(bytes.subarray(0, at)))).toBe('BAD_MODEL');
        bytes[at]! ^= change;
        expect(codeOf(() => new LogLinear(bytes))).toBe('BAD_MODEL');
      }),
    );
  });

  const [header, table] = fc.sample(arbitraryModel, { numRuns: 1, seed: 1 })[0]!;

  it.each<[string, Partial<ModelHeader>, RegExp]>([
    ['a later format', { formatVersion: 3 }, /format version is 3, not 2/u],
    [
      'other features',
      { fingerprint: { ...fingerprint(), templates: '0', rules: '0' } },
      /learnt from other templates and rules than .* Train it again: casemend train/u,
    ],
  ])('refuses %s', (_what, changed, message) => {
    const bytes = packModel({ ...header, ...changed }, table);
    expect(codeOf(() => new LogLinear(bytes))).toBe('BAD_MODEL');
    expect(() => createNormalizer({ model: bytes })).toThrow(message);
  });

  it('refuses another file', () => {
    expect(() => new LogLinear(new TextEncoder().encode(smallCorpus()))).toThrow(/does not begin like one/u);
  });
});

describe('training', () => {
  const small = corpus(smallCorpus());
  const progress: number[] = [];
  const trained: Training = train([small], {
    ...ROUND,
    onProgress: ({ epoch, done }) => progress.push(epoch - 1 + done),
  });

  it('gives other bytes for another seed', () => {
    expect(Buffer.from(train([small], { ...ROUND, seed: 2 }).bytes).equals(trained.bytes)).toBe(false);
  });

  it('tells in the header what it learnt from', () => {
    const { header } = new LogLinear(trained.bytes);
    expect(header).toEqual({ formatVersion: 2, ...trained.header });
    expect(header.corpora).toEqual([{ name: small.name, words: small.words, sha256: small.sha256 }]);
    for (const kind of ['letters', 'words', 'lower', 'upper', 'title']) {
      expect(header.temperatures[kind]).toBeGreaterThan(0.5);
      expect(header.figures[`${kind} precision`]).toBeGreaterThan(80);
    }
  });

  it('teaches names that were not known', () => {
    const text = 'the mayor met angela merkel on monday. she said that quendril harbour was growing in berlin.';
    const own = createNormalizer({ model: trained.bytes }).normalize(text);
    expect(normalize(text)).not.toContain('Quendril Harbour');
    expect(own).toContain('Quendril Harbour');
    expect(own).toContain('on Monday');
  });

  it('reports its progress', () => {
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it.each([
    ['nothing', '', /has 0 words/u],
    ['a few words', smallCorpus().slice(0, 3000), /at least 2000 are needed/u],
    ['text without capitals', smallCorpus().toLowerCase(), /Only 0\.0 % .* capitals are correct/u],
    ['one document', smallCorpus().replaceAll('\n\n', '\n'), /one document.*blank line/u],
  ])('refuses %s', (_what, text, message) => {
    expect(codeOf(() => train([corpus(text)], ROUND))).toBe('BAD_CORPUS');
    expect(() => train([corpus(text)], ROUND)).toThrow(message);
  });

  it('finds a temperature for every kind of damage seen', () => {
    const random = createRandom(5);
    const examples = small.documents.slice(0, 8).flatMap((document) => [...examplesOf(document, random)]);
    const kinds = new Set<string>();
    for (const example of examples) {
      study(example, ({ texts }, _gold, _features, { kind }) => {
        kinds.add(kind);
        const first = texts.findIndex((text) => text !== undefined);
        return Float64Array.from(texts, (_, i) => (i === first ? 1 : 0));
      });
    }
    expect(kinds.size).toBeGreaterThan(2);
    const { temperatures } = calibrate(new LogLinear(trained.bytes), examples);
    expect(new Set(Object.keys(temperatures))).toEqual(kinds);
    for (const temperature of Object.values(temperatures)) expect(Number.isFinite(temperature)).toBe(true);
  });
});

describe('a recipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (text: string, content: string): { text: string; sha256: string } => {
    writeFileSync(join(folder, text), content);
    return { text, sha256: createHash('sha256').update(content).digest('hex') };
  };
  const one = put('one.txt', smallCorpus());
  const headlines = [put('headlines.tsv', 'Harbour to Grow\tnews\n\n')];
  const recipe: Recipe = {
    texts: [{ ...one, text: 'one.txt@0.9' }],
    headlines,
    epochs: 1,
    keep: 1000,
    bits: 16,
    seed: 7,
  };

  it('gives the same bytes each time, and those of the command', () => {
    const bytes = rebuild(folder, recipe);
    const { epochs, keep, bits, seed } = recipe;
    const own = train([readCorpus(join(folder, 'one.txt@0.9'), 7)], {
      epochs,
      keep,
      bits,
      seed,
      headlines: ['Harbour to Grow'],
    });
    expect(Buffer.from(own.bytes).equals(bytes)).toBe(true);
  });

  it('notices another text', () => {
    const other = { ...recipe, texts: [{ text: 'one.txt', sha256: '0' }] };
    expect(() => rebuild(folder, other)).toThrow(
      /one\.txt is another text than the recipe's: its sha256 is [0-9a-f]{64}, not 0/u,
    );
    expect(() => rebuild(folder, { ...recipe, texts: [{ text: 'two.txt', sha256: '0' }] })).toThrow(/two\.txt/u);
  });

  it('made the model that is shipped', () => {
    const { header } = new LogLinear(Buffer.from(shipped, 'base64'));
    const { texts, bits } = readRecipe();
    expect(header.bits).toBe(bits);
    expect(header.corpora.map(({ name, sha256 }) => ({ text: name, sha256 }))).toEqual(texts);
  });
});

describe('progress', () => {
  const steps = Array.from({ length: 40 }, (_, at) => ({
    epoch: at < 20 ? 1 : 2,
    done: ((at % 20) + 1) / 20,
    words: (at + 1) * 1000,
    loss: 0.5,
  }));
  const display = (isTTY: boolean): string => {
    const screen = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 200 });
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const progress = displayTraining(screen, 2, () => Date.now() / 1000);
    for (const [at, step] of steps.entries()) {
      vi.setSystemTime((at + 1) * 2000);
      progress.show(step);
    }
    progress.close();
    return String(screen.read());
  };

  it('is a line for every tenth where there is no terminal', () => {
    const lines = display(false).trimEnd().split('\n');
    expect(lines.map((line) => parseInt(line, 10))).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(lines[4]).toBe(' 50 %  500 words/s  0:40 left  loss 0.5000');
  });

  it('is one bar on a terminal', () => {
    const shown = display(true);
    expect(shown.split('\n')).toHaveLength(2);
    expect(shown).toContain(`\u001B[1G[${'#'.repeat(12)}${'.'.repeat(12)}]  50 %  500 words/s  0:40 left`);
    expect(shown).toMatch(/\[#{24}\] 100 % [^\r]*\n$/u);
  });
});

describe('the model that is shipped', () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  const readme = read('../dictionaries/model/README.md');
  const bytes = Buffer.from(shipped, 'base64');
  const { header } = new LogLinear(bytes);

  it('fits this version', () => {
    expect(header.fingerprint, RETRAIN).toEqual(fingerprint());
    expect(header.entries).toBeGreaterThan(0);
  });

  it('is written as embed.ts writes it', () => {
    expect(read('../src/data/model.ts') === sourceOf(bytes)).toBe(true);
    expect(readme).toBe(describedIn(readme, header));
  });

  it('has the origin of every corpus in its README.md', () => {
    const named = new Set(Array.from(readme.matchAll(/^\| (\w+) +\|.* @ [0-9a-f]{12}/gmu), ([, name]) => name));
    const corpora = header.corpora.map(({ name }) => name.replace(/(?:\.txt)?(?:\.gz)?(?:@.*)?$/u, ''));
    expect(corpora).not.toEqual([]);
    expect(corpora.filter((name) => !named.has(name))).toEqual([]);
  });

  it('has every origin in the notices', () => {
    const notices = read('../NOTICE.md');
    const origins = Array.from(readme.matchAll(/([\w.-]+\/[\w.-]+) @ [0-9a-f]{12}/gu), ([, origin]) => origin!);
    expect(origins).toContain('nltk/nltk_data');
    expect(origins.filter((origin) => !notices.includes(origin))).toEqual([]);
  });
});
