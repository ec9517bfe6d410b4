import { cuesOf, hasHeader } from './caption-cues.ts';
import { shownLines } from './caption-lines.ts';
import { CaptionText } from './caption-text.ts';
import { RecordError, type Format } from './format.ts';
import { bringsIn } from './newcomers.ts';
import { markupFormat, type MarkupReading } from './round-trip.ts';

/** What has a meaning in captions, and what ends a line. */
const MARKS = /[<>&{}\\\n\r]/gu;

/**
 * Captions in SubRip or WebVTT: what the cues show is prose, read as one text. Numbers, time stamps, tags and all else stay as
 * they are.
 */
export function captions(named: 'srt' | 'vtt'): Format {
  return markupFormat({
    read: (record) => readCaptions(record, named),
    admits: (edit) => !bringsIn(edit, MARKS),
    encode: (text) => text,
  });
}

function readCaptions(record: string, named: 'srt' | 'vtt'): MarkupReading {
  const isWebVtt = named === 'vtt' || hasHeader(record);
  const cues = cuesOf(record, isWebVtt);
  if (cues.length === 0 && record.trim() !== '' && !hasHeader(record)) {
    throw new RecordError(
      'there is no line with time stamps (00:00:01,000 --> 00:00:02,000); if it is no file of captions, name its format with --format',
    );
  }
  const text = new CaptionText();
  const markup: string[] = [];
  let done = 0;
  for (const cue of cues) {
    const lines = shownLines(record, cue, isWebVtt);
    text.addCue(lines);
    for (const { start, end, isKept } of lines.flatMap(({ parts }) => parts)) {
      if (isKept) continue;
      markup.push(record.slice(done, start));
      done = end;
    }
  }
  markup.push(record.slice(done));
  return { text, markup: markup.join('\0') };
}
