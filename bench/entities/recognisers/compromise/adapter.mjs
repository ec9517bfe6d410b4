import nlp from 'compromise';
import { serve } from './serve.mjs';

await serve((text) => {
  const doc = nlp(text);
  const entities = Object.entries({ PER: doc.people(), LOC: doc.places(), ORG: doc.organizations() }).flatMap(
    ([type, found]) =>
      found.json({ offset: true, terms: { offset: true } }).map(({ terms }) => {
        const last = terms.at(-1).offset;
        return { start: terms[0].offset.start, end: last.start + last.length, type };
      }),
  );
  return { entities };
});
