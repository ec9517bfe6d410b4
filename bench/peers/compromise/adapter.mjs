import nlp from 'compromise';
import { serve } from './serve.mjs';

const NAMES = '(#Person|#Place|#Organization|#WeekDay|#Month|#Demonym)+';

await serve((text) => {
  const doc = nlp(text);
  doc.match(NAMES).toTitleCase();
  doc.match('#Acronym').toUpperCase();
  doc.match('^.').toTitleCase();
  return { text: doc.text() };
});
