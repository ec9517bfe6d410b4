/** Which letters beyond ASCII are used together. */

/** The small letters beyond a to z of one language, or of several that share them. */
const LATIN: readonly string[] = [
  'àâæçéèêëîïôœùûüÿ', // French
  'äöüß', // German
  'áéíóúüñçàèòïôêâ', // Spanish, Catalan, Galician
  'áâãàçéêíóôõúüòèñ', // Portuguese
  'àèéìíîòóùú', // Italian
  'åäöéàüšž', // Swedish, Finnish
  'åæøéèêóòôà', // Danish, Norwegian
  'áðéíóúýþæöø', // Icelandic, Faroese
  'ąćęłńóśźż', // Polish
  'áäčďéěíĺľňóôŕřšťúůýž', // Czech, Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîșşțţ', // Romanian
  'çğıiİöşüâîûəëñäňýž', // Turkish and its kin
  'čćđšžǆǉǌ', // Croatian, Serbian, Slovene
  'āčēģīķļņōŗšūž', // Latvian
  'ąčęėįšųūž', // Lithuanian
  'äöõüšž', // Estonian
  'ëçéèïöüĳáíóú', // Albanian, Dutch
  'ċġħżàèìòù', // Maltese
  'ĉĝĥĵŝŭ', // Esperanto
  'âêîôûŵŷáéíóúẃẅẁỳỵ', // Welsh, Irish
  'āēīōūǎěǐǒǔǖǘǚǜüáéíóúàèìòùḥṣṭḍẓḳṃṁṇṅñśḷḫġšžčğłȳḏṯẕḻṟ', // transliterations
  'ɓɗƙɛɔŋẹọṣńǹḿáàâéèêíìîóòôúùûãẽĩõũỹñɩʋɣʼ', // African and American languages
  'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ', // Vietnamese
];

const CYRILLIC: readonly string[] = [
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', // Russian, Bulgarian
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', // Ukrainian
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя', // Belarusian
  'абвгдђежзијклљмнњопрстћуфхцчџшѓѕќѐѝ', // Serbian, Macedonian
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяҗӣӯҷҳӗҫӑӳӧӈ', // Kazakh and other languages of Asia
];

/** How many languages have a bit in `usersOf`. */
export const languageCount: number = LATIN.length + CYRILLIC.length;

const usersOfLetter: ReadonlyMap<number, number> = countUsers();

function countUsers(): Map<number, number> {
  const users = new Map<number, number>();
  [...LATIN, ...CYRILLIC].forEach((letters, language) => {
    for (const letter of letters + letters.toUpperCase()) {
      const code = letter.codePointAt(0)!;
      users.set(code, (users.get(code) ?? 0) | (1 << language));
    }
  });
  return users;
}

const LATIN_OR_CYRILLIC = /^[\p{Script=Latin}\p{Script=Cyrillic}]$/u;

/** Nearly all Latin and Cyrillic letters come before this. */
const END_OF_ALPHABETS = 0x2000;
const users = Int32Array.from({ length: END_OF_ALPHABETS }, (_, code) =>
  code < 0x80 || !LATIN_OR_CYRILLIC.test(String.fromCharCode(code)) ? -1 : (usersOfLetter.get(code) ?? 0),
);

/** The languages that use a letter, a bit for each: all for ASCII and other scripts, none for a letter of rarer use. */
export const usersOf = (code: number): number => users[code] ?? -1;
