/** What the streams do, apart from how chunks come and go. */
import { createDecoder } from '../decode.ts';
import { applyEdits } from '../edits.ts';
import { text } from '../formats/text.ts';
import { withoutUnfit } from '../formats/unfit.ts';
import { createNormalizer } from '../normalize.ts';
import type { Options } from '../options.ts';
import { cutLines, cutNothing, type Piece } from './cutter.ts';
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
  const { perLine, maxRecord, decoding, mending } = sortOptions(options);
  const mend = createMender(mending, perLine);
  const decoder = createDecoder(decoding);
  const cutter = perLine ? cutLines(maxRecord) : cutNothing(maxRecord);
  const encoder = new TextEncoder();

  function write(pieces: readonly Piece[]): Uint8Array[] {
    const mended = pieces.map((piece) => mend(piece.text) + piece.ending).join('');
    return mended === '' ? [] : [encoder.encode(mended)];
  }

  return {
    write: (chunk) => write(cutter.write(decoder.write(chunk))),
    end: () => write([...cutter.write(decoder.end().text), ...cutter.end()]),
  };
}

/** Mends texts, or lines so that they stay single lines. */
function createMender(options: Options, perLine: boolean): (document: string) => string {
  const format = text({ name: 'text', perLine });
  const { explain } = createNormalizer(withoutUnfit(options, format));
  return (document) => {
    // A blank line is there to part what is around it.
    if (perLine && document.trim() === '') return document;
    const placed = format.passages(document).map((passage) => passage.place(explain(passage.text).edits));
    return applyEdits(
      document,
      placed.flatMap(({ replacements }) => replacements),
    );
  };
}
