/** A word with its label. */
export interface LabelledToken {
  readonly word: string;
  /** `O`, or the part of an entity that it is and the type: `B-PER`. */
  readonly label: string;
}

/** A run of tokens that is one entity: `tokens.slice(from, to)`. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

export type Sentence = readonly LabelledToken[];
/** The sentences of a document. */
export type LabelledDocument = readonly Sentence[];

const LINE_BREAK = '\n';
const COLUMNS = /[\t ]+/u;
const DOCUMENT_START = '-DOCSTART-';
/** The first, an inner, the last and the only token of an entity, as IOB, IOBES and BILOU call them. */
const LABEL = /^(?:O|[BIELSU]-\S+)$/u;
const BEGINS = 'BSU';
const ENDS = 'ELSU';
/** Where a file tells of no documents, so many sentences are one. */
const SENTENCES_OF_DOCUMENT = 20;

/**
 * Reads a file in CoNLL format: a token a line, its word in the first column and its label in the last, an empty line after a sentence,
 * `-DOCSTART-` before a document, and lines that begin with `#` and have no label for comments.
 *
 * @throws Error that names the line that is wrong
 */
export function readConll(text: string, name: string): LabelledDocument[] {
  const documents: Sentence[][] = [[]];
  let sentence: LabelledToken[] = [];
  let tellsDocuments = false;
  const endSentence = (): void => {
    if (sentence.length > 0) documents.at(-1)!.push(sentence);
    sentence = [];
  };
  for (const [index, line] of text.split(LINE_BREAK).entries()) {
    const columns = line.trim().split(COLUMNS);
    const [word = '', label = ''] = [columns[0], columns.at(-1)];
    if (word === '') endSentence();
    else if (word === DOCUMENT_START) {
      endSentence();
      tellsDocuments = true;
      documents.push([]);
    } else if (columns.length > 1 && LABEL.test(label)) sentence.push({ word, label });
    else if (!word.startsWith('#')) {
      const wanted = 'a token and its label (O, or one like B-PER) stand in the first and last column of a line';
      throw new Error(`${name}, line ${index + 1}: "${line.slice(0, 60)}" has no label; in CoNLL format ${wanted}.`);
    }
  }
  endSentence();
  const read = tellsDocuments ? documents : documents.flatMap(cutIntoDocuments);
  const full = read.filter((document) => document.length > 0);
  if (full.length === 0) throw new Error(`${name} has no sentence in it; name a file in CoNLL format.`);
  return full;
}

function cutIntoDocuments(sentences: readonly Sentence[]): LabelledDocument[] {
  const count = Math.ceil(sentences.length / SENTENCES_OF_DOCUMENT);
  return Array.from({ length: count }, (_, index) =>
    sentences.slice(index * SENTENCES_OF_DOCUMENT, (index + 1) * SENTENCES_OF_DOCUMENT),
  );
}

/** The entities of a sentence. One begins at a first part, at another type, and at any part after a token outside. */
export function entitiesOf(sentence: Sentence): TokenRun[] {
  const runs: TokenRun[] = [];
  let open: { from: number; type: string } | undefined;
  const close = (to: number): void => {
    if (open) runs.push({ ...open, to });
    open = undefined;
  };
  for (const [index, { label }] of sentence.entries()) {
    const part = label.slice(0, 1);
    const type = label.slice(2);
    if (type === '' || BEGINS.includes(part) || type !== open?.type) close(index);
    if (type === '') continue;
    open ??= { from: index, type };
    if (ENDS.includes(part)) close(index + 1);
  }
  close(sentence.length);
  return runs;
}
