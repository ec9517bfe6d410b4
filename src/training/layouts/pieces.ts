import type { Random } from '../random.ts';
import { between, oneOf } from './draw.ts';
import { fill, wordsOf } from './fill.ts';
import { bare, inTitleCase, raised, type Material } from './material.ts';
import { ADDED, rowsOf, type Row } from './rows.ts';
import type { Style } from './style.ts';

type Piece = (material: Material, style: Style, random: Random, headlines: readonly string[]) => Row[];

const heading: Piece = (material, style, random, headlines) => {
  const words = wordsOf(bare(material.opening(2, 8).join(' ')));
  const text =
    headlines.length > 0 && random() < 0.6
      ? oneOf(headlines, random)
      : oneOf([words.join(' '), inTitleCase(words), words.join(' ').toUpperCase()], random);
  const number = random() < 0.25 ? `${between(1, 9, random)}${oneOf(['.', '.1', '.2', ''], random)} ` : '';
  return rowsOf(fill(wordsOf(number + text), { ...style, hyphenated: 0, firstIndent: 0 }, random), 'heading', ADDED);
};

const MARKERS: readonly ((at: number) => string)[] = [
  () => '-',
  () => '*',
  () => '•',
  (at) => `${at}.`,
  (at) => `${at})`,
  (at) => `(${String.fromCharCode(0x60 + at)})`,
];

const list: Piece = (material, style, random) => {
  const marker = oneOf(MARKERS, random);
  const indent = random() < 0.5 ? 0 : between(2, 4, random);
  const firstIndent = random() < 0.7 ? 0 : between(1, 4, random);
  const [first, last] = [oneOf([raised, (word: string) => word], random), oneOf(['', '', '.', ';'], random)];
  return Array.from({ length: between(2, 6, random) }, (_, i) => {
    const [opener = '', ...words] = wordsOf(bare(material.excerpt(2, 14).join(' ')));
    const item = [marker(i + 1), first(opener), ...words].join(' ') + last;
    return rowsOf(fill(wordsOf(item), { ...style, firstIndent, indent: firstIndent + indent }, random), 'list', ADDED);
  }).flat();
};

const table: Piece = (material, _style, random) => {
  const columns = between(2, 4, random);
  const tabbed = random() < 0.25;
  const row = (label: string, figures: readonly string[]): string =>
    tabbed ? [label, ...figures].join('\t') : label.padEnd(24) + figures.map((figure) => figure.padStart(9)).join('');
  const rows = Array.from({ length: between(2, 7, random) }, () =>
    row(
      raised(bare(material.excerpt(1, 2).join(' '))),
      Array.from({ length: columns }, () => (random() * 10 ** between(1, 4, random)).toFixed(between(0, 2, random))),
    ),
  );
  const years = Array.from({ length: columns }, (_, i) => String(between(1960, 2020, random) + i));
  return [row(raised(material.word()), years), ...rows].flatMap((line) => rowsOf([line], 'table', ADDED));
};

const STATEMENTS: readonly ((word: string, raisedWord: string, number: number) => string)[] = [
  (word, other, number) => `const ${word} = get${other}(${number});`,
  (word, _other, number) => `if (${word} > ${number}) {`,
  (word) => `    return ${word};`,
  () => '}',
  (word, other) => `SELECT ${word} FROM ${other.toUpperCase()}_TABLE WHERE id = 1;`,
  (word, _other, number) => `$ make ${word} -j${number}`,
  (word, _other, number) => `${word}: ${number}`,
  (word, other) => `def ${word}(self, max${other}=None):`,
];

const code: Piece = (material, _style, random) =>
  Array.from({ length: between(2, 6, random) }, () => {
    const statement = oneOf(STATEMENTS, random);
    const line = statement(
      material.word().toLowerCase(),
      raised(material.word().toLowerCase()),
      between(0, 99, random),
    );
    return rowsOf([line], 'code', ADDED);
  }).flat();

export const caption: Piece = (material, style, random) => {
  const label = oneOf(['Figure #:', 'Fig. #.', 'Table #.', 'Photo:', 'Source:'], random);
  const [opener = '', ...words] = material.excerpt(3, 16);
  const text = [label.replace('#', String(between(1, 30, random))), raised(opener), ...words].join(' ');
  return rowsOf(fill(wordsOf(text), { ...style, hyphenated: 0, firstIndent: 0 }, random), 'caption', ADDED);
};

const label: Piece = (material, _style, random) =>
  Array.from({ length: between(1, 4, random) }, () => {
    const value = random() < 0.5 ? String(between(1, 5000, random)) : bare(material.excerpt(1, 5).join(' '));
    return rowsOf([`${raised(material.word())}: ${value}`], 'label', ADDED);
  }).flat();

/** A line without end among wrapped ones: an address, a record. */
export const longLine: Piece = (material, _style, random) => {
  const words = Array.from({ length: between(15, 60, random) }, () => material.word().toLowerCase());
  const line =
    random() < 0.5
      ? `https://www.example.org/${words.join('-')}?id=${between(1, 1e6, random)}`
      : `{"${words.map((word, i) => word + (i % 2 === 0 ? '":"' : '","')).join('')}":1}`;
  return rowsOf([line], 'code', ADDED);
};

const PIECES: readonly Piece[] = [heading, heading, heading, list, list, table, code, caption, label, longLine];

/** Something that is not running text. */
export const piece: Piece = (...where) => oneOf(PIECES, where[2])(...where);
