import { describe, expect, it } from 'vitest';
import { compileFunctionWords } from '../dictionaries/function-words/compile.ts';
import { english } from '../src/english/index.ts';
import { tallyOf } from '../src/language/tally-of.ts';
import { languageOf } from '../src/language/index.ts';
import type { Language } from '../src/language/index.ts';
import { wordsOf } from '../src/tokens/words.ts';

const keysOf = (text: string): string[] => wordsOf(text).map((word) => (word.protected ? '' : word.lower));
const judge = (text: string, around?: Language): Language => {
  const keys = keysOf(text);
  return languageOf(tallyOf(english), keys, 0, keys.length, around);
};

describe('prose in another language', () => {
  it.each([
    ['de', 'Der Zug nach Köln fährt heute nicht, weil die Lokomotive seit gestern in der Werkstatt steht.'],
    ['fr', 'Nous avons retrouvé la clé de la cave sous le tapis, mais personne ne sait qui l’avait cachée là.'],
    ['es', 'El perro de los vecinos ladra toda la noche y no nos deja dormir hasta que sale el sol.'],
    ['pt', 'A minha avó não gosta do café que ele faz, mas bebe-o porque não quer ofender ninguém.'],
    ['it', 'Il postino non è ancora passato, e la lettera che aspetto dalla banca non arriverà prima di lunedì.'],
    ['nl', 'De fiets van mijn zus staat al drie weken in de schuur, omdat zij de sleutel niet meer kan vinden.'],
    ['sv', 'Det regnade hela natten och när vi vaknade stod båten mitt i en stor pöl som inte fanns i går.'],
    ['da', 'Han havde glemt sine nøgler på arbejdet, og derfor måtte han vente ude på trappen til hun kom hjem.'],
    ['fi', 'Hän sanoi, että juna on myöhässä, mutta me odotimme silti asemalla kunnes se tuli.'],
    ['pl', 'Nie wiem, dlaczego on tak długo nie odpowiada na list, który wysłałam do niego w maju.'],
    ['cs', 'Babička říkala, že v tom domě nikdo nebydlí, ale my jsme tam v noci viděli světlo.'],
    ['hu', 'A kertész azt mondta, hogy ez a fa már nem fog virágozni, de mi nem hittünk neki.'],
    ['ro', 'Nu știu dacă trenul mai oprește în satul acesta, dar putem să întrebăm la gară.'],
    ['tr', 'Bu kitabı okumak için çok zaman ayırdım, ama sonunu hiç beğenmedim ve ona da söyledim.'],
    ['id', 'Kami tidak tahu siapa yang menanam pohon itu di depan rumah, tetapi buahnya sangat manis.'],
    ['vi', 'Tôi không biết tại sao chuyến tàu này luôn đến muộn, nhưng chúng ta sẽ phải chờ ở đây.'],
    ['sw', 'Watu wa kijiji hiki wanasema kwamba mvua itanyesha kabla ya mwisho wa wiki hii.'],
    ['hr', 'Nije znao gdje je ostavio ključeve, ali je bio siguran da su negdje u kuhinji.'],
    ['lt', 'Jis sakė, kad traukinys vėluos, bet mes vis tiek laukėme stotyje, nes lauke buvo šalta.'],
    ['la', 'Nemo enim in hoc oppido erat qui non sciret quid nocte illa ab eis factum esset.'],
    ['hi', 'Mujhe nahi pata ki woh kahan gaya hai lekin uska bhai abhi ghar mein hai.'],
    ['ru', 'Поезд опоздал на два часа, и мы ждали его на холодной платформе.'],
    ['el', 'Το τρένο άργησε δύο ώρες και περιμέναμε στην αποβάθρα.'],
    ['ja', '電車が二時間遅れたので、私たちは寒いホームで待っていました。'],
  ])('%s', (code, text) => {
    for (const written of [text, text.toUpperCase(), text.normalize('NFD')]) {
      const { foreign, english, ...its } = judge(written);
      expect(its.code).toBe(code);
      expect(foreign).toBeGreaterThan(0.95);
      expect(english).toBeLessThan(0.001);
    }
  });

  it('without its accents', () => {
    expect(judge('Jestem pewien, ze sie nie spozni, bo juz byl tu wczoraj i wie, gdzie mieszkamy.').code).toBe('pl');
    expect(judge('No se si el tren para aqui, pero tambien podemos preguntar en la estacion.').code).toBe('es');
  });

  it('with English names in it', () => {
    const text = 'Die New York Times schreibt, dass The Rolling Stones im Sommer mit einem neuen Album auf Tour gehen.';
    expect(judge(text)).toMatchObject({ code: 'de' });
  });
});

