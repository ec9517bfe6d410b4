/** What a dictionary knows of a word or a multi-word name, as bits: an entry carries the sum of its tags. */
export const Tag = {
  /** A first name: `Bilawal`. */
  givenName: 1,
  /** A family name: `Blinken`. */
  surname: 2,
  /** A small word inside a person's name: `bin`, `de`, `von`. Its spelling is the usual one, mostly lower case. */
  particle: 4,
  /** A country, region, city, river, sea or mountain. */
  place: 8,
  /** A people or what belongs to a place: `Afghan`, `Pakistani`. */
  demonym: 16,
  /** A language or a religion's people and scripture: `Urdu`, `Muslim`. */
  language: 32,
  /** A party, agency, company, court, club or university. */
  organisation: 64,
  /** A newspaper, news agency or broadcaster. */
  newspaper: 128,
  /** A job that takes a capital before a name: `minister`, `secretary of state`. */
  title: 256,
  /** A head noun that makes a name of the words before or after it: `ministry`, `court`, `commission`. */
  institution: 512,
  /** A month, weekday, holiday or fast. */
  calendar: 1024,
  /** A brand, product or other spelling of its own: `iPhone`, `PhD`, `McDonald`. */
  brand: 2048,
  /** Capitals throughout, or nearly: `US`, `GDP`, `FM`. */
  acronym: 4096,
  /** A short form that may end in a dot: `Mr`, `Inc`, `Jan`. */
  abbreviation: 8192,
  /** Also an ordinary word in lower case: the spelling is a possibility, not a finding. */
  common: 16384,
  /** With `abbreviation`: its dot does not end a sentence. */
  nonTerminal: 32768,
  /** A war, treaty, tournament or other event with a name. */
  event: 65536,
} as const;

/** The name of a tag. */
export type TagName = keyof typeof Tag;
