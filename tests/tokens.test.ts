import { describe, expect, it } from 'vitest';
import { english } from '../src/english/index.ts';
import { tokenise } from '../src/tokens/document.ts';
import { shapeOf, type Shape } from '../src/script/shape.ts';
import { readWithWink } from '../src/english/wink.ts';
import { wordsOf } from '../src/tokens/words.ts';

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);
const protectedIn = (text: string): string[] => wordsOf(text).flatMap((word) => (word.protected ? [word.text] : []));
const openedIn = (text: string, opening: string): string[] => {
  const document = tokenise(text, english);
  return [...document.words].filter((word) => document.opening(word.index) === opening).map((word) => word.text);
};

it('many different words take few places', () => {
  const text = Array.from({ length: 60_000 }, (_, i) => `w${i.toString(26).replace(/\d/gu, 'z')}x`).join(' ');
  const before = process.memoryUsage().arrayBuffers;
  const { words } = tokenise(text, english);
  expect(words.length).toBeGreaterThan(50_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * text.length);
});

describe('words', () => {
  it.each([
    ['two words', ['two', 'words']],
    ['“Yes,” he said – (maybe).', ['Yes', 'he', 'said', 'maybe']],
    ['the U.S. and the U.S.A. met J. Doe', ['the', 'U.S.', 'and', 'the', 'U.S.A.', 'met', 'J', 'Doe']],
    ['cannot, don’t, o’clock', ['cannot', 'don’t', 'o’clock']],
    ['Zoë saw e\u0301lan and 第一', ['Zoë', 'saw', 'e\u0301lan', 'and', '第一']],
    ['3.5 per cent of 20,000', ['3', '5', 'per', 'cent', 'of', '20', '000']],
    ['𝒜𝓃𝒹 🙂 𐐀', ['𝒜𝓃𝒹', '𐐀']],
    ['__proto__ constructor', ['proto', 'constructor']],
    ['', []],
    ['… – !\n\n', []],
  ])('of %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('know what joins them to the word before', () => {
    const joints = wordsOf('Pakistan-US talks and/or one—two, three').map(({ text, joint }) => [text, joint]);
    expect(joints).toEqual([
      ['Pakistan', 'space'],
      ['US', 'hyphen'],
      ['talks', 'space'],
      ['and', 'space'],
      ['or', 'slash'],
      ['one', 'space'],
      ['two', 'mark'],
      ['three', 'space'],
    ]);
  });

  it('leave their possessive or contracted ending outside', () => {
    const endings = wordsOf("Asia’s US's they'll I’m workers’ rock’n’roll isn't").map(({ text, ending }) => [
      text,
      ending,
    ]);
    expect(endings).toEqual([
      ['Asia', '’s'],
      ['US', "'s"],
      ['they', "'ll"],
      ['I', '’m'],
      ['workers', ''],
      ['rock’n’roll', ''],
      ["isn't", ''],
    ]);
  });

  it('have a key for dictionaries, with straight apostrophes', () => {
    expect(wordsOf('O’Brien ÉLAN U.N.').map((word) => word.lower)).toEqual(["o'brien", 'élan', 'u.n.']);
  });

  it('have offsets in UTF-16 code units', () => {
    const text = '🙂 the “NATO’s” end';
    expect(wordsOf(text).map(({ start, end }) => [start, end])).toEqual([
      [3, 6],
      [8, 12],
      [16, 19],
    ]);
  });

  it('are numeric if they have a digit', () => {
    expect(
      wordsOf('in 2023 the 20th G-20 COVID-19 x1')
        .filter((word) => word.numeric)
        .map((word) => word.text),
    ).toEqual(['2023', '20th', '20', '19', 'x1']);
  });
});

describe('protected words', () => {
  it.each([
    ['see https://example.org/News/A-b, now', ['https', 'example', 'org', 'News', 'A', 'b']],
    ['see www.Example.org.', ['www', 'Example', 'org']],
    ['(example.co.uk/path)', ['example', 'co', 'uk', 'path']],
    ['write to <press.office@example.org>', ['press', 'office', 'example', 'org']],
    ['from @Someone and #SomeTag', ['Someone', 'SomeTag']],
    ['the file report.pdf and C:\\Users\\me', ['report', 'pdf', 'C', 'Users', 'me']],
    ['call get_user() or std::move', ['get', 'user', 'std', 'move']],
    ['0xDEADBEEF and deadbeef99', ['0xDEADBEEF', 'deadbeef99']],
    ['B2B, 4x4, MH370', ['B2B', '4x4', 'MH370']],
  ])('in %j', (text, found) => {
    expect(protectedIn(text)).toEqual(found);
  });

  it.each(['The end.Next came', 'and/or', 'Mr. Smith’s', '“quoted”', 'U.S.-led', 'Pakistan-US', 'e.g. this', '(i)'])(
    'are none in %j',
    (text) => {
      expect(protectedIn(text)).toEqual([]);
    },
  );

  it('are all in a run too long to be language', () => {
    expect(protectedIn(`the ${'Ab-'.repeat(80)}end`)).toHaveLength(81);
  });
});

