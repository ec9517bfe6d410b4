import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { boilerplate, boilerplateOf } from '../../src/characters/boilerplate.ts';
import { explain } from '../../src/index.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const REPORT_PIECE = 'the council of the town met in the old harbour on a cold monday and voted for a bridge';
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
    'lahore',
    REPORT_PIECE,
    'Written by ',
    'Updated - ',
    ' (AFP): ',
    '/AP',
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

const REPORT = 'The council of the town met in the old harbour on Monday and voted for a new bridge over the river.';
const kindsOf = (text: string): string[] => [...boilerplateOf(text, english)].map(({ kind }) => kind);

describe('boilerplate', () => {
  it.each([
    [
      'date-line',
      ...[' date 2022-12-22 Share:', 'Published: 12 May 2020, 10:30 am', 'Thursday, December 22, 2022', '5 hours ago'],
      ...['Dec. 22, 2022, 5:00 a.m. ET', 'First published on Thu 22 Dec 2022 05.00 GMT', '2022-12-22T10:15:30Z'],
      ...['10:15 PM | December 22, 2022', 'Updated - December 22, 2022 10:15 pm IST - NEW DELHI', 'an hour ago'],
      ...['Posted on Dec 22, 2022 | Author: Amina Yusuf', 'Published Thu, Dec 22 202210:15 AM EST'],
    ],
    [
      'share',
      ...['Share:', 'Facebook Twitter WhatsApp', 'Share on Facebook', 'Follow us on Twitter', 'Tweet', 'Copy link'],
      ...['Click to share on Facebook (Opens in new window)', '1.2K Shares', 'Join our WhatsApp channel'],
    ],
    [
      'byline',
      ...['By Amina Yusuf', 'BY OUR CORRESPONDENT', 'Staff Reporter', 'by bilal khan and tom hansen', 'By AFP'],
      ...[
        'By Amina Yusuf in London',
        'Written by Amina Yusuf',
        'Reporting by Amina Yusuf; Editing by Tom Hansen',
        'APP',
      ],
    ],
    [
      'advert',
      ...['Advertisement', 'ADVERTISEMENT - CONTINUE READING BELOW', 'Story continues below advertisement', 'Skip Ad'],
      ...['Scroll to continue', 'Promoted Stories', 'Go Ad-Free'],
    ],
    [
      'read-more',
      ...[
        'Read more:',
        'Also read: Mayor leaves for Oslo',
        'Related stories',
        'Watch: Mayor leaves for Oslo',
        'View all',
      ],
      ...[
        'Read | Mayor leaves for Oslo',
        'Editors’ Picks',
        'Tags: harbour, mayor',
        'list of 4 items',
        'More from World',
      ],
    ],
    [
      'subscribe',
      ...[
        'Subscribe to our newsletter',
        'Sign up for free',
        'Already a subscriber? Log in',
        'Download our app',
        'Donate',
      ],
    ],
    ['comments', '12 comments', 'Leave a comment', 'Comments (3)', 'Cancel reply'],
    [
      'navigation',
      'Home > News > World',
      'Skip to content',
      'Back to top',
      '3 min read',
      'Privacy Policy | Contact us',
    ],
    [
      'publication',
      'Published in The Harbour, December 22nd, 2022',
      'This article was originally published on Dec 22, 2022',
    ],
    ['rights', '© 2022 The Harbour Press', 'The Harbour. All rights reserved.', 'Copyright The Harbour, 2022'],
    [
      'credit',
      ...['Photo: Amina Yusuf', 'File photo: AFP', 'Image source, Getty Images', 'Amina Yusuf/AP', '(Photo: Reuters)'],
    ],
  ])('knows a %s', (kind, ...texts) => {
    for (const text of texts) expect([text, kindsOf(text)]).toEqual([text, [kind]]);
  });

  it.each([
    ...[
      'ISLAMABAD - ',
      'KARACHI: ',
      'NEW YORK, Dec 3 (Reuters) — ',
      'MUNICH, Germany (AP) -- ',
      'BOGOTA, May 14 Reuter - ',
    ],
    ...[
      'SINGAPORE : ',
      'GARDELEGEN, Germany — ',
      'Lahore: ',
      'London — ',
      'Vienna, Austria – ',
      'Colombo, May 29 (AFP) - ',
    ],
    ...['islamabad - ', 'lahore: ', 'new delhi - ', 'washington, d.c. — '],
  ])('knows the dateline %j', (dateline) => {
    const text = `Mayor leaves town\n\n${dateline}${REPORT}`;
    expect([...boilerplateOf(text, english)]).toEqual([{ kind: 'dateline', start: 19, end: 19 + dateline.length }]);
  });

  it('tells a dateline in text that lost its capitals after the lines of a site', () => {
    expect(kindsOf(` date 2022-12-22 share:\n\nislamabad - ${REPORT.toLowerCase()}`)).toEqual([
      'date-line',
      'dateline',
    ]);
    expect(kindsOf(`${REPORT}\n${REPORT}\n${REPORT}\nislamabad - ${REPORT.toLowerCase()}`)).toEqual([]);
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
    `GERMANY - ${REPORT}`,
    `Zambia – ${REPORT}`,
    `Vermont Route 9 – ${REPORT}`,
    `VAT (Value Added Tax): ${REPORT}`,
    `San Jose International Airport – ${REPORT}`,
    `Lincoln: “${REPORT}”`,
    `${REPORT}\nOakland – ${REPORT}\nChicago – ${REPORT}`,
    `MARIA (taking up the pen): ${REPORT}`,
    'Courtesy of the queen, as of 1970 Sir Laurence could call himself this',
    'Reporting by Emily Field was supported by the Harbour Fund.',
    'recommended',
    'Home is where the heart is.',
    'Watch the birds, he said.',
    'Read the letter aloud.',
    'More and more people came.',
    'NATO: a history',
    'He said - and left - that it rained.',
    'Email me tomorrow.',
  ])('takes %j for part of the article', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it('is reported in the explanation, with its place in the original', () => {
    const text =
      ' date\u00a02022-12-22 Share:\n\nISLAMABAD - The council met in\u00a0Lahore. Nobody spoke.\n\nRead more: The harbour';
    const { boilerplate: found, text: output } = explain(text, { characters: { whitespace: 'tidy' } });
    expect(output).toBe(text.replaceAll('\u00a0', ' '));
    expect(explain(text).boilerplate).toEqual(found);
    expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['date-line', 'date\u00a02022-12-22 Share:'],
      ['dateline', 'ISLAMABAD - '],
      ['read-more', 'Read more: The harbour'],
    ]);
    expect(explain(text, { characters: false }).boilerplate).toEqual([]);
    expect(explain(text, { characters: { boilerplate: false } }).boilerplate).toEqual([]);
  });

  it('is removed only when asked to, with its lines', () => {
    const text =
      ' date 2022-12-22 Share:\n\nOSLO (Reuters) - The mayor left.\nAdvertisement\nNobody spoke.\n\nPrint\n\nHe slept.\n';
    expect(fix(boilerplate, text, 'report')).toBe(text);
    expect(fix(boilerplate, text, 'remove')).toBe('The mayor left.\nNobody spoke.\n\nHe slept.\n');
    expect(fix(boilerplate, text.replaceAll('\n', '\r\n'), 'remove')).toBe(
      'The mayor left.\r\nNobody spoke.\r\n\r\nHe slept.\r\n',
    );
  });

  it('comes to an end on any text', () => {
    obeysLaws(boilerplate, PIECES, 'remove');
  });

  it.each([
    'Share ',
    'share, ',
    'Share:\n\n',
    'A - ',
    'LONDON - ',
    'By A ',
    'reserved ',
    '\n',
    '- ',
    'Lahore: ',
    '/AP\n',
    'by a ',
    '1, ',
    '10:15 ',
    'tags:',
  ])('gets through a long row of %j', (unit) => {
    const text = unit.repeat(300_000 / unit.length);
    expect(fix(boilerplate, `${text}\n\nThe mayor left.\n\nShare:\n`, 'remove').endsWith('The mayor left.\n\n')).toBe(
      true,
    );
  });
});
