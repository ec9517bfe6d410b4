/** What the streams do, apart from how chunks come and go. */
import { createDecoder } from '../decode.ts';
import { recordRepairer } from '../formats/repair.ts';
import { text } from '../formats/text.ts';
import { withoutDisabled } from '../formats/disabled-fixers.ts';
import { createNormalizer } from '../english/normalize.ts';
import type { Options } from '../options.ts';
import { cutLines, cutNothing, type CutDocument } from './cutter.ts';
import { sortOptions, type ByteStreamOptions } from './options.ts';

/** Work on chunks, one after another. */
export interface Stage<In, Out> {
  /** Takes the next chunk and gives what is certain by now. */
  write(chunk: In): Out[];
  /** Gives what is left. */
  end(): Out[];
}

/** Each chunk is a text of its own. */
export function recordStage(options?: Options): Stage<string, string> {
  const { normalize } = createNormalizer(options);
  return { write: (record) => [normalize(record)], end: () => [] };
}

/** The chunks are the bytes of a text. */
export function byteStage(options: ByteStreamOptions = {}): Stage<Uint8Array, Uint8Array> {
  const { perLine, maxRecord, decoding, repair: repairOptions } = sortOptions(options);
  const format = text({ name: 'text', perLine });
  const { repair } = recordRepairer(format, createNormalizer(withoutDisabled(repairOptions, format)));
  const decoder = createDecoder(decoding);
  const cutter = perLine ? cutLines(maxRecord) : cutNothing(maxRecord);
  const encoder = new TextEncoder();

  function write(documents: readonly CutDocument[]): Uint8Array[] {
    const repaired = documents.map((document) => repair(document.text).text + document.ending).join('');
    return repaired === '' ? [] : [encoder.encode(repaired)];
  }

  return {
    write: (chunk) => write(cutter.write(decoder.write(chunk))),
    end: () => write([...cutter.write(decoder.end().text), ...cutter.end()]),
  };
}
