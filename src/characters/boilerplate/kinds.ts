/** Lines of a site around an article, told by their words. */
import { QuickPattern } from '../../script/quick-pattern.ts';
import type { BoilerplateKind } from '../../types.ts';

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const ORDINAL = '(?:st|nd|rd|th)?';
const DATE = `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}${ORDINAL} ${MONTH},? \\d{4}|${MONTH} \\d{1,2}${ORDINAL},? \\d{4})`;
const ZONE = '(?:gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|ct|mst|pst|pdt|pt|pkt|pst|ist|bdt|sgt|hkt|jst|aest|aedt|uk|z)';
const TIME = `\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?:,? ?\\(?${ZONE}\\)?)?`;
const DAY = `(?:${WEEKDAY}[.,]? )?${DATE}`;
/** Sites often lose the blank between a date and what follows it. */
const MOMENT = `(?:${DAY}(?:,? ?(?:at |[-–|/t] ?)?${TIME})?|${TIME}(?:,| \\|| [-–])? ${DAY})`;
const AGO = '(?:updated )?(?:\\d{1,2}|an?) (?:min(?:ute)?s?|hours?|days?|weeks?) ago';
const ISSUED =
  '(?:(?:first |originally |last )?(?:date|published|posted|updated|modified|created|issued|released|uploaded|publish date|publication date|date published)(?: (?:on|at|date|time))? ?[:|–-]? ?)';
const AFTER_MOMENT =
  '(?: ?[|,–-]? ?(?:share|updated|print|email):?| ?\\| ?(?:author|by|written by):? .{2,60}| / [\\p{L} ]{2,30}| [-–] [\\p{L} ]{3,30})?';
const NETWORK =
  '(?:facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|instagram|youtube|tumblr|messenger|tiktok|threads|bluesky|google news|x)';
const SHARE = `(?:share(?: (?:(?:this|on|via|with|full)(?: (?:article|story|post|page|news|friends))?|article|story))?|tweet|${NETWORK}|email|e-mail|print|copy (?:link|url))`;
const AD = '(?:advertisements?|advertorial|advertising|sponsored|promoted|paid|ad)';
const AGENCY =
  '(?:afp|ap|app|apa|reuters|inp|pti|ani|ians|uni|tnn|upi|dpa|xinhua|agence france-presse|(?:the )?associated press|press trust of india|associated press of pakistan|getty images|file)';
const LINK =
  '(?:read(?: more| also| next| full (?:story|article)| the full (?:story|article))?|also read|see also|related|must read|watch(?: live| more| also)?|in pictures|explained|recommended|trending|opinion|live updates)';
const WHO =
  '(?:(?:staff|special|senior|diplomatic|city|crime|sports|business|political|legal|court|our|ht|express) ){0,3}';
const OF_DESK =
  '(?:correspondents?|reporters?|staff writers?|reporting team|news service|web desk|monitoring desk|news desk|city desk|sports desk|desk|agencies)';

/** For text in small letters: to heed no casing would take engines three times as long to prepare. */
const line = (pattern: string): QuickPattern => new QuickPattern(new RegExp(`^(?:${pattern})$`, 'u'));

