/** A thread that answers requests. */
import Tinypool from 'tinypool';
import { english } from '../../english/index.ts';
import type { Options } from '../../options.ts';
import { Answerer, type Answer, type Question } from './answerer.ts';

/** Has lost capitals: to repair it, everything that is loaded at the first question is needed. */
const SAMPLE = new TextEncoder().encode('on monday the us senate met in washington.');

const answerer = new Answerer(english, Tinypool.workerData as Options);
// The thread is ready once it can answer at once.
await answerer.answer({ ask: 'normalize', media: 'text', charset: 'utf-8', options: {}, fields: [], body: SAMPLE });

export default function answer(question: Question): Promise<Answer> {
  return answerer.answer(question);
}
