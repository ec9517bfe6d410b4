import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { change, changeOnce, changeWord, edit, faultOf, formatIsLawful, placeOf, textOf } from './laws.ts';

const format = markdown();

const piece = fc.constantFrom(
  ...['word ', 'us', ' On', '.', 'é', '🙂', '\ud83d', ' ', '  ', '\t', '\n', '\n\n', '  \n', '\\\n', '\r\n', '\r', '\0'],
  ...['*', '**', '_', '~~', '`', '``', '# ', '> ', '- ', '1. ', '- [ ] ', '---\n', '```\n', '    ', '| a | b |\n|---|---|\n| c |'],
  ...['&amp;', '&eacute;', '&#65;', '&nope;', '&', '\\*', '\\a', '\\', '[', ']', '](x "t")', '![', '[^1]', '\n[^1]: note', '[a]: /u\n'],
  ...['<b>', '</b>', '<!-- c -->', '<code>', '</code>', '<div>\n', 'www.a.org', 'http://b.org/X', 'c@d.org', '<http://e.org>', '===\n'],
  ...['{us ', '<A us={', '} >', '<% us %>', '<?php us', '${us}', '$us$', '\\(us\\)', '{"us": 1}', '{# us #}', '{{ us }}', '{{', '}}', '{% us %}', '{#us}', '{', '}', '[[us]]', '$$', '::: us\n', '> [!us] ', '@us', '#us', 'us/us#1', '\nimport us = '],
); // prettier-ignore
const documents = fc
  .tuple(fc.constantFrom('', '\ufeff', '---\ntitle: us\n---\n'), fc.array(piece, { maxLength: 24 }))
  .map(([start, pieces]) => start + pieces.join(''));

