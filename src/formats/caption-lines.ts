import { decodeHTMLStrict } from 'entities/decode';
import type { Span } from '../types.ts';
import type { Cue } from './caption-cues.ts';

/** A part of what a line shows, and where it stands in the file. */
export interface Shown extends Span {
  readonly text: string;
  /** Whether it is there to be read alone: a character reference, words in another language. */
  readonly isKept: boolean;
}

/** What a line of a cue shows. */
export interface CaptionLine {
  readonly parts: readonly Shown[];
  /** All of it, without blanks at its ends. */
  readonly text: string;
  /** Who speaks, where WebVTT says so. */
  readonly voice: string | undefined;
}

/** What is not shown as it is written. In WebVTT every `<` opens a tag, which may go over several lines. */
const MARKUP = {
  vtt: /<[^>]*>?|\{\\[^{}\r\n]*\}|&(?:[a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});|[\r\n]+/giu,
  srt: /<\/?[a-z][^<>\r\n]*>|\{(?:\\|[a-z]:)[^{}\r\n]*\}|\\[Nh]|&(?:[a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});|[\r\n]+/giu,
};
/** `<v Roger Bingham>`, `<v.loud Mary>` */
const VOICE = /^<v(?:\.[^\s>]{0,80})?\s([^>]{1,200})>$/u;
const LANGUAGE = /^<lang(?:\.[^\s>]{0,80})?\s{1,9}([^\s>]{1,80})\s{0,9}>$/u;
const ENGLISH = /^en(?:-|$)/iu;
const LANGUAGE_END = '</lang>';
/** Data for a program: `{"slide": 3}`. */
const DATA = /^(?:\{\s*["}]|\[\s*\{)/u;
const LONGEST_DATA_HEAD = 20;

/** What the lines of a cue show. Lines that show nothing are left out. */
export function shownLines(record: string, cue: Cue, isWebVtt: boolean): CaptionLine[] {
  if (cue.length === 0) return [];
  const from = cue[0]!.start;
  const raw = record.slice(from, cue.at(-1)!.end);
  if (DATA.test(raw.slice(0, LONGEST_DATA_HEAD).trimStart())) return [];
  const lines: CaptionLine[] = [];
  let parts: Shown[] = [];
  let voice: string | undefined;
  let isForeign = false;
  let done = 0;
  const show = (text: string, start: number, end: number, isKept: boolean): void => {
    if (text !== '') parts.push({ text, start: from + start, end: from + end, isKept: isKept || isForeign });
  };
  const endLine = (): void => {
    const text = parts.map((part) => part.text).join('').trim(); // prettier-ignore
    if (text !== '') lines.push({ parts, text, voice });
    parts = [];
  };
  for (const { 0: mark, index } of raw.matchAll(isWebVtt ? MARKUP.vtt : MARKUP.srt)) {
    show(raw.slice(done, index), done, index, false);
    done = index + mark.length;
    const kind = mark.charAt(0);
    if (kind === '\n' || kind === '\r') endLine();
    else if (kind === '&') show(decodeHTMLStrict(mark), index, done, true);
    else if (kind === '\\') show(' ', index, done, true);
    else if (kind === '<' && isWebVtt) {
      voice = VOICE.exec(mark)?.[1]?.trim() ?? voice;
      const language = LANGUAGE.exec(mark)?.[1];
      if (language !== undefined) isForeign = !ENGLISH.test(language);
      else if (mark === LANGUAGE_END) isForeign = false;
    }
  }
  show(raw.slice(done), done, raw.length, false);
  endLine();
  return lines;
}
