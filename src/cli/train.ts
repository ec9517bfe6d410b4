import { readFileSync, realpathSync } from 'node:fs';
import { CasemendError } from '../index.ts';
import { headlinesOf, readCorpus, withoutShare, type Corpus } from '../training/corpus.ts';
import type { HeldOut } from '../training/calibrate.ts';
import { LogLinear } from '../casing/scorers/log-linear.ts';
import { modelOf } from '../casing/scorers/model-of.ts';
import { english } from '../english/index.ts';
import { train, type Training, type TrainingOptions } from '../training/train.ts';
import { number } from '../display/figures.ts';
import { InputError, toInputError } from '../batch/files/input-error.ts';
import { decodeText } from '../batch/files/decode-text.ts';
import { OutputError } from '../batch/files/output-error.ts';
import { write } from './output.ts';
import { checkWritable, writeWhole } from '../batch/files/whole-file.ts';
import { UsageError } from './command-line/usage-error.ts';
import { displayTraining } from './train-progress.ts';
import type { TrainCommand } from './command-line/read-train-command.ts';

/**
 * Trains a model and writes it. Trouble goes to standard error; gives the exit status.
 *
 * @throws {UsageError} if the model would overwrite what it is to learn from
 */
export async function writeModel(command: TrainCommand): Promise<0 | 1> {
  const { corpora, out, headlines, from: base, ...options } = command;
  let at: string | undefined;
  try {
    checkWritable((at = out));
    const sources = [...corpora.map(withoutShare), headlines, base].filter((source) => source !== undefined);
    const overwritten = sources.find((source) => isSame(source, out));
    if (overwritten !== undefined) throw new UsageError(`the model would overwrite ${overwritten}`);
    const from = base === undefined ? undefined : readModel((at = base));
    const bits = bitsFor(command, from);
    const read = corpora.map((argument) => readWhole((at = withoutShare(argument)), argument, command.seed));
    const above = headlines === undefined ? [] : readHeadlines((at = headlines));
    at = undefined;
    const training = trainInSight(read, { ...options, bits, headlines: above, ...(from && { from }) });
    writeWhole((at = out), training.bytes);
    await write(summary(out, training));
    return 0;
  } catch (error) {
    const isTrouble = error instanceof InputError || error instanceof OutputError || error instanceof CasemendError;
    if (!isTrouble) throw error;
    console.error(`casemend: ${at === undefined ? '' : `${at}: `}${error.message}`);
    return 1;
  }
}

function readWhole(file: string, argument: string, seed: number): Corpus {
  try {
    const corpus = readCorpus(argument, seed, (bytes) => decodeText(bytes).text);
    if (file === argument && corpus.words === 0) throw new InputError('is empty; name a text with correct capitals');
    return corpus;
  } catch (error) {
    throw toInputError(error);
  }
}

function readHeadlines(file: string): string[] {
  try {
    return headlinesOf(decodeText(readFileSync(file)).text);
  } catch (error) {
    throw toInputError(error);
  }
}

/** @throws CasemendError `BAD_MODEL` */
function readModel(name: string): LogLinear {
  if (name === 'shipped') return modelOf(english);
  try {
    return new LogLinear(readFileSync(name));
  } catch (error) {
    throw toInputError(error);
  }
}

/** @throws {UsageError} if more bits are asked for than the model to go on from has */
function bitsFor({ bits, from: name }: TrainCommand, from: LogLinear | undefined): number {
  if (!from) return bits!;
  const most = from.header.bits;
  if (bits !== undefined && bits > most) throw new UsageError(`option --bits can be ${most} at most, as in ${name!}`);
  return bits ?? most;
}

function trainInSight(corpora: readonly Corpus[], options: Omit<TrainingOptions, 'onProgress'>): Training {
  const progress = displayTraining(process.stderr, options.epochs, () => performance.now() / 1000);
  try {
    return train(corpora, { ...options, onProgress: progress.show });
  } finally {
    progress.close();
  }
}

function isSame(file: string, other: string): boolean {
  try {
    return realpathSync(file) === realpathSync(other);
  } catch {
    return false;
  }
}

/** What was written, and how well it repairs text that it did not learn from. */
function summary(out: string, { bytes, header: { entries, figures }, heldOut, shipped }: Training): string {
  const held = Object.entries(figures).map(([name, value]) => `${name} ${value} %`);
  const size = `${number(bytes.length)} bytes, ${number(entries)} features`;
  const own = `${out}: ${size}\non text held out: ${held.length > 0 ? held.join(', ') : 'too little of it to tell'}\n`;
  return held.length > 0 && shipped ? own + comparison(heldOut, shipped) : own;
}

/** Which of the two models to use for such text. */
function comparison(own: HeldOut, shipped: HeldOut): string {
  const say = ({ f1, recall, precision }: HeldOut): string => `${f1} % (recall ${recall}, precision ${precision})`;
  const verdict =
    own.f1 > shipped.f1
      ? 'the new model is better for such text'
      : own.f1 < shipped.f1
        ? 'the model that comes with casemend is better for such text, too: learn from more of it'
        : 'the two are equally good';
  return `of both, F1 there: new ${say(own)}, shipped ${say(shipped)}; ${verdict}\n`;
}