/** Lines with a date begin so and have a year. The patterns of dates are long, and engines read them slowly. */
const OPENS_MOMENT =
  /^(?:(?=\d)|(?:(?:first|originally|last) )?(?:date|publi|posted|updated|modified|created|issued|released|uploaded)|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*(?:\d{4}|\d[-/]\d{1,2}[-/]\d)/u;
const OPENS_PUBLICATION =
  /^(?:(?:first |originally )?published in .*\d|(?:this|a version of this) (?:article|story) .*\d)/u;

/**
 * In the order in which they are tried, each against a whole line in small letters, without the blanks around it. The third, if there is
 * one, is quick and rules most lines out.
 */
export const KINDS: readonly (readonly [BoilerplateKind, QuickPattern, RegExp?])[] = [
  ['date-line', line(`${ISSUED}?${MOMENT}(?: ?${MOMENT})?${AFTER_MOMENT}`), OPENS_MOMENT],
  ['date-line', line(`${ISSUED}(?:${TIME}|${AGO})|${AGO}`)],
  ['share', line(`${SHARE}(?:(?: ?[:|,/·•+&-] ?| )(?:and |or |on )?${SHARE}){0,12} ?:?`)],
  [
    'share',
    line(
      `(?:follow|like|join|find) (?:us|[\\p{L} ]{2,30})(?: (?:on|at) ${NETWORK}(?:(?:, | and | & )${NETWORK}){0,5})[.:!]?`,
    ),
  ],
  ['share', line('(?:follow|like|find) us(?: (?:on|at) [\\p{L} ,&]{1,60})?[.:!]?')],
  ['share', line(`(?:subscribe to|join) our (?:${NETWORK}|youtube) (?:channel|page|group)[.!]?`)],
  [
    'share',
    line(
      'click to (?:share on|email|print)\\b.{0,60}|[\\d.,]{1,6}[km]? shares?|like (?:this:|loading\\.{3})|(?:listen to|save|bookmark)(?: this)? article|bookmark',
    ),
  ],
  [
    'advert',
    line(
      `[-–—*\\[( ]{0,4}${AD}(?: (?:content|post|stories|feedback))?(?: ?[-–—|] ?(?:continue reading|scroll (?:down )?to continue|article continues)(?: below)?)?[-–—*\\]) ]{0,4}`,
    ),
  ],
  [
    'advert',
    line(
      '(?:story|article|content) continues (?:below|after)(?: (?:(?:the|this) )?(?:advertisement|ad|advert))?|scroll (?:down )?to continue(?: with content)?|(?:skip|report|remove|hide) (?:this )?(?:ads?|advertisements?)|go ad-free|article continues (?:below|after)(?: this)? ad(?:vertisement)?',
    ),
  ],
  ['read-more', line(`${LINK} ?[:|>»→].{0,160}`)],
  [
    'read-more',
    line(
      "(?:read (?:more|also|next|full (?:story|article)|the full (?:story|article)(?: here)?)|also read|see also|more (?:on this(?: story)?|like this|from [\\p{L} ]{2,30}|stories|news|to read)|related (?:news|stories|story|articles?|posts?|topics?|content|coverage)|related|you (?:may|might) also like|recommended (?:for you|stories|reading)|click here to [\\p{L} -]{1,40}\\.?|continue reading(?: the main story)?|must read|don[’']t miss|trending(?: now)?|most (?:read|popular|viewed)|top stories|latest (?:news|stories|updates)|editors?[’']?s? picks?|(?:view|see|show) (?:all|more)|load more|learn more|up next|list of \\d{1,2} items|end of list|explore more on these topics)(?: ?:| ?\\.{3}| ?…| ?[>»→]{1,2})?",
    ),
  ],
  ['read-more', line('(?:tags?|topics?|filed under|categories|keywords) ?:.{0,160}')],
  [
    'subscribe',
    line(
      '(?:subscribe|sign up|register|log ?in|sign in)(?: (?:now|here|today|to|for|with|our|the|a|an|your|free|daily|weekly|e?-?mails?|newsletters?|alerts?|updates?|accounts?|continue|reading|comment|this|article|us|and|get|receive|latest|news|in|inbox|or)){0,12}[.:!]?',
    ),
  ],
  [
    'subscribe',
    line(
      '(?:create (?:an|your) account|already (?:a subscriber|have an account|registered)\\?.{0,40}|download (?:the|our) app(?: now)?|enter your e?-?mail(?: address)?|e?-?mail address ?\\*?|newsletters?|thank you for subscribing[.!]?|support (?:us|our (?:work|journalism))|donate(?: now)?|become a (?:member|subscriber)|by signing up,? (?:you|i) agree .{0,120})',
    ),
  ],
  [
    'comments',
    line(
      '(?:leave a (?:comment|reply)|(?:post|add|write|view|show|read|load)(?: a| your| all)? comments?|(?:\\d{1,5}|no) comments?|comments?(?: ?\\(\\d{1,5}\\))?|comments (?:are|have been) closed\\.?|join the (?:conversation|discussion)|cancel reply|your e?-?mail address will not be published\\..{0,60})',
    ),
  ],
  ['publication', line(`(?:first |originally )?published in .{2,60}?,? (?:on )?${DAY}\\.?`), OPENS_PUBLICATION],
  [
    'publication',
    line(
      `(?:this (?:article|story)|a version of this (?:article|story)) (?:was (?:first |originally )?published|(?:first )?appear(?:s|ed)).{0,60} ${DAY}\\b.{0,60}`,
    ),
    OPENS_PUBLICATION,
  ],
  [
    'rights',
    line(
      '(?:copyright|©|\\(c\\)|copyright (?:©|\\(c\\)))(?: by)? ?\\d{4}\\b.{0,120}|(?:copyright|©)[ \\p{L}&.,]{2,60} \\d{4}\\.?|.{0,80}\\ball rights reserved\\.?',
    ),
  ],
  [
    'credit',
    line(
      `[(\\[]?(?:(?:file )?(?:photo|image|picture|video)s?(?: (?:credit|courtesy|by))? ?: ?.{1,80}|photo(?:graph)?(?:s? by|:) .{1,60}|image (?:source|caption),.{1,120}|(?:credit|source|courtesy) ?: ?\\p{L}[\\p{L}\\d .,/&'’@()-]{1,50}|courtesy of [\\p{L}. '’/-]{2,40}|file (?:photo|image)|view image in fullscreen|(?:—|–|-) ?(?:${AGENCY}|inp)(?:[/ ](?:photo|file|${AGENCY}))?|file: \\p{L}[\\p{L} ./'’-]{2,60}|(?:${AGENCY})/[\\p{L}. '’-]{2,40}|[\\p{L}. '’-]{2,40}/(?:${AGENCY}|pool)(?: (?:photo|via [\\p{L} ]{2,20}))?|getty images)[)\\]]?`,
    ),
  ],
  [
    'navigation',
    line(
      "(?:home(?: ?[>»/|›] ?[\\p{L}&' -]{1,40}){0,6}|(?:skip|jump) to (?:main )?(?:content|navigation|footer)|back to (?:top|home)|(?:next|previous) (?:article|story|post|page)|(?:table of contents|menu|search|loading\\.{0,3}|\\d{1,2} min(?:ute)?s? read|(?:reading time|read time) ?:? ?\\d{1,2} min(?:ute)?s?|text size.{0,20}|font size.{0,20}|toggle navigation|e-paper|contact us|about us|privacy policy|cookie policy|terms (?:of (?:use|service)|and conditions|& conditions)|accept (?:all )?cookies|(?:we|this site) uses? cookies .{0,120})(?: ?[|·•] ?(?:contact us|about us|privacy policy|cookie policy|terms (?:of (?:use|service)|and conditions|& conditions)|sitemap|careers|advertise(?: with us)?)){0,8})",
    ),
  ],
  ['byline', line(`(?:by|from) (?:our |a |the |the newspaper[’']s )?${WHO}(?:${OF_DESK}|${AGENCY}(?: staff)?)`)],
  [
    'byline',
    line(
      `(?:(?:our|a|the newspaper[’']s) )?(?:staff|special|news|web|monitoring|bureau|city|sports|business|agencies) (?:report(?:er)?|correspondent|desk|wires?)|(?:our|ht|a) correspondent|express news service|(?:news )?agencies|${AGENCY}`,
    ),
  ],
];
