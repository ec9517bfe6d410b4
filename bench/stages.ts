import { english } from '../src/english/index.ts';
import { decide } from '../src/casing/decide.ts';
import { characters } from '../src/characters/index.ts';
import { diagnoseDocument } from '../src/diagnosis/diagnose.ts';
import { casingFor } from '../src/normalize.ts';
import { resolveOptions } from '../src/options.ts';
import { tokenise } from '../src/tokens/document.ts';
import type { Contestant } from './contestants.ts';

const settings = { ...resolveOptions(), language: english };
const casing = casingFor(settings)!;

/** The stages of casemend one by one, each fed with what the stage before it gives. */
export const stages: readonly Contestant[] = [
  { name: '  characters', prepare: (text) => () => characters(text, settings.characters, english) },
  { name: '  tokens', prepare: (text) => () => tokenise(text, english) },
  {
    name: '  diagnosis',
    prepare: (text) => {
      const document = tokenise(text, english);
      return () => diagnoseDocument(document);
    },
  },
  {
    name: '  casing',
    prepare: (text) => {
      const document = tokenise(text, english);
      const verdict = diagnoseDocument(document);
      return () => decide(document, verdict, casing);
    },
  },
];
