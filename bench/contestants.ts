import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { normalize } from '../src/index.ts';

/** Something that reads a text. What it gives back only keeps it from being optimised away. */
export interface Contestant {
  readonly name: string;
  /** Everything that need not be timed is done here; what comes back is timed. */
  readonly prepare: (text: string) => () => unknown;
}

const BLANKS = /\s+/u;

function winkPipe(name: string, pipe: string[]): Contestant {
  const nlp = winkNLP(winkModel, pipe);
  return { name, prepare: (text) => () => nlp.readDoc(text) };
}

function splitAndLookUp(): Contestant {
  const words = new Map<string, number>();
  return {
    name: 'split + Map',
    prepare: (text) => () => {
      let seen = 0;
      for (const word of text.split(BLANKS)) {
        const times = (words.get(word) ?? 0) + 1;
        words.set(word, times);
        seen += times;
      }
      return seen;
    },
  };
}

/** casemend as a whole. */
export const whole: Contestant = { name: 'casemend', prepare: (text) => () => normalize(text) };

/** What else there is: wink-nlp's own pipes, and the least that any tool that looks words up must do. */
export const others: readonly Contestant[] = [
  winkPipe('wink-nlp []', []),
  winkPipe('wink-nlp [sbd]', ['sbd']),
  winkPipe('wink-nlp [sbd, pos]', ['sbd', 'pos']),
  splitAndLookUp(),
];
