import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../src/english/index.ts';
import { layout as weights } from '../src/data/layout.ts';
import { diagnose, normalize } from '../src/index.ts';
import { TEMPLATES, templateSize, WEIGHT_COUNT } from '../src/layout/break-features.ts';
import { layoutOf, type BlockKind } from '../src/layout/index.ts';
import { damage } from '../src/training/damage.ts';
import { layOut, layouts } from '../src/training/layouts.ts';
import { judgedRightly, knownBreaks, learnLayout } from '../src/training/layout-model.ts';
import { createRandom } from '../src/training/random.ts';
import { articles } from './support/arbitraries.ts';
import { smallCorpus } from './support/small-corpus.ts';

const cut = (text: string): [string, BlockKind][] =>
  Array.from(layoutOf(text, english).paragraphs, ({ start, end, kind }) => [text.slice(start, end), kind]);

const WRAPPED = [
  'The council met on Monday to talk about the bridge that fell in',
  'the flood. Nobody from the ministry came, although two seats had',
  'been kept for it.',
];

describe('paragraphs', () => {
  it('stand on a line each', () => {
    expect(cut('Talks resume\n\nThe talks went on.\r\nNobody left.')).toEqual([
      ['Talks resume', 'heading'],
      ['The talks went on.', 'prose'],
      ['Nobody left.', 'prose'],
    ]);
  });

  it('may be wrapped over lines', () => {
    const text = WRAPPED.join('\n');
    expect(cut(text)).toEqual([[text, 'prose']]);
    expect(cut(`${text}\n\n${WRAPPED.join('\r\n')}`)).toHaveLength(2);
  });

  it('go on after the head of a page, in the middle of a sentence', () => {
    const text = [...WRAPPED.slice(0, 2), 'CONTINUED FROM PAGE 4', ...WRAPPED.slice(2)].join('\n');
    const paragraphs = [...layoutOf(text, english).paragraphs];
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['prose', 'page', 'prose']);
    expect(paragraphs[2]?.continues).toBeGreaterThan(0.5);
  });

  it('start where a line is indented', () => {
    const text = WRAPPED.concat(['    A second bridge stands further up, and it is older than the', 'first one was.']);
    expect(cut(text.join('\n')).map(([paragraph]) => paragraph.trim().slice(0, 8))).toEqual(['The coun', 'A second']);
  });

  it('are no headings if they end like sentences, are long, or are all there is', () => {
    expect(cut('Talks resume')).toEqual([['Talks resume', 'prose']]);
    expect(cut('Talks resumed.\n\nNobody came.').map(([, kind]) => kind)).toEqual(['prose', 'prose']);
    expect(cut(`${'long '.repeat(30)}line\n\nNobody came.`).map(([, kind]) => kind)).toEqual(['prose', 'prose']);
  });

  it('of blanks are none', () => {
    expect(cut(' \n\t\r\n\u2028\f')).toEqual([]);
  });
});

const BEFORE =
  'The river rose overnight and cut the road to the harbour. Rescue teams reached the first villages by boat on Sunday, ' +
  'and found that most people had left.';

describe('blocks', () => {
  it.each<[BlockKind, string]>([
    ['list', '- a warm coat for the evening'],
    ['list', '(b) the second of the two conditions'],
    ['label', 'Ingredients for four people:'],
    ['label', 'author: harbour-master'],
    ['code', 'if (rows.length === 0) return undefined;'],
    ['code', '{ "port": 8080, "host": "localhost" }'],
    ['table', 'Harbour Rovers   2   2   0    8'],
    ['table', 'Lima,Peru,"Jorge Chávez",LIM'],
    ['quotation', '> We never said that the bridge was safe.'],
    ['references', 'Brandt, L. (2019). Bridges of the lower valley. Annals of Masonry, 12(3), 45–67.'],
    ['caption', 'Figure 3: the bridge before the flood'],
    ['page', '- 14 -'],
    ['heading', 'A bridge too old'],
    ['prose', 'The bridge had stood for ninety years, and nobody doubted it.'],
  ])('%s: %s', (kind, text) => {
    expect(cut(`${BEFORE}\n\n${text}\n\n${BEFORE}\n`)[1]).toEqual([text, kind]);
  });

  it.each([
    ['code', 'let rows = [];\nfor (const row of table) rows.push({ id: row.id });\nreturn rows;\n'],
    [
      'data',
      'Kumasi\t14\t3\t2\nTamale\t9\t8\t1\nAccra\t22\t0\t5\nSunyani\t7\t7\t7\nWa\t1\t2\t3\nHo\t3\t2\t2\nBolga\t4\t4\t0\n',
    ],
    [
      'other-language',
      'Der Fluss stieg über Nacht und schnitt die Straße ab, und die Leute warteten auf den Dächern, bis am Morgen die ' +
        'ersten Boote kamen. Niemand hatte so etwas gesehen, sagte der Bürgermeister, und er lebt schon lange hier.',
    ],
  ])('name a text that is %s', (kind, text) => {
    expect(diagnose(text).kind).toBe(kind);
    expect(normalize(text)).toBe(text);
  });

  it('name a text that people typed as they talk', () => {
    const text =
      'hey are u coming tmrw. lol no way. i told u im busy.\nok but ppl will ask. anna is coming too.\nidk maybe. lemme check.\n';
    expect(diagnose(text).kind).toBe('as-typed');
    expect(normalize(text)).toBe(text);
  });
});

describe('sound text comes back as it is', () => {
  it.each(layouts)('in the layout %s', (layout) => {
    articles.forEach((article, i) => {
      const { text } = layOut(article.split('\n'), layout, createRandom(i));
      expect(normalize(text, { characters: false })).toBe(text);
    });
  });
});

