import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/formats/html.ts';
import { changeOnce, changeWord, faultOf, formatIsLawful, placeOf, textOf } from './laws.ts';

const format = html();

const piece = fc.constantFrom(
  ...['word ', 'us', ' On', '.', 'é', '🙂', '\ud83d', ' ', '  ', '\t', '\n', '\r\n', '\r', '\0', '\ufeff', '\u00a0'],
  ...['&amp;', '&AMP', '&eacute;', '&eacutex', '&#65;', '&#x80;', '&#0;', '&nope;', '&', '<', '>', '&lt;b&gt;', '&NotEqualTilde;'],
  ...['<p>', '</p>', '<b>', '</b>', '<i title="us">', '</i>', '<br>', '<div>', '</div>', '<table>', '<tr>', '<td>', '</table>', '<a href=us>'],
  ...['<code>us</code>', '<pre>\nus', '</pre>', '<script>us<b>', '</script>', '<style>', '</style>', '<p lang=de>', '<div lang=en>', '<textarea>', '</textarea>', '<svg>', '</svg>'],
  ...['<!-- us -->', '<!--', '-->', '<![CDATA[us]]>', '<?us>', '</', '<template>us</template>', '<span translate=no>', '</span>', '<title>'],
  ...['{{ us }}', '{{', '}}', '{%', '%}', '<% us %>', '<%', '%>', '<?php us', '?>', '${us}', '$us$', '$', '\\(us\\)'],
  ...['<!doctype html>', '<html>', '<head>', '<body class=us>', '</body>', '</html>', '<select><option>', '</x>', '<frameset>', '<plaintext>'],
); // prettier-ignore
const documents = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** All tags, with their attributes, and comments, as the parser has them. */
function tagsOf(record: string): string[] {
  return serialize(parseFragment(record)).match(/<[^>]*>/gu) ?? [];
}

