import { describe, expect, it } from 'vitest';
import { furniture, furnitureOf } from '../../src/characters/furniture.ts';
import { explain } from '../../src/index.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\u2028',
    '\f',
    ' ',
    'Share',
    ':',
    'Advertisement',
    'Read more: ',
    'By ',
    'Amina Yusuf',
    '© 2022',
  ],
  ...[
    'LONDON',
    ' - ',
    '(Reuters)',
    'Paris',
    ', Dec 3',
    ' — ',
    '2022-12-22',
    'The mayor left.',
    'all rights reserved',
    '🙂',
  ],
];

const kindsOf = (text: string): string[] => [...furnitureOf(text)].map(({ kind }) => kind);

describe('furniture', () => {
  it.each([
    [
      'date-line',
      ' date 2022-12-22 Share:',
      'Published: 12 May 2020, 10:30 am',
      'Thursday, December 22, 2022',
      '5 hours ago',
    ],
    ['share', 'Share:', 'Facebook Twitter WhatsApp', 'Share on Facebook', 'Follow us on Twitter'],
    ['byline', 'By Amina Yusuf', 'BY OUR CORRESPONDENT', 'Staff Reporter', 'by bilal khan and tom hansen'],
    ['dateline', 'ISLAMABAD - ', 'KARACHI: ', 'NEW YORK, Dec 3 (Reuters) — ', 'MUNICH, Germany (AP) -- '],
    ['advert', 'Advertisement', 'ADVERTISEMENT - CONTINUE READING BELOW', 'Story continues below advertisement'],
    ['read-more', 'Read more:', 'Also read: Mayor leaves for Oslo', 'Related stories'],
    ['subscribe', 'Subscribe to our newsletter', 'Sign up for free'],
    ['comments', '12 comments', 'Leave a comment', 'Comments (3)'],
    ['navigation', 'Home > News > World', 'Skip to content', 'Back to top'],
    ['publication', 'Published in The Harbour, December 22nd, 2022'],
    ['rights', '© 2022 The Harbour Press', 'The Harbour. All rights reserved.'],
    ['credit', 'Photo: Amina Yusuf', 'File photo: AFP'],
  ])('knows a %s', (kind, ...texts) => {
    for (const text of texts)
      expect([text, kindsOf(`${text}${kind === 'dateline' ? 'The mayor left.' : ''}`)]).toEqual([text, [kind]]);
  });

  it.each([
    'Share prices fell on Monday.',
    'By the river',
    'by and by',
    'The council met on 22 December 2022.',
    'Advertisements were found in every street.',
    'Our correspondents explain what the vote means.',
    'Copyright law is old.',
    '(c) “Member” means a member.',
    'Italy – Rome',
    'NATO: a history',
    'He said - and left - that it rained.',
    'Email me tomorrow.',
  ])('takes %j for part of the article', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it('is reported in the explanation, with its place in the original', () => {
    const text =
      ' date\u00a02022-12-22 Share:\n\nISLAMABAD - The council met in\u00a0Lahore. Nobody spoke.\n\nRead more: The harbour';
    const { furniture: found, text: output } = explain(text);
    expect(output).toBe(text.replaceAll('\u00a0', ' '));
    expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['date-line', 'date\u00a02022-12-22 Share:'],
      ['dateline', 'ISLAMABAD - '],
      ['read-more', 'Read more: The harbour'],
    ]);
    expect(explain(text, { characters: false }).furniture).toEqual([]);
    expect(explain(text, { characters: { furniture: false } }).furniture).toEqual([]);
  });

  it('is removed only when asked to, with its lines', () => {
    const text =
      ' date 2022-12-22 Share:\n\nOSLO (Reuters) - The mayor left.\nAdvertisement\nNobody spoke.\n\nPrint\n\nHe slept.\n';
    expect(fix(furniture, text, 'report')).toBe(text);
    expect(fix(furniture, text, 'remove')).toBe('The mayor left.\nNobody spoke.\n\nHe slept.\n');
    expect(fix(furniture, text.replaceAll('\n', '\r\n'), 'remove')).toBe(
      'The mayor left.\r\nNobody spoke.\r\n\r\nHe slept.\r\n',
    );
  });

  it('comes to an end on any text', () => {
    obeysLaws(furniture, PIECES, 'remove');
  });

  it.each(['Share ', 'share, ', 'Share:\n\n', 'A - ', 'LONDON - ', 'By A ', 'reserved ', '\n', '- '])(
    'gets through a megabyte of %j',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(fix(furniture, `${text}\n\nThe mayor left.\n\nShare:\n`, 'remove').endsWith('The mayor left.\n\n')).toBe(
        true,
      );
    },
  );
});
