import type { CaseCounts } from '../../lexicon/unpack-case-counts.ts';
import { number } from '../../display/figures.ts';
import type { Framed } from './frames.ts';
import type { Knowledge, KnownSense, KnownName } from './knowledge.ts';
import { reasonsOf } from './reasons.ts';
import type { Style } from './style.ts';
import { neighbourWords, tagWords } from './tag-words.ts';
import { percent, quote } from '../../display/words.ts';

const MOST_REASONS = 2;

/** What is known of a word, for people. */
export function showKnowledge(knowledge: Knowledge, style: Style): string {
  const { word, known, entry, caseCounts, senses, names, nameCount, framed } = knowledge;
  return [
    `${style.strong(quote(word))}\n`,
    ...(known ? [] : ['  Unknown to dictionaries and caseCounts; the model goes by its letters and its neighbours.\n']),
    ...(entry ? [`  ${style.faint('dictionaries')}  ${showName(entry, style)}\n`] : []),
    ...(caseCounts ? [`  ${style.faint('running text')}  ${showStatistics(word, caseCounts)}\n`] : []),
    ...showNames(names, nameCount, style),
    ...showSenses(senses, style),
    `  ${style.faint('model, without capitals around')}\n`,
    ...framed.map((frame) => showFrame(frame, style)),
  ].join('');
}

function showName({ spelling, tags }: KnownName, style: Style): string {
  return tags.length > 0 ? `${style.inserted(spelling)}: ${tagWords(tags)}` : style.inserted(spelling);
}

/** Shares of the casings in running text, the commonest first. */
function showStatistics(word: string, { lower, capitalised, upper, mixed, spelling, weight }: CaseCounts): string {
  const small = word.toLowerCase();
  const shares = [
    { text: small, share: lower },
    { text: small.charAt(0).toUpperCase() + small.slice(1), share: capitalised },
    { text: small.toUpperCase(), share: upper },
    { text: spelling ?? 'mixed', share: mixed },
  ];
  const shown = shares.filter(({ share }) => share > 0).sort((one, other) => other.share - one.share);
  const times = number(Number(Math.exp(weight).toPrecision(2)));
  return `${shown.map(({ text, share }) => `${quote(text)} ${percent(share)}`).join(', ')}; seen about ${times} times away from sentence starts`;
}

function showNames(names: readonly KnownName[], all: number, style: Style): string[] {
  if (names.length === 0) return [];
  const more = all > names.length ? ` (the first ${names.length} of ${number(all)})` : '';
  return [
    `  ${style.faint(`names that begin with it${more}`)}\n`,
    ...names.map((name) => `    ${showName(name, style)}\n`),
  ];
}

function showSenses(senses: readonly KnownSense[], style: Style): string[] {
  if (senses.length === 0) return [];
  const lines = senses.map(({ spelling, tags, before, after }) => {
    const reading = tags.length > 0 ? tagWords(tags) : 'the ordinary word';
    const neighbours = [
      ...(before.length > 0 ? [`after ${neighbourWords(before)}`] : []),
      ...(after.length > 0 ? [`before ${neighbourWords(after)}`] : []),
    ];
    return `    ${style.inserted(spelling)}, ${reading}: ${neighbours.join('; ')}\n`;
  });
  return [`  ${style.faint('neighbours that tell its readings apart')}\n`, ...lines];
}

function showFrame({ sentence, casing, confidence, candidate, evidence }: Framed, style: Style): string {
  const sure = confidence === undefined ? '' : ` ${percent(confidence)}`;
  const choice =
    candidate === undefined
      ? `${style.inserted(quote(casing))}${sure}`
      : `${style.inserted(quote(casing))}, perhaps ${quote(candidate)}${sure}`;
  const reasons = reasonsOf(evidence, MOST_REASONS);
  const why = reasons.length > 0 ? `      ${style.faint(reasons.join('; '))}\n` : '';
  return `    ${choice}  ${style.faint(quote(sentence))}\n${why}`;
}