/** The document as HTML with the prose taken out. */
function skeleton(record: string): string[] {
  const page = micromark(record, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return page.match(/<code[^>]*>[^<]*<\/code>|<a [^>]*>[^<]*<\/a>|<[^>]*>/gu) ?? [];
}

describe('Markdown', () => {
  it('takes edits of prose and keeps its markup, code, links and pictures', () => {
    formatIsLawful(format, documents, (before, after) => expect(skeleton(after)).toEqual(skeleton(before)), {
      runs: 150,
    });
  });

  it('is one passage, its blocks parted by blank lines', () => {
    expect(format.passages('# A\n\nb\n')).toHaveLength(1);
    expect(format.disabled).toEqual(['tags', 'entities', 'whitespace', 'lines', 'boilerplate']);
  });

  it.each([
    ['headings', '# One #\nTwo\n===\n', 'One\n\nTwo'],
    ['lists', '- one\n- [x] two\n  1. three', 'one\n\ntwo\n\nthree'],
    ['quotations', '> one\n> two\n\n> three', 'one two\n\nthree'],
    ['tables', '| a | b \\| c |\n|---|---|\n| ~~d~~ | |', 'a\n\nb | c\n\nd'],
    ['notes', 'a[^1]\n\n[^1]: b\n', 'a\n\nb'],
    ['emphasis', 'a*b*_c_ **d**', 'abc d'],
    ['line ends', 'a\nb  \nc\\\nd\r\n  e', 'a b c d e'],
    ['references and escapes', '&eacute;&#233;\\*&nope; \\a', 'éé*&nope; \\a'],
    ['code', 'run `a b` now\n\n    c\n\n```\nd\n```\n', 'run 0 now'],
    ['links', '[a *b* &amp;](c "d") ![e](f) [g][h]\n\n[h]: i "j"', 'a b &  g'],
    ['addresses', 'at www.a.org or <http://b.org>, c@d.org', 'at www.a.org or http://b.org, c@d.org'],
    ['HTML', 'a <b>c</b> <!-- d -->\n\n<div>e</div>\n\nf', 'a c \n\nf'],
    ['code in HTML', 'press <kbd>us <b>x</b></kbd> or <style>us</style> y', 'press 0 or  y'],
    ['containers', ':::note The title\na b\n:::\n\n> ::: warning\n> c\n> :::\n> d', 'a b\n\nc\n\nd'],
    ['template tags', 'a {% b *c* %}, {{ d.e }} {{< f "g" >}} {{% h %}} i{{j}}', 'a 0, 0 0 0 i0'],
    ['template tags on lines of their own', '{% note %}\na\n{% endnote %}\nb {{<\nc >}}', 'a\n\nb 0'],
    ['attributes', '# a {#b .c}\n\n[d](e){:target="_f"}, ![g](h){width=5}\ni\n{: .j}', 'a \n\nd,  i'],
    ['expressions', 'a {b c} {d.map((e) => ({ f: <G h={i}>j</G> }))} k {/* l\n\nm */} n', 'a 0 0 k 0\n\nn'],
    ['components', '<A b={c}>d</A> e <F g="h" i={j}\nk={l} /> m', 'd e  m'],
    ['braces that are left open', 'a {b\n\nc} {{d {e} {% f', 'a {b\n\nc} {{d 0 {% f'],
    [
      'marks of templates',
      'a <% b > c %> <?php d ?> ${e} #{f} [% g %] {# h #} {!! i !!} {{!-- j }} --}} k',
      `a${' 0'.repeat(8)} k`,
    ],
    [
      'formulas',
      'a $b_1 + c$, $5 and $10 d $\\$e\nf$ \\(g h\\) \\\\[i\\\\] US$5 j$ $ k$ $3 or l$',
      'a 0, $5 and $10 d 0 0 0 US$5 j$ $ k$ $3 or l$',
    ],
    ['wiki links', 'a [[b c|d_e_]] ![[f]] [[g', 'a 0 0 [[g'],
    ['maths', 'a $$b_1 * c_2$$ d\n$$\ne\n=\nf\n$$\ng $$ h\n\ni $$', 'a 0 d 0\n\ng $$ h\n\ni $$'],
    ['alerts', '> [!NOTE]\n> a\n\n> [!tip]- b\n\nc [!d] e', 'a\n\nb\n\nc [!d] e'],
    ['mentions and tags', '@a/b-c, (#d_e) #4. f@g C# h/i.j#12 &#65;', '0, (0) 0. f@g C# 0 A'],
    [
      'modules',
      "import A from 'a'\nimport 'b'\n\nexport const c = {\n  d,\n}\n\ne\n\nimport and export f",
      'e\n\nimport and export f',
    ],
    ['code that looks like all that', "```\nimport a from 'b'\n$$\n```\nc `{{` d `}}` $$ e", 'c 0 d 0 $$ e'],
    ['front matter', '---\na: b\n---\nc', 'c'],
    ['front matter in JSON', '{\n"a": "b {",\n\n    "c": ["# d\\"}"]\n}\n\ne', 'e'],
    ['front matter in JSON between fences', '---json\n{\n"a": "b" }\n---\nc\n\nd', 'c\n\nd'],
    ['front matter between semicolons', '\ufeff;;;\n"a": "b"\n;;;\n\nc', 'c'],
    ['what only begins like front matter', '{"a b" c}\n\nd', '0\n\nd'],
    ['front matter of another kind', '+++\na = "b"\n+++\nc', 'c'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['a container after a byte order mark', '\ufeff::: a\nb', 'b'],
    ['a module after a byte order mark', "\ufeffimport a from 'b'\n\nc", 'c'],
    ['nothing', '', ''],
  ])('reads %s', (_, record, expected) => {
    expect(textOf(format, record)).toBe(expected);
  });

  it('changes the prose alone', () => {
    const of = (us: string): string =>
      [
        '\ufeff---\ntitle: us\n---\n',
        `# The ${us}\r\n\r\n> *${us}* and \`us\` and [us](us "us") ${us}&nbsp;${us}\n> ${us} us@us.org <b id="us">${us}</b>\n`,
        `\n| ${us} |\n|---|\n| ${us} |\n\n\`\`\`us\nus\n\`\`\`\n\n[us]: /us "us"\n\n![us](us) [^us]\n\n[^us]: ${us}\n`,
      ].join('');
    expect(changeWord(format, of('us'), 'us', 'US')).toBe(of('US'));
  });

  it('leaves dialects alone', () => {
    const of = (us: string): string =>
      [
        `import us from 'us'\n\n:::us us\n${us}  \n${us} {{ us }} ${us} {% us %}\n:::\n\n## ${us} {#us .us us="us"}\n\n`,
        `> [!us]\n> ${us} [[us|us]] @us #us us/us#1 ${us}\n\n$$\nus_{us}\n$$ ${us}\n`,
      ].join('');
    expect(changeWord(format, of('us'), 'us', 'US')).toBe(of('US'));
  });

  it.each([
    ['over markup that stays where it is', '*u*s', 'us', 'US', '*U*S'],
    ['over a line end', 'new\nyork', 'new york', 'New York', 'New\nYork'],
    ['of a whole reference', 'a&nbsp;b', '\u00a0', ' ', 'a b'],
    ['of an escape', 'a \\( b', '(', '[', undefined],
    ['of another length over markup', '*u*s', 'us', 'USA', undefined],
    ['that takes a line end away', 'new\nyork', ' ', '', undefined],
    ['between blocks', 'a\n\nb', 'a\n\nb', 'a b', undefined],
    ['that brings in markup', 'a b', 'b', '*b*', undefined],
    ['that brings in a tag', 'a b', 'b', '<b>', undefined],
    ['that brings in a line end', 'a b', ' ', '\n', undefined],
    ['that makes a list', 'a b', 'a', '-', undefined],
    ['that makes code', 'a b', 'a', '     a', undefined],
    ['that makes a hard break', 'a\nb', 'a', 'a  ', undefined],
    ['that undoes emphasis', 'x *a* b', 'a', 'a ', undefined],
    ['that makes an address', 'Www.a.org', 'W', 'w', undefined],
    ['that makes a reference', 'a &AMp; b', 'AM', 'am', undefined],
    ['of code', 'a `b` c', '0', '1', undefined],
    ['that makes a dialect', 'Import a = b', 'I', 'i', undefined],
    ['of a link', '[us](x)', 'us', 'US', undefined],
  ])('does or does not take an edit %s', (_, record, before, after, expected) => {
    expect(changeOnce(format, record, before, after)).toBe(expected ?? record);
  });

  it.each([
    ['\ufeff# `us` us', 'us', 'us'],
    ['{{ us }} *u*s', 'us', 'u*s'],
    ['> new\n> york', 'new york', 'new\n> york'],
    ['&eacute;t us', 't us', 't us'],
  ])('tells the place of an edit: %j', (record, before, source) => {
    const { start, end } = placeOf(format, record, before);
    expect(record.slice(start, end)).toBe(source);
    expect(start).toBe(record.lastIndexOf(source));
  });

  it('takes the other edits where some fail', () => {
    const record = Array.from({ length: 20 }, (_, i) => `word ${i === 7 ? 'Www.a.org' : 'x'} us`).join('\n\n');
    const text = textOf(format, record);
    const edits = [...text.matchAll(/us|W/gu)].map(({ 0: word, index }) =>
      edit(index, word, word === 'us' ? 'US' : 'w'),
    );
    expect(change(format, record, [edits]).after).toBe(record.replaceAll('us', 'US'));
  });

  it.each([
    ['*a_'.repeat(10_000), /^there are more than 10000 marks of emphasis and brackets in one paragraph; /u],
    ['a](b'.repeat(20_000), /^there are more than 10000 marks/u],
    [`${'- '.repeat(20_000)}a`, /^more than 500 lists or quotations are inside of one another; /u],
    [`a\n\n ${'>'.repeat(20_000)}a`, /^more than 500 lists or quotations/u],
    [`- a\n${' '.repeat(1000)}- b`, /^more than 500 lists or quotations/u],
  ])('declines what would take too long to read: %.8s', (record, message) => {
    expect(faultOf(format, record)).toMatch(message);
  });

  it.each([
    '['.repeat(2000),
    '<a '.repeat(2000),
    '`'.repeat(9999),
    '&'.repeat(5000),
    `${'-'.repeat(5000)}\n`,
    '|'.repeat(3000),
    ...[
      '{',
      '{}',
      '<A {',
      '{a}',
      '<%',
      '<?=',
      '${',
      '[%',
      '$a',
      '\\(',
      '\\[',
      '{{',
      '{%',
      '{{< ',
      '$$ ',
      '@a',
      '#a',
      'a/',
      '{a=',
      '> [!',
      ':::',
      'import ',
    ].map((mark) => mark.repeat(3000)),
  ])('reads what only looks like that: %.8s', (record) => {
    expect(faultOf(format, `us\n\n${record}`)).toBe('');
    expect(changeWord(format, `us\n\n${record}`, 'us', 'US')).toBe(`US\n\n${record}`);
  });
});
