import type { DelimitedChoice } from './delimited.ts';
import type { Format, MarkupName } from './format.ts';
import type { NdjsonChoice } from './ndjson.ts';
import type { TextChoice } from './text.ts';

/** A format and what it needs to know, by its `name`: plain data, so that it can be sent to another thread. */
export type FormatChoice = TextChoice | NdjsonChoice | DelimitedChoice | MarkupChoice;

/** A page of HTML, or a part of one, a text in Markdown, or a file of captions in SubRip or WebVTT. */
export interface MarkupChoice {
  readonly name: MarkupName;
}

/** The format of a choice. Its parser is loaded only then: some take longer than to repair a text. */
export async function loadFormat(choice: FormatChoice): Promise<Format> {
  switch (choice.name) {
    case 'text':
      return (await import('./text.ts')).text(choice);
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjson(choice);
    case 'delimited':
      return (await import('./delimited.ts')).delimited(choice);
    case 'markdown':
      return (await import('./markdown.ts')).markdown();
    case 'html':
      return (await import('./html.ts')).html();
    case 'srt':
    case 'vtt':
      return (await import('./captions.ts')).captions(choice.name);
  }
}
