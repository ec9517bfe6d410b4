import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { change, changeWord, edit, faultOf, formatIsLawful } from './laws.ts';

const format = markdown();
const textOf = (record: string): string => format.passages(record)[0]!.text;
const once = (record: string, before: string, after: string): string => {
  const start = textOf(record).indexOf(before);
  expect(start).toBeGreaterThanOrEqual(0);
  return change(format, record, [[edit(start, before, after)]]).after;
};

const piece = fc.constantFrom(
  ...['word ', 'us', ' On', '.', 'é', '🙂', '\ud83d', ' ', '  ', '\t', '\n', '\n\n', '  \n', '\\\n', '\r\n', '\r', '\0'],
  ...['*', '**', '_', '~~', '`', '``', '# ', '> ', '- ', '1. ', '- [ ] ', '---\n', '```\n', '    ', '| a | b |\n|---|---|\n| c |'],
  ...['&amp;', '&eacute;', '&#65;', '&nope;', '&', '\\*', '\\a', '\\', '[', ']', '](x "t")', '![', '[^1]', '\n[^1]: note', '[a]: /u\n'],
  ...['<b>', '</b>', '<!-- c -->', '<code>', '</code>', '<div>\n', 'www.a.org', 'http://b.org/X', 'c@d.org', '<http://e.org>', '===\n'],
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
    formatIsLawful(format, documents, (before, after) => expect(skeleton(after)).toEqual(skeleton(before)), 150);
  });

  it('is one passage, its blocks parted by blank lines', () => {
    expect(format.passages('# A\n\nb\n')).toHaveLength(1);
    expect(format.unfit).toEqual(['tags', 'entities', 'whitespace', 'lines', 'furniture']);
  });

  it.each([
    ['headings', '# One #\nTwo\n===\n', 'One\n\nTwo'],
    ['lists', '- one\n- [x] two\n  1. three', 'one\n\ntwo\n\nthree'],
    ['quotations', '> one\n> two\n\n> three', 'one two\n\nthree'],
    ['tables', '| a | b \\| c |\n|---|---|\n| ~~d~~ | |', 'a\n\nb | c\n\nd'],
    ['notes', 'a[^1]\n\n[^1]: b\n', 'a\n\nb'],
    ['emphasis', 'a*b*_c_ **d**', 'abc d'],
    ['line ends', 'a\nb  \nc\\\nd\r\n  e', 'a b\nc\nd e'],
    ['references and escapes', '&eacute;&#233;\\*&nope; \\a', 'éé*&nope; \\a'],
    ['code', 'run `a b` now\n\n    c\n\n```\nd\n```\n', 'run 0 now'],
    ['links', '[a *b* &amp;](c "d") ![e](f) [g][h]\n\n[h]: i "j"', 'a b &  g'],
    ['addresses', 'at www.a.org or <http://b.org>, c@d.org', 'at www.a.org or http://b.org, c@d.org'],
    ['HTML', 'a <b>c</b> <!-- d -->\n\n<div>e</div>\n\nf', 'a c \n\nf'],
    ['code in HTML', 'press <kbd>us <b>x</b></kbd> or <style>us</style> y', 'press 0 or  y'],
    ['front matter', '---\na: b\n---\nc', 'c'],
    ['front matter of another kind', '+++\na = "b"\n+++\nc', 'c'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['nothing', '', ''],
  ])('reads %s', (_, record, expected) => {
    expect(textOf(record)).toBe(expected);
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
    ['of a link', '[us](x)', 'us', 'US', undefined],
  ])('does or does not take an edit %s', (_, record, before, after, expected) => {
    expect(once(record, before, after)).toBe(expected ?? record);
  });

  it('takes the other edits where some fail', () => {
    const record = Array.from({ length: 20 }, (_, i) => `word ${i === 7 ? 'Www.a.org' : 'x'} us`).join('\n\n');
    const text = textOf(record);
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
  ])('reads what only looks like that: %.8s', (record) => {
    expect(faultOf(format, `us\n\n${record}`)).toBe('');
    expect(changeWord(format, `us\n\n${record}`, 'us', 'US')).toBe(`US\n\n${record}`);
  });
});
