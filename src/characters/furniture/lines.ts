/** Lines of a site around an article, told by their words. */
import { lookup, Tag } from '../../casing/lexicon.ts';
import type { FurnitureKind } from '../../types.ts';

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const DATE = `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const TIME = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?(?:gmt|utc|bst|est|edt|pst|pkt|ist|z))?';
const SHARE =
  '(?:share(?: (?:this|on|via|with)(?: (?:article|story|post|page|news|friends))?)?|tweet|facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|instagram|youtube|tumblr|messenger|email|e-mail|print|copy link|x)';

const line = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');

/** In the order in which they are tried, each against a whole line without the blanks around it. */
const KINDS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'date-line',
    line(
      `(?:(?:date|published|posted|updated|last updated|last modified|created|issued)(?: (?:on|at|date|time))? ?:? ?)?(?:${WEEKDAY},? )?${DATE}(?:,? (?:at |[-–|] ?)?${TIME})?(?: ?[|,–-]? ?(?:share|updated|print|email):?)?`,
    ),
  ],
  [
    'date-line',
    line(
      `(?:published|posted|updated|last updated|last modified):? (?:on |at )?(?:${TIME}|\\d{1,2} (?:minutes?|hours?|days?) ago)`,
    ),
  ],
  ['date-line', line(`\\d{1,2} (?:min(?:ute)?s?|hours?|days?) ago`)],
  ['share', line(`${SHARE}(?:(?: ?[:|,/·•+&-] ?| )(?:and |or |on )?${SHARE}){0,12} ?:?`)],
  ['share', line('(?:follow|like|join|find) us(?: (?:on|at) [\\p{L} ,&]{1,60})?[.:!]?')],
  [
    'advert',
    line(
      '[-–—*\\[( ]{0,4}(?:advertisements?|advertorial|sponsored(?: content| post)?|promoted(?: content)?|paid (?:post|content)|ad)(?: [-–—|] (?:continue reading|scroll (?:down )?to continue|article continues)(?: below)?)?[-–—*\\]) ]{0,4}',
    ),
  ],
  ['advert', line('(?:story|article|content) continues (?:below|after)(?: (?:the|this))? (?:advertisement|ad|advert)')],
  [
    'read-more',
    line(
      "(?:read (?:more|also|next|full (?:story|article)|the full (?:story|article))|also read|see also|more (?:on this|like this|from|stories|news|to read)|related(?: (?:news|stories|story|articles?|posts?|topics?|content|coverage))?|you (?:may|might) also like|recommended(?: for you)?|click here to [\\p{L} ]{1,40}|continue reading|must read|don[’']t miss|trending(?: now)?|most (?:read|popular|viewed)|top stories|latest (?:news|stories))(?: ?[:|>»→-].{0,160}| ?\\.{3}| ?…)?",
    ),
  ],
  [
    'subscribe',
    line(
      '(?:subscribe|sign up|register|log ?in|sign in)(?: (?:now|here|today|to|for|with|our|the|a|an|your|free|daily|weekly|e?-?mails?|newsletters?|alerts?|updates?|accounts?|continue|reading|comment|this|article|us|and|get|receive|latest|news|in|inbox|or)){0,12}[.:!]?',
    ),
  ],
  [
    'comments',
    line(
      '(?:leave a (?:comment|reply)|(?:post|add|write|view|show|read)(?: a| your| all)? comments?|(?:\\d{1,5}|no) comments?|comments?(?: ?\\(\\d{1,5}\\))?|comments (?:are|have been) closed\\.?|join the (?:conversation|discussion))',
    ),
  ],
  ['publication', line(`(?:first )?published in .{2,60}?,? (?:on )?(?:${WEEKDAY},? )?${DATE}\\.?`)],
  [
    'rights',
    line(
      '(?:copyright|©|\\(c\\)|copyright (?:©|\\(c\\)))(?: by)? ?\\d{4}\\b.{0,120}|.{0,80}\\ball rights reserved\\.?',
    ),
  ],
  [
    'credit',
    line(
      '(?:(?:file )?(?:photo|image|picture|video)s?(?: (?:credit|courtesy|by))? ?: ?.{1,80}|photo(?:graph)? by .{1,60}|(?:—|–|-) ?(?:file|afp|ap|reuters|app|inp|pti|ani|getty images)(?:[/ ](?:photo|file|afp|ap|reuters))?)',
    ),
  ],
  [
    'navigation',
    line(
      "(?:home(?: ?[>»/|›] ?[\\p{L}&' -]{1,40}){1,6}|(?:skip|jump) to (?:main )?(?:content|navigation)|back to (?:top|home)|(?:next|previous) (?:article|story|post|page)|(?:table of contents|menu|search|loading\\.{0,3}|listen to (?:this )?article|\\d{1,2} min(?:ute)?s? read|text size.{0,20}|font size.{0,20}))",
    ),
  ],
  [
    'byline',
    line(
      '(?:by|from) (?:our |a |the )?(?:(?:staff|special|senior|diplomatic|city|crime|sports|business|political|legal|court|our) ){0,3}(?:correspondents?|reporters?|reporting team|desk|monitoring desk|news desk|agencies)',
    ),
  ],
  [
    'byline',
    line(
      '(?:(?:our|a) )?(?:staff|special|news|web|monitoring|city|sports|business|agencies) (?:report(?:er)?|correspondent|desk|wires?)|our correspondent|(?:news )?agencies',
    ),
  ],
];

const BY = /^by (.{3,80})$/iu;
const NAMES = /^\p{L}[\p{L}\p{M}'’.-]{0,30}(?:,? (?:and |& )?\p{L}[\p{L}\p{M}'’.-]{0,30}){1,7}$/u;
const CAPITALISED = /^\p{Lu}/u;
const JOINING = /^(?:and|&|de|van|der|von|bin|al|el|la|di|da)$/iu;
const WORD_END = /[ ,]+/u;

export const LONGEST_FURNITURE = 220;

/** The first letters or figure of a line, after marks. */
const OPENER = /^[^\p{L}\p{N}]{0,5}(\p{L}{1,14}|\p{N})/u;
const OPENERS: ReadonlySet<string> = new Set(
  (
    'date published posted updated last created issued share tweet facebook twitter whatsapp linkedin telegram pinterest reddit ' +
    'instagram youtube tumblr messenger email e print copy x follow like join find advertisement advertisements advertorial ' +
    'sponsored promoted paid ad story article content read also see more related you recommended click continue must don ' +
    'trending most top latest subscribe sign register log login leave post add write view show no comment comments first ' +
    'copyright c file photo photos photograph image images picture pictures video videos afp ap reuters app inp pti ani getty ' +
    'home skip jump back next previous table menu search loading listen text font by from our a staff special news web ' +
    'monitoring city sports business agencies jan january feb february mar march apr april may jun june jul july aug august ' +
    'sep sept september oct october nov november dec december mon monday tue tues tuesday wed wednesday thu thurs thursday ' +
    'fri friday sat saturday sun sunday'
  ).split(' '),
);
const RESERVED = /reserved\.?$/iu;
const BLANKS = /\s+/gu;
const FIGURE = /^\p{N}$/u;

function mayBeFurniture(text: string): boolean {
  const opener = OPENER.exec(text)?.[1]?.toLowerCase();
  return (opener !== undefined && (OPENERS.has(opener) || FIGURE.test(opener))) || RESERVED.test(text.slice(-9));
}

/** What kind of furniture a line is, without the blanks around it; nothing if it may belong to the article. */
export function kindOfLine(text: string): FurnitureKind | undefined {
  if (!mayBeFurniture(text)) return undefined;
  const plain = text.replace(BLANKS, ' ');
  const found = KINDS.find(([, pattern]) => pattern.test(plain));
  if (found) return found[0];
  return isByline(plain) ? 'byline' : undefined;
}

/** `By` and names. In text that lost its capitals the first must be a known name. */
function isByline(text: string): boolean {
  const names = BY.exec(text)?.[1];
  if (names === undefined || !NAMES.test(names)) return false;
  const words = names.split(WORD_END).filter((word) => !JOINING.test(word));
  if (words.length < 2) return false;
  return words.every((word) => CAPITALISED.test(word) && !isCalendar(word)) || isGivenName(words[0]!);
}

const tagsOf = (word: string): number => lookup(word.toLowerCase())?.tags ?? 0;
const isGivenName = (word: string): boolean => (tagsOf(word) & (Tag.givenName | Tag.common)) === Tag.givenName;
const isCalendar = (word: string): boolean => (tagsOf(word) & Tag.calendar) !== 0;
