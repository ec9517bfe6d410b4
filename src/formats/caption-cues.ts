import type { Span } from '../types.ts';
import { markLength } from './byte-order-mark.ts';

/** The lines of a cue that are shown, without their line ends. */
export type Cue = readonly Span[];

const HEADER = /^WEBVTT(?:[ \t\r\n]|$)/u;
const LONGEST_HEADER = 'WEBVTT '.length;
/** `1:02:03,4 -->`, `02:03.456 -->`, `00:01:02:500 ->`: players read all of these. */
const TIMING = /^\s*-?\d{1,4}(?:[:：]\s?\d{1,4}){1,3}(?:[,.，．]\s?\d{1,9})?\s*-{1,2}\s?>/u;
/** Time stamps begin no further behind the start of a line, and take no more. */
const TIMING_WITHIN = 80;
const ARROW = '-->';
/** What stands above time stamps where no blank line is between: `17`, `intro-3`. */
const IDENTIFIER = /^[^\s\d]*\d\S*$/u;
const LONGEST_IDENTIFIER = 80;

/** Whether a file says that it is WebVTT. */
export function hasHeader(record: string): boolean {
  const start = markLength(record);
  return HEADER.test(record.slice(start, start + LONGEST_HEADER));
}

/**
 * Finds what the cues of a file show. A line of time stamps starts a cue, wherever it stands. In WebVTT a cue ends at the first
 * empty line or arrow; in SubRip, which has no specification, it goes on up to the number of the next, as players have it.
 * All else is not shown.
 */
export function cuesOf(record: string, isWebVtt: boolean): Cue[] {
  const cues: Cue[] = [];
  let open: Span[] | undefined;
  for (const { start, end } of linesOf(record)) {
    if (TIMING.test(record.slice(start, Math.min(end, start + TIMING_WITHIN)))) {
      if (open) dropIdentifier(record, open);
      cues.push((open = []));
    } else if (isWebVtt && (start === end || record.slice(start, end).includes(ARROW))) {
      open = undefined;
    } else if (open && record.slice(start, end).trim() !== '') {
      open.push({ start, end });
    }
  }
  return cues;
}

/** Takes the number of the next cue off the lines of this one. */
function dropIdentifier(record: string, lines: Span[]): void {
  const last = lines.at(-1);
  if (!last || last.end - last.start > LONGEST_IDENTIFIER) return;
  if (IDENTIFIER.test(record.slice(last.start, last.end).trim())) lines.pop();
}

function* linesOf(record: string): Generator<Span> {
  let start = 0;
  for (let at = 0; at < record.length; at++) {
    const unit = record.charCodeAt(at);
    if (unit !== LINE_FEED && unit !== RETURN) continue;
    yield { start, end: at };
    if (unit === RETURN && record.charCodeAt(at + 1) === LINE_FEED) at++;
    start = at + 1;
  }
  yield { start, end: record.length };
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
