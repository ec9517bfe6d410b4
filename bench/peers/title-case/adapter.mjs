import { titleCase } from 'title-case';
import { serve } from './serve.mjs';

await serve((text) => ({
  text: text
    .split('\n')
    .map((line) => titleCase(line, { sentenceCase: true }))
    .join('\n'),
}));