describe('shapes', () => {
  it.each<[string, Shape]>([
    ['minister', 'lower'],
    ['NATO', 'upper'],
    ['U.S.', 'upper'],
    ['Minister', 'capitalised'],
    ['J', 'capitalised'],
    ['Élan', 'capitalised'],
    ['iPhone', 'mixed'],
    ['McDonald', 'mixed'],
    ['FiGhtinG', 'mixed'],
    ['第一', 'uncased'],
    ['2023', 'uncased'],
    ['𐐀𐐨', 'capitalised'],
    ['ǅ', 'capitalised'],
    ['', 'uncased'],
  ])('%s is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });
});

describe('sentence starts', () => {
  it.each([
    ['the vote was close. diplomats left.', ['the', 'diplomats']],
    ['He left. “both lost,” she said.', ['He', 'both']],
    ['Mr. Khan met Gen. Hollis and J. Doe.', ['Mr']],
    ['It rose by approx. 3.5 per cent, e.g. in spring.', ['It']],
    ['The U.S. government paid.', ['The']],
    ['Who paid? nobody knows! all left.', ['Who', 'nobody', 'all']],
    ['He waited … and left.', ['He']],
    ['He waited... and left. nobody asked.', ['He', 'nobody']],
    ['He waited . . . and left.', ['He']],
    ['He waited as long as he could. ... but nobody came.', ['He', 'but']],
    ['It ended in 1988. nobody came.', ['It', 'nobody']],
    ['one line\n\nanother', ['one', 'another']],
    ['第一. the end', ['第一', 'the']],
  ])('of %j', (text, starts) => {
    expect(openedIn(text, 'sentence')).toEqual(starts);
  });

  it('do not depend on capitals', () => {
    const text = 'The Council met. Nobody spoke, said Mr. Tran. “We wait,” he added. The U.S. envoy left.';
    const starts = openedIn(text, 'sentence').map((word) => word.toLowerCase());
    expect(openedIn(text.toLowerCase(), 'sentence')).toEqual(starts);
    expect(openedIn(text.toUpperCase(), 'sentence').map((word) => word.toLowerCase())).toEqual(starts);
  });

  it('do not depend on how a long text is cut into pieces', () => {
    const sentence = 'the council of the old town met again. ';
    const starts = openedIn(sentence.repeat(3000), 'sentence');
    expect(starts).toEqual(new Array(3000).fill('the'));
  });
});

it('a quotation that breaks off is followed by a sentence or by the rest of one', () => {
  expect(openedIn('“We could...” he began.', 'reply')).toEqual(['he']);
  expect(openedIn('“We could…” he began.', 'reply')).toEqual(['he']);
  expect(openedIn('“We could.” he began.', 'sentence')).toEqual(['We', 'he']);
});

describe('quotation starts', () => {
  it.each([
    ['He said, “we will return.”', ['we']],
    ['He said: "we will return."', ['we']],
    ['He called it a “warm” meeting.', []],
    ['They spoke of “trust”, “hope” and “love”.', []],
  ])('of %j', (text, starts) => {
    expect(openedIn(text, 'quotation')).toEqual(starts);
  });
});

describe('wink-nlp', () => {
  it('goes on after blanks around line ends', () => {
    const text = 'the minister left.  \n  he went home. \n\n nobody came.';
    const { tokens, sentences } = readWithWink(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).filter((token) => token.trim() !== '')).toEqual([
      'the',
      'minister',
      'left',
      '.',
      'he',
      'went',
      'home',
      '.',
      'nobody',
      'came',
      '.',
    ]);
    expect(sentences.map((start) => text.slice(start).trimStart().split(' ')[0])).toEqual(
      expect.arrayContaining(['the', 'he', 'nobody']),
    );
  });

  it('is not shown runs that would take it too long', () => {
    const text = `the ${'x-'.repeat(5000)} end`;
    expect(readWithWink(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['the', 'end']);
  });
});

describe('the table of words', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `Name${'abcdefghij'.charAt(i % 10)}${i.toString(26)}x`);
  const { words } = tokenise(names.join(' '), english);

  it('has as many words as are written, each under its key', () => {
    expect(Array.from(words, (word) => word.text)).toEqual(names);
    expect(Array.from(words, (word) => word.lower)).toEqual(names.map((name) => name.toLowerCase()));
    expect(words.at(-1)).toBeUndefined();
    expect(words.at(words.length)).toBeUndefined();
  });

  it('says the same in columns as in objects', () => {
    for (const word of words) {
      const i = word.index;
      expect([words.start(i), words.end(i), words.text(i), words.lower(i)]).toEqual([
        word.start,
        word.end,
        word.text,
        word.lower,
      ]);
      expect([words.shape(i), words.joint(i), words.isProtected(i), words.isNumeric(i)]).toEqual([
        word.shape,
        word.joint,
        word.protected,
        word.numeric,
      ]);
    }
  });

  it('keeps no object for a word that nobody looks at any more', () => {
    const first = words.at(0);
    expect(words.at(0)).toBe(first);
    for (let i = 1; i < 1000; i++) words.at(i);
    expect(words.at(0)).not.toBe(first);
    expect(words.at(0)).toEqual(first);
  });
});