describe('English prose', () => {
  it.each([
    ['news', 'The council said on Tuesday that the bridge would stay closed until the river had fallen by a metre.'],
    [
      'with a quotation',
      'She sang “Je ne regrette rien” as she swept the floor, and the whole street came out to listen to her.',
    ],
    [
      'with many names',
      'Jayasuriya met Wickremesinghe and de Silva at the Galle Face in Colombo, where the Sri Lankan side had been staying.',
    ],
    [
      'with foreign names',
      'José da Silva and Søren Ørsted of the Universidad de La Plata were in Łódź when the news from Besançon came.',
    ],
    ['of old', 'Thou knowest not what thou hast done unto thy brother, nor wilt thou hear them that have warned thee.'],
    ['as typed', 'i dont think he was there lol but you can ask her if u want to know what they did after that'],
    [
      'of Scotland',
      'The wee lass wouldnae come hame wi her brother, for she was feart o the dog at the end of the lane.',
    ],
    [
      'a warranty',
      'This work is sold as it is, and no warranty of any kind is given that it will be fit for your purpose.',
    ],
  ])('%s', (_kind, text) => {
    for (const written of [text, text.toUpperCase()]) {
      const { code, english } = judge(written);
      expect(code).toBe('en');
      expect(english).toBeGreaterThan(0.9);
    }
  });

  it('says how many of its words are function words', () => {
    expect(judge('The cat is on the mat.').functionWords).toBeCloseTo(4 / 6);
    expect(judge('Oslo Lima Quito').functionWords).toBe(0);
    expect(judge('').functionWords).toBe(0);
  });
});

describe('what is no prose, or too short to tell', () => {
  it.each([
    ['nothing', ''],
    ['figures', '12 34.5 2019-04-01 77 %'],
    ['a name', 'Ludwig van Beethoven'],
    ['a foreign name', 'Rio de Janeiro'],
    ['names', 'Silva, Perera, Kumar, Nguyen, Okafor, Larsen, Novák, Schmidt, Rossi, Dupont'],
    ['things', 'flour, butter, eggs, sugar, vanilla, cinnamon, raisins, almonds, yeast'],
    ['code', 'const size = Math.max(width, height); return size;'],
    ['options', '--min=MIN --max=MAX --uid=UID'],
    ['a formula', 'α β γ δ ε σ τ'],
  ])('%s', (_kind, text) => {
    const { code, foreign, english } = judge(text);
    expect(code).toBe('und');
    expect(foreign).toBeLessThan(0.5);
    expect(english).toBeLessThanOrEqual(0.5);
  });
});

describe('languageOf', () => {
  it('judges the words from one place to another', () => {
    const keys = keysOf('He wrote to her that it was over. Das ist nicht der Brief, auf den ich gewartet habe.');
    expect(languageOf(tallyOf(english), keys, 0, 8).code).toBe('en');
    expect(languageOf(tallyOf(english), keys, 8).code).toBe('de');
  });

  it('leans on what is around', () => {
    const german = judge(
      'Das Buch, das du mir gegeben hast, war nicht so gut, wie ich nach dem ersten Kapitel dachte.',
    );
    expect(judge('Melden Sie Fehler').code).toBe('und');
    expect(judge('Melden Sie Fehler', german).code).toBe('de');
    expect(judge('None of this has been translated, and it will stay as it was.', german).code).toBe('en');
  });

  it('hears a word once that is said again and again', () => {
    expect(judge('la la la la la la la la')).toEqual(judge('la'));
  });

  it('gives the same answer whatever it was asked before', () => {
    const before = judge('Que sera, sera');
    judge('Das ist nicht der Brief, auf den ich gewartet habe.');
    expect(judge('Que sera, sera')).toEqual(before);
  });
});

describe('the table of function words refuses', () => {
  it.each([
    ['a language without a code', 'german\t1\tder', 'not a language: "german"'],
    ['a wrong step', 'de\t4\tder', 'not 1, 2 or 3: "4"'],
    ['no step', 'de\t\tder', 'not 1, 2 or 3: ""'],
    ['a capital', 'de\t1\tDer', 'not a word in small letters: "Der"'],
    ['two blanks', 'de\t1\tder  die', 'not a word in small letters: ""'],
    ['a decomposed letter', 'de\t1\tfu\u0308r', 'not a word in small letters'],
    ['a repetition', 'de\t1\tder\nde\t2\tdas der', 'function-words/words.tsv:2: der stands twice'],
  ])('%s', (_what, table, message) => {
    expect(() => compileFunctionWords(table, 'the\t1\t0\t0\t0\t')).toThrow(message);
  });
});
