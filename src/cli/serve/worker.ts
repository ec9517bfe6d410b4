/** A thread that answers requests. */
import Tinypool from 'tinypool';
import { loadEnglish } from '../../batch/pool/load-english.ts';
import type { Options } from '../../options.ts';
import { Answerer, type Answer, type Question } from './answerer.ts';

const answerer = new Answerer(await loadEnglish(), Tinypool.workerData as Options);

export default function answer(question: Question): Promise<Answer> {
  return answerer.answer(question);
}
