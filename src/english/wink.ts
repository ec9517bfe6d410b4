// Not the package as a whole, which brings tables for sentiment, entities and lemmas along.
import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import loadCore from 'wink-eng-lite-web-model/dist/load-core-model.js';
import loadSentences from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import winkNLP from 'wink-nlp';
import type { ReadText } from '../lexicon/language.ts';
import type { Span } from '../types.ts';

/** Longest run without white space that wink-nlp is shown: its tokeniser is quadratic in that length. */
const LONGEST_RUN = 120;
/** wink-nlp keeps every new word of every text; past this many it is made anew. */
const MOST_NEW_WORDS = 400_000;
/** How far wink-nlp may skip ahead in the source (it drops some spaces) before we stop trusting it. */
const FARTHEST_SKIP = 64;

const PLAIN_WORD = /^[a-z]+$/iu;

interface Reader {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly lexemes: ReturnType<typeof loadCore>['features']['lexeme'];
  /** How many lexemes were there before the text at hand. */
  known: number;
}

const NO_MACHINES = { machines: [], transformers: [] };
/** What is loaded, but never runs. */
const IDLE_MACHINE = { machines: ['[]'], transformers: [] };

let reader: Reader | undefined;

function createReader(): Reader {
  const core = loadCore();
  const model = {
    core: () => core,
    sbd: loadSentences,
    featureFn,
    addons: {},
    ner: () => NO_MACHINES,
    metaCER: () => NO_MACHINES,
    negation: () => IDLE_MACHINE,
    sa: () => IDLE_MACHINE,
    pos: () => IDLE_MACHINE,
  };
  const nlp = winkNLP(
    model,
    // Its part of speech was weighed as evidence for names: it calls nouns with a capital names, also with one given on trial,
    // and others hardly ever. What that saved beside our own probability was within chance.
    ['sbd'],
  );
  const { lexeme } = core.features;
  return { nlp, lexemes: lexeme, known: lexeme.list.length };
}

/**
 * Forgets the compound tokens of the text just read: otherwise they would change how the next text is cut.
 * Plain words may stay: they are never cut, known or not.
 */
function forget(used: Reader): void {
  const { list, hash } = used.lexemes;
  for (let i = used.known; i < list.length; i++) {
    const token = list[i] as string;
    if (!PLAIN_WORD.test(token)) hash[token] = undefined;
  }
  used.known = list.length;
  if (list.length - used.lexemes.intrinsicSize > MOST_NEW_WORDS) reader = undefined;
}

/** Reads a text with wink-nlp and points at what it found. wink-nlp does not give its input back, so nothing else is taken from it. */
export function readWithWink(text: string): ReadText {
  const used = (reader ??= createReader());
  const { its } = used.nlp;
  const shown = hideLongRuns(text);
  try {
    const doc = used.nlp.readDoc(shown);
    const values = doc.tokens().out(its.value);
    const tokens: Span[] = [];
    let at = 0;
    for (const value of values) {
      const start = shown.indexOf(value, at);
      if (start < 0) break;
      if (start - at > FARTHEST_SKIP && shown.slice(at, start).trim() !== '') break;
      at = start + value.length;
      tokens.push({ start, end: at });
    }
    const sentences: number[] = [];
    for (const span of doc.sentences().out(its.span) as unknown as [number, number][]) {
      const first = tokens[span[0]];
      if (first) sentences.push(first.start);
    }
    return { tokens, sentences };
  } finally {
    forget(used);
  }
}

/** The text with blanks in place of its over-long runs. */
function hideLongRuns(text: string): string {
  let shown = '';
  let copied = 0;
  let runStart = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) > 0x20) continue;
    if (at - runStart > LONGEST_RUN) {
      shown += text.slice(copied, runStart) + ' '.repeat(at - runStart);
      copied = at;
    }
    runStart = at + 1;
  }
  return shown + text.slice(copied);
}