describe('HTML', () => {
  it('takes edits of text and keeps its markup', () => {
    formatIsLawful(format, documents, (before, after) => expect(tagsOf(after)).toEqual(tagsOf(before)), {
      isInOrder: false,
    });
  });

  it('is one passage, its blocks parted by blank lines', () => {
    expect(format.passages('<p>a<p>b')).toHaveLength(1);
    expect(format.disabled).toEqual(['tags', 'entities', 'whitespace', 'lines', 'boilerplate']);
  });

  it.each([
    ['blocks', '<h1>a</h1>b<p>c<ul><li>d<li>e</ul>', 'a\n\nb\n\nc\n\nd\n\ne'],
    ['a whole document', '<!doctype html><title>a</title><body class="b">\n <p>c</body></html>\n', 'a\n\nc '],
    ['text right in the body', '<body>a</body></html>\n', 'a '],
    ['inline elements', 'a<b>b</b> <i>c</i><a href="d">e</a>', 'ab ce'],
    ['line breaks', 'a<br>b <br/><br> c', 'a\nb \nc'],
    ['white space', ' a\r\n \tb\n<p>\n  c  d\u00a0 e</p>', 'a b \n\nc d\u00a0 e'],
    ['references', 'a&amp;b&ampc &lt;i&gt; &#233;&eacute; &nope; &', 'a&b&c <i> éé &nope; &'],
    ['code', 'run <code>a <b>b</b></code> or <kbd>c</kbd> <pre>d</pre>', 'run 0 or 0 '],
    [
      'scripts and the like',
      '<script>a</script><style>b</style>c<!-- d --><template>e</template><noscript>f</noscript>',
      'c',
    ],
    ['other languages', 'a <svg><text>b</text></svg><math><mi>c</mi></math><textarea>d</textarea>', 'a '],
    ['what is not to be translated', 'a <b translate="NO">b</b> c <p translate=no>d</p> e', 'a 0 c \n\ne'],
    [
      'what keeps its class',
      'a <b class="x notranslate">b</b> <p class=notranslate>d</p><p class=notranslated>e',
      'a 0 \n\ne',
    ],
    ['a foreign word', 'a <i lang=fr>b <b lang=en>c</b></i> d <i xml:lang=de-AT>e</i>', 'a 0 d 0'],
    ['a foreign block', '<p lang=fr>a <i>b</i> <i lang=en>c</i> <code>d</code><p>e', 'e'],
    [
      'a foreign page',
      '<html lang=de><title>a</title><body>b<p>c<div lang="en">d <i>e</i><p>f</div>g</html>',
      'd e\n\nf',
    ],
    ['English and the unknown', '<html lang=EN-gb><p lang="">a<p lang=en>b<p lang=eng>c', 'a\n\nb'],
    ['a tag that closes nothing', 'a</x>b', 'ab'],
    ['text that the parser moves', '<table>a<tr><td>b</table>', 'a\n\nb'],
    ['marks of templates', '{{ a }}b {% c %}<p>d <% if e > f %> {{ "<b>g</b>" }} h', '0b 0\n\nd 0 0 h'],
    [
      'other marks of templates',
      'a <?php if ($b->c) d ?> <?= e > f ?> ${f} #{g} [% h %] {# i #} {!! j !!} {{{ k }}} l',
      `a${' 0'.repeat(8)} l`,
    ],
    ['marks that are left open', 'a {{ b<p>c {% d', 'a {{ b\n\nc {% d'],
    ['formulas', 'a $b < c$ \\(d\\) \\[e\\] $$f\ng$$, $5 and $10 h', 'a 0 0 0 0, $5 and $10 h'],
    ['dollars in several elements', '<p>a $b<p>c$', 'a $b\n\nc$'],
    ['nulls', 'a\0b', 'ab'],
    ['text with a comment after its body', '<body>a</body><!-- b -->\n', 'a '],
    ['nothing', '', ''],
  ])('reads %s', (_, record, expected) => {
    expect(textOf(format, record)).toBe(expected);
  });

  it('changes the text alone', () => {
    const of = (us: string): string =>
      [
        `<!DOCTYPE html>\r\n<html lang="en-us"><title>The ${us}</title><script>us</script>\n<body id=us onload="us()">`,
        `<p class='us'>${us}<b>${us}</b> &amp;&nbsp;${us}\0${us}<br><!-- us --><code>us</code>\r\n<img alt="us"> ${us}</x>${us}`,
        `<table>${us}<tr><td>${us}</table><svg><text>us</text></svg><pre>us</pre><span translate="no">us</span></body>\n</html>\n${us}`,
      ].join('');
    expect(changeWord(format, of('us'), 'us', 'US')).toBe(of('US'));
  });

  it.each([
    ['over tags that stay where they are', '<b>u</b>s', 'us', 'US', '<b>U</b>S'],
    ['of markup in text', 'a b', 'b', '<b> & c', 'a &lt;b&gt; &amp; c'],
    ['of a whole reference', 'a&nbsp;b', '\u00a0', ' ', 'a b'],
    ['of a reference to several characters', 'a&NotEqualTilde;', '\u2242', 'x', undefined],
    ['of white space', 'a\r\n   , b', ' ,', ',', 'a, b'],
    ['of another length over tags', '<b>u</b>s', 'us', 'USA', undefined],
    ['between elements', '<b>a</b>b', 'ab', 'a b', undefined],
    ['between blocks', '<p>a<p>b', 'a\n\nb', 'a b', undefined],
    ['that brings in a line end', 'a b', ' ', '\n', undefined],
    ['that makes two blanks', 'a b', 'b', ' b', undefined],
    ['that makes a tag', 'a < b', ' b', 'b', undefined],
    ['that makes a reference', 'a &AMp; b', 'AM', 'am', undefined],
    ['of code', 'a <code>b</code> c', '0', '1', undefined],
  ])('does or does not take an edit %s', (_, record, before, after, expected) => {
    expect(changeOnce(format, record, before, after)).toBe(expected ?? record);
  });

  it.each([
    ['<p id=us>us</p>', 'us', 'us'],
    ['<p>&eacute; <b>u</b>s', 'us', 'u</b>s'],
    ['<p>\n &eacute;t', 'ét', '&eacute;t'],
    ['a <code>b</code>us', '0us', 'us'],
  ])('tells the place of an edit: %s', (record, before, source) => {
    const { start, end } = placeOf(format, record, before);
    expect(record.slice(start, end)).toBe(source);
    expect(start).toBe(record.lastIndexOf(source));
  });

  it.each(['<div>', '<b>', '<b a=1>', '<table><td>', '<svg>'])('declines many open elements: %s', (tag) => {
    expect(faultOf(format, tag.repeat(100_000))).toMatch(/^more than 2000 elements are inside of one another; /u);
  });

  it.each([
    '{{',
    '{%',
    '<%',
    '<?=',
    '${a',
    '$a',
    '\\(',
    '<p>',
    '<b>x</b>',
    '</div>',
    '<br>',
    '<',
    '&',
    '<!--',
    'x\0',
    '<p><b>'.repeat(2),
    '<a>',
    '<title><!--',
  ])('reads any number of what does not nest: %s', (tag) => {
    const record = `us ${tag.repeat(2500)}`;
    expect(changeWord(format, record, 'us', 'US')).toBe(`US ${tag.repeat(2500)}`);
  });
});
