import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { characters, type FixerName } from '../../src/characters/index.ts';
import { settingsOf } from '../support/edits-characters.ts';

/** What goes in and, unless it stays as it is, what comes out. */
type Case = readonly [why: string, input: string, output?: string];

const CASES: Readonly<Partial<Record<FixerName, readonly Case[]>>> = {
  tags: [
    ['makes blocks lines', '<p>One</p><p class="a>b">two <b>three</b><br/>four</p>', '\nOne\n\ntwo three\nfour\n'],
    ['drops comments, scripts and styles', 'a<!-- b > c --><script>if (a<b) c()</script><STYLE>p{}</style>d', 'ad'],
    ['keeps what follows an open comment or script', 'a <!-- b <script> c', 'a  b  c'],
    ['keeps less-than signs', 'a < b, x<y, 3 <4, <3, <->'],
  ],
  entities: [
    ['decodes names and numbers', 'caf&eacute; &#8364;5 &#x2019; &lt;3 &amp; more', 'café €5 ’ <3 & more'],
    ['decodes what was escaped again', '&amp;amp;amp; &amp;eacute; &#38;#233; &amp;lt;', '& é é <'],
    ['reads numbers as Windows-1252', 'it&#146;s &#x80;5', 'it’s €5'],
    ['joins halves of a pair', '&#55357;&#56898; &#xd83d;&#xDE42;', '🙂 🙂'],
    ['forgives changed capitals', 'A&NBSP;B &Amp; C&EACUTE; &rSQUO;', 'A\u00a0B & CÉ ’'],
    ['keeps entities among tags', '<p>Tom &amp; Jerry</p>'],
    ['keeps what is none', 'AT&T; R&D, &c; &#x; &# 5; &unknown; a&b;c &amp'],
  ],
  mojibake: [
    ['repairs Windows-1252', 'FranÃ§ois â€œsaidâ€\u009d itâ€™s', 'François “said” it’s'],
    ['repairs Latin-1', 'It\u00e2\u0080\u0099s caf\u00c3\u00a9', 'It’s café'],
    ['repairs part of a text', 'L’été, lâ€™Ã©tÃ©', 'L’été, l’été'],
    ['repairs several layers', 'cafÃƒÆ’Ã‚Â©', 'café'],
    ['repairs emoji, also in halves', 'ok ðŸ˜€ í\u00a0½í¸Š', 'ok 😀 😊'],
    ['repairs lost no-break spaces', 'voilÃ  la citÃ© dâ€™Ã  cÃ´tÃ©', 'voilà la cité d’à côté'],
    ['repairs a lost end of quotation', 'He said â€œyesâ€ twice.', 'He said “yes” twice.'],
    ['knows a lost byte', 'He said â€œyesâ€�.', 'He said “yes”.'],
    ['marks a lost byte', 'Ãgua, MÃ¡rio, nÃ£o, cafÃ©, Ã�gua', 'Ãgua, Mário, não, café, �gua'],
    ['repairs a byte order mark', 'ï»¿Start', '\ufeffStart'],
    ['repairs U+FFFD', 'fï¿½r', 'f�r'],
    ['keeps capitals before punctuation', '“É” „Ä“ CAFÉ® SÅ” «À» IRMÃ…'],
    ['keeps small letters before punctuation', '« voilà\u00a0» “é…” é”—'],
    ['keeps Cyrillic and Greek', 'Рёв МЁД Сёстры Γ΄ √π 6 MΩ resistor'],
    ['keeps Norwegian', 'Å gå på ski'],
  ],
  controls: [
    ['drops C0 controls and DEL', 'a\0b\x08c\x1bd\x7fe', 'abcde'],
    ['drops terminal escapes', '\x1b[1;31mred\x1b[0m \x1b]0;title\x07plain', 'red plain'],
    ['parts what separators part', 'one\x1ftwo', 'one two'],
    ['reads C1 as Windows-1252', '\x93Don\x92t\x94 \x96 \x8aibenik\x85', '“Don’t” – Šibenik…'],
    ['drops C1 without meaning there', 'a\x81\x8d\x8f\x90\x9db', 'ab'],
    ['keeps white controls', 'a\tb\r\nc\fd\ve'],
    ['marks half a surrogate pair', 'a\ud800b\udc00 😀', 'a�b� 😀'],
    ['drops zero-width spaces, word joiners and marks', '\ufeffPa\u200bki\u2060stan', 'Pakistan'],
    ['drops soft hyphens', 'par\u00adlia\u00adment', 'parliament'],
    [
      'shows a soft hyphen that ends a line',
      'parlia\u00ad\nment, parlia\u200b\u00ad\r\nment',
      'parlia-\nment, parlia-\r\nment',
    ],
    [
      'takes soft hyphens between words for hyphens',
      'a full\u00adtime post, a dead\u00adline',
      'a full-time post, a deadline',
    ],
    ['keeps one that is half of a dash', 'and since -\u00ad\nwell', 'and since -\u00ad\nwell'],
    ['takes away what was printed over', 'no ____\b\b\b\bbody N\bNA\bA\bAM\bME', 'no body NAME'],
    ['does not double a hyphen', 'parlia-\u00ad\nment', 'parlia-\nment'],
    [
      'drops joiners in Latin, Greek and Cyrillic',
      'Auf\u200clage, \u200dΑθ\u200dήνα, Мо\u200cсква',
      'Auflage, Αθήνα, Москва',
    ],
    ['keeps emoji together', '👩\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈 1️⃣ ©️'],
    ['keeps joiners in Persian', 'می\u200cخواهم'],
    ['keeps joiners in Devanagari', 'क्\u200dष र्\u200cय'],
    ['keeps zero-width spaces in Thai', 'ภาษา\u200bไทย'],
    ['keeps only the joiner of a mixed run', '👩\u200b\u200d\u2060👧', '👩\u200d👧'],
    ['drops variation selectors after letters', 'a\ufe0fb 7\ufe0f', 'ab 7'],
    ['keeps variation selectors of ideographs', '葛\u{e0100}'],
    ['drops marks of direction in text that runs one way', '\u200eParis\u202a, \u2066Rome\u2069\u202c', 'Paris, Rome'],
    ['keeps marks of direction where directions meet', 'שלום \u200eParis\u200e שלום'],
    [
      'drops hidden tags but for flags',
      'a\u{e0061}\u{e007f} 🏴\u{e0067}\u{e0062}\u{e007f}',
      'a 🏴\u{e0067}\u{e0062}\u{e007f}',
    ],
    ['drops deprecated and annotation controls', 'a\u206ab\ufff9c', 'abc'],
  ],
  compatibility: [
    ['spells out all seven', 'oﬀ ﬁnd ﬂy eﬃgy baﬄe ﬅand ﬆop', 'off find fly effigy baffle stand stop'],
    ['keeps letters in their own right', 'æon Œuvre ß'],
    ['spells out two letters in one', 'bĳ, ŉ, ǌegov', 'bij, ʼn, njegov'],
    ['keeps ligatures that are shown', '“ﬁ”, ĳ'],
    ['keeps Armenian ligatures', 'ﬓ'],
    ['composes letters and marks', 'Zoe\u0308 in I\u0307zmir', 'Zoë in İzmir'],
    ['orders marks', 'a\u0301\u0323', 'ạ\u0301'],
    ['composes Hangul', '\u1112\u1161\u11ab국', '한국'],
    ['follows form C for singletons', '\u212b \u2126 \uf900', 'Å Ω 豈'],
    ['follows form C for exclusions', '\u0958', '\u0915\u093c'],
    ['keeps marks that compose with nothing', 'q\u0301 x\u0323'],
    ['keeps compatibility characters', '№ ① Ⅳ ℃ ™ x²'],
    ['keeps absurd runs of marks', `e${'\u0301\u0323'.repeat(100)}`],
    [
      'repairs what stands beside an absurd run',
      `o\u0308e${'\u0301'.repeat(100)}o\u0308`,
      `öe${'\u0301'.repeat(100)}ö`,
    ],
    ['makes full-width Latin plain', 'ＬＯＵＤ　ｎｏｉｓｅｓ，１２！', 'LOUD noises,12!'],
    ['keeps full-width forms in Japanese', '２０２２年、ＮＨＫは！'],
    ['makes words in mathematical letters plain', '𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴 news', 'Breaking news'],
    ['keeps mathematics', '𝑥 + 𝐴𝑏 = ℝ'],
  ],
};

