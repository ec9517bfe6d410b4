import { TitleCaser } from '@danielhaim/titlecaser';
import { serve } from './serve.mjs';

const titleCaser = new TitleCaser({ style: 'wikipedia' });

await serve((text) => ({
  text: text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : titleCaser.toTitleCase(line)))
    .join('\n'),
}));
