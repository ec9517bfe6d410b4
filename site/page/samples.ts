/** Texts to try, one for each kind of damage. */
import captions from '../samples/captions.srt';
import characters from '../samples/characters.txt';
import letters from '../samples/letters.txt';
import lower from '../samples/lower.txt';
import page from '../samples/page.html';
import table from '../samples/table.csv';
import title from '../samples/title.txt';
import upper from '../samples/upper.txt';
import type { PageFormat } from '../messages.ts';

export interface SampleText {
  readonly label: string;
  readonly format: PageFormat;
  readonly text: string;
}

export const samples: readonly SampleText[] = [
  { label: 'Some letters lost', format: 'text', text: letters },
  { label: 'All capitals lost', format: 'text', text: lower },
  { label: 'All in capitals', format: 'text', text: upper },
  { label: 'Every Word Raised', format: 'text', text: title },
  { label: 'Broken characters', format: 'text', text: characters },
  { label: 'Captions', format: 'srt', text: captions },
  { label: 'A web page', format: 'html', text: page },
  { label: 'A table', format: 'csv', text: table },
];
