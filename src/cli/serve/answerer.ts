import { createHash } from 'node:crypto';
import { recordsOf } from '../../batch/pool/records-of.ts';
import { Toolbox, type Tool } from '../../batch/pool/toolbox.ts';
import type { FormatChoice } from '../../formats/load.ts';
import type { Language } from '../../lexicon/language.ts';
import type { Options } from '../../options.ts';
import { countDocument, emptyTally, type Tally } from '../../report/tally.ts';
import { answerRecord, type Ask } from './answer-record.ts';
import { mergeOptions } from './options.ts';
import { readJson, readText, type Posted } from './posted.ts';
import { problemJson, toProblem } from './problem.ts';
import type { Query } from './query.ts';

/** The kinds of body that are understood. */
export type Media = 'text' | 'json' | 'ndjson';

/** What is asked: plain data, which goes to another thread. */
export interface Question extends Query {
  readonly ask: Ask;
  readonly media: Media;
  /** The encoding that the request says its text is in. */
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

/** What is answered: plain data, which comes back. */
export interface Answer {
  /** Of HTTP. */
  readonly status: number;
  readonly media: Media;
  readonly body: Uint8Array;
  readonly tally: Pick<Tally, 'words' | 'repairs' | 'errors'>;
}

/** So many of the last options and fields that were asked for are kept at hand. */
const MOST_TOOLS = 16;
const TEXT: FormatChoice = { name: 'text', perLine: false };

/** Answers question after question with options of its own over those of the server. */
export class Answerer {
  readonly #language: Language;
  readonly #options: Options;
  /** The one that was asked for last comes last. */
  readonly #tools = new Map<string, Promise<Tool>>();

  constructor(language: Language, options: Options) {
    this.#language = language;
    this.#options = options;
  }

  /** Never fails: what cannot be answered is answered by the problem. */
  async answer(question: Question): Promise<Answer> {
    const tally = emptyTally();
    try {
      const body = await this.#answer(question, tally);
      const media = question.ask === 'normalize' || question.media === 'ndjson' ? question.media : 'json';
      return { status: 200, media, body: new TextEncoder().encode(body), tally };
    } catch (error) {
      const problem = toProblem(error);
      const body = new TextEncoder().encode(problemJson(problem));
      return { status: problem.status, media: 'json', body, tally };
    }
  }

  async #answer(question: Question, tally: Tally): Promise<string> {
    const { ask, media, body, charset, options, fields } = question;
    if (media === 'ndjson') {
      const format: FormatChoice = { name: 'ndjson', fields };
      const tool = await this.#toolFor(options, format);
      const records = recordsOf({ bytes: body, file: '', framing: 'lines', format, record: 1, line: 1 }, Infinity);
      return Array.from(records, (record) => answerRecord(record, tool, ask, tally)).join('');
    }
    const posted = media === 'json' ? readJson(body) : readText(body, charset);
    const tool = await this.#toolFor(mergeOptions(options, posted.options), TEXT);
    return answerText(posted, tool, question, tally);
  }

  /** The options are checked, and a lexicon is read, once for all requests that have the same. */
  #toolFor(options: Options, format: FormatChoice): Promise<Tool> {
    const key = createHash('sha256')
      .update(JSON.stringify([options, format]))
      .digest('base64');
    const known = this.#tools.get(key);
    this.#tools.delete(key);
    const tool = known ?? new Toolbox(this.#language, mergeOptions(this.#options, options)).toolFor(format);
    this.#tools.set(key, tool);
    if (this.#tools.size > MOST_TOOLS) this.#tools.delete(this.#tools.keys().next().value!);
    return tool;
  }
}

function answerText({ text }: Posted, tool: Tool, { ask, media }: Question, tally: Tally): string {
  if (ask === 'diagnose') {
    const [{ diagnosis } = { diagnosis: undefined }] = tool.diagnose(text);
    countDocument(tally, { diagnosis: diagnosis!, ambiguous: [] }, []);
    return `${JSON.stringify(diagnosis)}\n`;
  }
  const { text: repaired, passages } = tool.repair(text);
  const { explanation, taken } = passages[0]!;
  countDocument(tally, explanation, taken);
  if (ask === 'explain') return `${JSON.stringify(explanation)}\n`;
  return media === 'text' ? repaired : `${JSON.stringify({ text: repaired })}\n`;
}
