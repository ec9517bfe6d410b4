import { TitleCaser } from '@danielhaim/titlecaser';
import { serve } from './serve.mjs';

const SENTENCE_END = /(\n+|(?<=[.!?]["”’)]?)\s+)/u;
const titleCaser = new TitleCaser({ style: 'wikipedia' });

function cased(sentence) {
  try {
    return titleCaser.toTitleCase(sentence);
  } catch {
    return sentence;
  }
}

await serve((text) => ({
  text: text
    .split(SENTENCE_END)
    .map((part) => (part.trim() === '' ? part : cased(part)))
    .join(''),
}));
