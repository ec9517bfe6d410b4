import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import retextCasemend, { type EditorOptions } from '../../src/editors/retext.ts';
import { explain } from '../../src/index.ts';
import { repairRecord } from '../../src/formats/index.ts';

type File = Awaited<ReturnType<typeof readText>>;

const readText = (text: string, options?: EditorOptions) =>
  unified().use(retextEnglish).use(retextCasemend, options).use(retextStringify).process(text);

const markdown = unified()
  .use(remarkParse)
  // Its type knows no processors with plugins.
  .use(remarkRetext, unified().use(retextEnglish).use(retextCasemend) as never)
  // The plugin is a linter: the tree is not what matters.
  .use(function () {
    this.compiler = () => '';
  })
  .freeze();

/** Each message: its place, what is there, what should be. */
const told = ({ messages }: File): string[] =>
  messages.map(
    ({ line, column, actual, expected }) => `${line!}:${column!} ${actual!} → ${(expected as string[]).join('|')}`,
  );

/** The source as the messages would have it, and a check of what they say is there. */
function corrected(source: string, { messages }: File): string {
  let text = source;
  for (const { place, actual, expected } of messages.toReversed()) {
    if (!place || !('start' in place)) throw new Error('a message has no place');
    const [start, end] = [place.start.offset!, place.end.offset!];
    expect(source.slice(start, end)).toBe(actual);
    const before = source.slice(0, start).split(/\r\n|[\r\n]/u);
    expect(place.start).toMatchObject({ line: before.length, column: before.at(-1)!.length + 1 });
    text = text.slice(0, start) + expected![0]! + text.slice(end);
  }
  return text;
}

describe('on text', () => {
  it('tells what explain would change, and leaves the text as it is', async () => {
    const text = '😀 They met on monday in Oslo.\r\n\r\nOn friday the us senate met , said angela merkel.\n';
    const file = await readText(text);
    const { edits, text: repaired } = explain(text);
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual(
      edits.map(({ rule, before }) => [rule, before]),
    );
    expect(corrected(text, file)).toBe(repaired);
    expect(String(file)).toBe(text);
    expect(file.messages[0]).toMatchObject({
      reason: 'Unexpected `monday`, expected `Monday`',
      ruleId: 'calendar',
      source: 'casemend',
      fatal: false,
      note: expect.stringMatching(/^Days, months, holidays, .* sure$/u) as string,
    });
  });

  it('tells of what is missing and of what is too much', async () => {
    const { messages } = await readText('The plane landed in London.The pilot\u200b said nothing.');
    expect(messages.map(({ reason }) => reason)).toEqual(['Missing `“ ”`', 'Unexpected `<U+200B>`']);
  });

  it('says nothing of sound text', async () => {
    expect(told(await readText('They met on Monday in Oslo. Angela Merkel was there.'))).toEqual([]);
    expect(told(await readText(''))).toEqual([]);
  });

  it('takes the options of the library', async () => {
    const text = 'On monday zorvane met the US Senate in Washington.';
    const options = { lexicon: { force: ['Zorvane'], never: ['monday'] } };
    expect(told(await readText(text, options))).toEqual(['1:11 zorvane → Zorvane']);
    expect(() => unified().use(retextCasemend, { minConfidence: 7 }).freeze()).toThrow(/minConfidence/u);
    const wrong = { ambiguous: 'yes' } as unknown as EditorOptions;
    expect(() => unified().use(retextCasemend, wrong).freeze()).toThrow(/'ambiguous' must be true or false/u);
  });

  it('tells of doubts only if asked, and as infos', async () => {
    const text = 'They met on monday in Oslo, and the us senate met on friday.';
    const options = { minConfidence: 0.999 };
    const sure = await readText(text, options);
    const all = await readText(text, { ...options, ambiguous: true });
    const infos = all.messages.filter(({ fatal }) => fatal === undefined);
    expect(infos.length).toBeGreaterThan(0);
    expect(infos[0]!.reason).toMatch(/^Unsure of `\w+`, perhaps `\w+`$/u);
    expect(all.messages.length - infos.length).toBe(sure.messages.length);
    expect(corrected(text, all)).toBe(explain(text).text);
  });
});

describe('below remark-retext', () => {
  it.each([
    ['code and links', 'On monday [the us senate](http://us/us "us") met `us code` in washington.\n'],
    ['code at the start', '`us` [`us` law](b)[us law][b] were on monday in washington.\n\n[b]: http://us\n'],
    ['images', '![the us senate](us.png) On monday [![us](us.png)](us) he met obama in washington.\n'],
    ['elements for code', 'He typed <kbd>us</kbd> and <code>monday</code> on monday in washington.\n'],
    ['code blocks', '# The us senate\n\n```\nx = us[0\n```\n\nOn monday it met in washington.\n\n    on monday\n'],
    ['references and escapes', 'R&amp;D &copy; \\*he\\* met obama in berlin &mdash; on monday, and angela merkel.\n'],
    [
      'quotations',
      '> On monday he met\n> obama in berlin &amp; said\n> > that on friday angela merkel was in london.\n',
    ],
    [
      'lists',
      '- On monday he met obama.\n- [ ] On friday he met angela merkel in\n  washington.  \n  It was in berlin.\\\n  He left.\n',
    ],
    ['emphasis', 'On **monday** _he_ met *angela* merkel in **washington**.\n'],
    ['dialects', 'On monday @us of {{ us }} met obama in #us, and $us$ was in washington.\n'],
    ['other line ends', 'On monday he met obama.\r\rOn friday\r\nhe met &amp; saw angela merkel.\r\n'],
  ])('%s', async (_, source) => {
    const file = await markdown.process(source);
    expect(file.messages.length).toBeGreaterThan(1);
    expect(corrected(source, file)).toBe((await repairRecord(source, { name: 'markdown' })).text);
  });

  it('finds nothing where nothing is prose', async () => {
    expect(told(await markdown.process('```\non monday the us senate met in washington\n```\n'))).toEqual([]);
  });
});

it('text without places is read and left alone', async () => {
  const leaf = (value: string) => ({ type: 'TextNode', value });
  const tree = {
    type: 'RootNode',
    children: [leaf('On monday the us senate met.'), { type: 'SourceNode', value: 'x' }],
  };
  const file = await readText('something else');
  retextCasemend()(tree, file);
  expect(file.messages).toEqual([]);
});
