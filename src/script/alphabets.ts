/** Which letters beyond ASCII are used together, and which of them often. */

/** The small letters beyond a to z of one language, or of several that share them, the most frequent first. */
const LATIN: readonly string[] = [
  'éàèêçôîùâïûœëæüÿ', // French
  'üäöß', // German
  'óáíéúñàèòçüïôêâ', // Spanish, Catalan, Galician
  'ãçáíéóõúêâàôüòèñ', // Portuguese
  'èàòùéìíóîú', // Italian
  'äöåéüàšž', // Swedish, Finnish
  'åøæéóèêòôà', // Danish, Norwegian
  'ðíáóúæýöþéø', // Icelandic, Faroese
  'łżęąśóćńź', // Polish
  'íáčéřýžěšůúťľóňôďäĺŕ', // Czech, Slovak
  'áéíóöőüúű', // Hungarian
  'ățșîâşţ', // Romanian
  'ışçüğöİəñâîûëäňýž', // Turkish and its kin
  'čšćžđ', // Croatian, Serbian, Slovene
  'āēīšļūņķžģčōŗ', // Latvian
  'šėųįžąčūę', // Lithuanian
  'äõüöšž', // Estonian
  'ëéïçèöüáíóú', // Albanian, Dutch
  'żċġħàèìòù', // Maltese
  'ĉĝŭŝĵĥ', // Esperanto
  'áíéúóâôŵêŷîûẃẅẁỳỵ', // Welsh, Irish
  'āīūēōṣḥṭḍǎěǐǒǔǖǘǚǜüáéíóúàèìòùẓḳṃṁṇṅñśḷḫġšžčğłȳḏṯẕḻṟ', // transliterations
  'ɛɔŋɓɗƙẹọṣńǹḿáàâéèêíìîóòôúùûãẽĩõũỹñɩʋɣʼ', // African and American languages
  'đôưáàâểếệêạộịậảốợóầớấùặụỗọíủìãờềựữýứúơỉởổòắừăèéõĩũẳẵằẩẫẻẽễỏồỡửỳỵỷỹ', // Vietnamese
];

const CYRILLIC: readonly string[] = [
  'оеаинтрслвкпдмуяъзьыйбчгжфцхюшщэё', // Russian, Bulgarian
  'аонитерсівукйлдпмзябьчгжцєхфюшїщґ', // Ukrainian
  'анркыітеолсдвпямуцзьэўгбчйхжшфюё', // Belarusian
  'аеиортнскупдлмвјзбгчцшњљжћфхђџќѓѕѐѝ', // Serbian, Macedonian
  'аеитоырнлдусімкқбшгпзжйғңвөяүчұҳхҷёӣфъӯьцюэәщһҗӳӑӗҫӧӈ', // Kazakh and other languages of Asia
];

const OTHERS: readonly string[] = [
  'αοετινσρμηπκυςλίδγήέόάχωθφύβώξζψϊϋΐΰ', // Greek
  'اليمرتوةندفبعسحكقصجأطهخشإغذزضىثئءظؤآ', // Arabic
  'اینردهتومبشسکلپزفگخجعقصحطچآظذغضثئژکہٹڈھےںڑ', // Persian, Urdu
  'יותהמלראנשבקפדסגעחםטכןצזךףץ', // Hebrew
  'ािेर्कनसीतमहपलंयोदबवटगजैुइएचडभशउखफअूणषआथईधछौठञृओघऑढझऊऔऋः़', // Hindi, Marathi, Nepali
  'անորեիւտմկյվլսըհցթղպգքդծէչբջշխռփֆզժևճձօ', // Armenian
  'აიესრმოლბნდვუტგთშცხკპფქწზყძჩღჭჯჟჰ', // Georgian
];

/** How many languages have a bit in `usersOf`. */
export const languageCount: number = LATIN.length + CYRILLIC.length;

/** The letters of every language, the most frequent first. */
export const alphabets: readonly string[] = [...LATIN, ...CYRILLIC, ...OTHERS];

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

/** The Latin or Cyrillic languages that use a letter, a bit for each: all for ASCII and other scripts, none for a letter of rarer use. */
export const usersOf = (code: number): number => users[code] ?? -1;
