import { parseArgs } from 'node:util';
import { createNormalizer, learn, type Options } from '../src/index.ts';
import { readDocuments } from '../src/evaluation/documents.ts';
import { decimal } from '../src/evaluation/evaluate.ts';
import { compare, emptyScore, measure, WRITTEN_WORD, type Score } from '../src/evaluation/score.ts';
import { damage, loseLetters, SAMPLE_LETTERS } from '../src/training/damage.ts';
import { choose, createRandom } from '../src/training/random.ts';
import { shortTexts, spread } from './short-texts.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

const USAGE = `Short texts of a source, with a profile that was learnt from other short texts of it.

npm run bench:source -- [--sample N] [--learn N] [FILE…]

  --sample N   short texts of each kind of damage, from all files together (without it 1000)
  --learn N    short texts to learn from, of each file (without it 200)
  --apart      learn from the first documents of each file alone
  --help

A FILE holds correct text of one source in UTF-8 with a blank line between documents. Default: bench/corpus.`;

const SEED = 1;
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Damages a text of source number `source`: each source loses the same letters in all its texts. */
type Damage = (text: string, source: number, seed: number) => string;
const losing =
  (lettersOf: (source: number) => readonly string[]): Damage =>
  (text, source, seed) =>
    loseLetters(text, lettersOf(source), createRandom(seed));
const drawn = (count: number): Damage => losing((source) => choose(ALPHABET, count, createRandom(SEED + source)));

const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  ['clean', (text) => text],
  ['half the letters lost', drawn(ALPHABET.length / 2)],
  ['A B C D G M N S lost', losing(() => SAMPLE_LETTERS)],
  ['three letters lost', drawn(3)],
  ['half the words lost', (text, _source, seed) => damage(text, 'words', createRandom(seed))],
  ['all lower', (text) => damage(text, 'lower', createRandom(0))],
];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1000' },
    learn: { type: 'string', default: '200' },
    apart: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else run(positionals.length > 0 ? positionals : shippedTexts);

interface Source {
  readonly learnt: readonly string[];
  readonly texts: readonly string[];
}

function run(files: readonly string[]): void {
  const sources = sourcesOf(files.map((file) => shortTexts(readDocuments(file, false))));
  const rows = DAMAGES.flatMap(([name, how]) => {
    const profiles = sources.map(({ learnt }, source) =>
      learn(
        learnt.map((text, at) => how(text, source, SEED + at)),
        { characters: false },
      ),
    );
    const choices: readonly (readonly [string, (source: number) => Options])[] = [
      ['default', () => ({})],
      ['assume: damaged', () => ({ assume: 'damaged' })],
      ['profile', (source) => ({ profile: profiles[source]! })],
    ];
    return choices.map(([choice, optionsOf]) => {
      const score = emptyScore();
      sources.forEach((source, at) => addScores(score, source, at, how, optionsOf(at)));
      const { harm, recall, precision } = measure(score);
      const shares = [recall, precision].map((share) => decimal(share * 100));
      return [`${name}, ${choice}`, String(score.words), decimal(harm), ...shares];
    });
  });
  console.log(formatTable(['short texts of a source', 'words', 'harm/10k', 'recall', 'precision'], rows, 1));
}

interface Text {
  readonly text: string;
  readonly source: number;
  /** Among those of its source. */
  readonly at: number;
}

/** Of all short texts a sample is repaired; some of the others of each source are learnt from, none of them twice. */
function sourcesOf(all: readonly (readonly string[])[]): Source[] {
  const texts = all.flatMap((own, source) => own.map((text, at): Text => ({ text, source, at })));
  const sampled = new Set(spread(texts, Number(flags.sample)));
  const known = new Set([...sampled].map(({ text }) => text));
  return all.map((_, source) => {
    const rest = texts.filter((its) => its.source === source && !known.has(its.text));
    const learnt = flags.apart ? rest.slice(0, Number(flags.learn)) : spread(rest, Number(flags.learn));
    const from = flags.apart ? (learnt.at(-1)?.at ?? 0) : -1;
    const repaired = [...sampled].filter((its) => its.source === source && its.at > from);
    return { learnt: learnt.map(({ text }) => text), texts: repaired.map(({ text }) => text) };
  });
}

function addScores(score: Score, { texts }: Source, source: number, how: Damage, options: Options): void {
  const { normalize } = createNormalizer({ ...options, characters: false });
  for (const [at, gold] of texts.entries()) {
    const damaged = how(gold, source, SEED + 100_000 + at);
    compare({ gold, damaged, output: normalize(damaged) }, WRITTEN_WORD, score);
  }
}