describe.each(Object.entries(CASES) as [FixerName, readonly Case[]][])('%s', (name, cases) => {
  it.each(cases.map(([why, input, output = input]) => ({ why, input, output })))('$why', ({ input, output }) => {
    expect(characters(input, settingsOf([name]), english).text).toBe(output);
  });
});

describe('edits of a fixer', () => {
  it('say what, where and why', () => {
    expect(characters('Cafe\u0301 oﬀﬁce', settingsOf(['compatibility']), english)).toMatchObject({
      text: 'Café offfice',
      edits: [
        {
          start: 3,
          end: 5,
          before: 'e\u0301',
          after: 'é',
          rule: 'compatibility',
          confidence: 1,
          evidence: [{ rule: 'compatibility', weight: 20, note: 'U+0065 U+0301' }],
        },
        {
          start: 7,
          end: 9,
          before: 'ﬀﬁ',
          after: 'fffi',
          rule: 'compatibility',
          confidence: 1,
          evidence: [{ rule: 'compatibility', weight: 20, note: 'U+FB00 U+FB01' }],
        },
      ],
    });
  });

  it('name no more than four code points', () => {
    const [edit] = characters(`a${'\u{200b}'.repeat(9)}b`, settingsOf(['controls']), english).edits;
    expect(edit?.evidence[0]?.note).toBe('U+200B U+200B U+200B U+200B …');
  });
});