/** Words of `damaged` that come out as in `gold`, of all that were damaged. */
function repaired(gold: string, damaged: string): [number, number] {
  const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
  const [right, broken, output] = [words(gold), words(damaged), words(normalize(damaged, { characters: false }))];
  const all = right.flatMap((word, i) => (broken[i] === word ? [] : [output[i] === word]));
  return [all.filter(Boolean).length, all.length];
}

describe('damaged text is repaired in columns as it is in one line', () => {
  it.each(['column-30', 'column-72', 'proportional', 'ragged', 'indented', 'blank-lines'] as const)('%s', (layout) => {
    let [here, there] = [0, 0];
    articles.forEach((article, i) => {
      const { text } = layOut(article.split('\n'), layout, createRandom(i));
      here += repaired(text, damage(text, 'letters-sample', createRandom(i)))[0];
      there += repaired(article, damage(article, 'letters-sample', createRandom(i)))[0];
    });
    expect(here).toBeGreaterThan(0.97 * there);
  });
});

describe('the weights of line breaks', () => {
  it('are those of the templates', () => {
    const lines = weights.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(TEMPLATES.map((template) => template.join(' ')));
    expect(lines.map((line) => line.split(': ')[1]?.split(' ').length)).toEqual(TEMPLATES.map(templateSize));
  });

  it('are learnt from laid-out text, the same for the same seed', () => {
    const documents = smallCorpus().split('\n\n');
    const learn = (): Float64Array =>
      learnLayout([...knownBreaks(documents.slice(10), createRandom(1))], 2, createRandom(2));
    const learnt = learn();
    expect(learnt).toHaveLength(WEIGHT_COUNT);
    expect(learn()).toEqual(learnt);
    const held = [...knownBreaks(documents.slice(0, 10), createRandom(3))];
    expect(held.length).toBeGreaterThan(50);
    expect(judgedRightly(held, (feature) => learnt[feature] as number)).toBeGreaterThan(0.9);
    expect(judgedRightly(held, () => 0)).toBeLessThan(0.85);
  });
});

it('lines hold all that is not blank, and paragraphs all lines, in order, whatever the text', () => {
  const text = fc.array(
    fc.constantFrom(
      'a',
      'The',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '\f',
      '\t',
      '> ',
      '- ',
      '.',
      '\u2028',
      '\ud800',
      '12',
      '{',
      '́',
    ),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      const { lines, paragraphs } = layoutOf(whole, english);
      let rest = whole;
      for (const { from, to } of [...lines].toReversed()) {
        expect(to).toBeGreaterThan(from);
        rest = rest.slice(0, from) + rest.slice(to);
      }
      expect(rest.replaceAll('>', '').trim()).toBe('');
      const all = [...lines];
      expect([...paragraphs].flatMap(({ firstLine, endLine }) => all.slice(firstLine, endLine))).toEqual(all);
      for (const { goesOn } of lines) expect(goesOn >= 0 && goesOn <= 1).toBe(true);
    }),
  );
});

/** What each turn of a transcript says, and what its paragraph is. */
const speeches = (text: string): string[] =>
  (layoutOf(text, english).turns?.speeches ?? []).map((start) => text.slice(start).split('\n')[0] ?? '');

describe('turns of a transcript', () => {
  it.each([
    ['names', 'The Chair: a b c d e.\nMR. OWENS: f.\nThe Chair: g?', ['a b c d e.', 'f.', 'g?']],
    ['questions and answers', 'Q. a?\nA. b.\nQ: c?\na: d.', ['a?', 'b.', 'c?', 'd.']],
    ['brackets', '[ Man ] a.\n(Woman 2): b.\n[ Man ] c.', ['a.', 'b.', 'c.']],
    ['dashes', '-Is it?\n–It is.\n-I see.', ['Is it?', 'It is.', 'I see.']],
    ['chevrons', '>> a.\n>> BOB: b.\n>>> c.', ['a.', 'b.', 'c.']],
    ['time stamps', '[00:01] Ann: a.\n1:02:03 - Bob: b.\n(00:04) Ann: c.', ['a.', 'b.', 'c.']],
  ])('start behind %s', (_, text, found) => {
    expect(speeches(text)).toEqual(found);
    expect(cut(text).every(([, kind]) => kind === 'prose')).toBe(true);
  });

  it.each([
    ['keys and values', 'Name: Ann\nTown: Oslo\nName: Bob\nTown: Rome'],
    ['keys that come once', 'Aim: we want to know why.\nWay: we asked them all.\nEnd: nobody knew it.'],
    ['options', '-v  be wordy.\n-q  be quiet.\n-x  do nothing.'],
    [
      'wrapped mail',
      '>> the council met on Monday to talk\n>> about the bridge that fell in the\n>> flood, and nobody came.',
    ],
    ['a list', 'a. pears\nb. plums\nc. figs'],
    ['prose', WRAPPED.join('\n')],
  ])('are none in %s', (_, text) => {
    expect(layoutOf(text, english).turns).toBeUndefined();
  });
});

describe('lines of recognised speech', () => {
  const LINES = [
    'so we went to the',
    'harbour and then my',
    'brother said that he',
    'knew a man there who',
    'had a boat and',
    'we took it',
  ];

  it('go on, wherever they were cut', () => {
    expect(cut(LINES.join('\n'))).toHaveLength(1);
    expect(cut(`${LINES.join('\n')}\n\n${LINES.join('\n')}`)).toHaveLength(2);
  });

  it('are sentences where none ends in the middle of one', () => {
    const text = [
      'nobody came to the harbour',
      'the boat was gone',
      'what was it for',
      'we went home',
      'it rained',
      'all slept',
    ];
    expect(cut(text.join('\n')).length).toBeGreaterThan(1);
  });
});
