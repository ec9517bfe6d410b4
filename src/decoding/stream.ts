/** One text on its way from bytes, chunk by chunk. */
import { decide, decideByZeros, findTelling, PLAIN_ASCII, type Decision } from './decide.ts';
import { createReader, isWide } from './encodings.ts';
import { findMark, MARK_BYTES, SAMPLE_BYTES } from './marks.ts';
import type { DecodeSettings } from './options.ts';
import { Output, type Reader } from './output.ts';

const CONTEXT_BYTES = 256;

/**
 * What is to be looked at before it is clear how bytes are to be read: a byte order mark, zeros, then, after all the ASCII
 * that may come first, a window from the first byte on that is something else.
 */
type Stage = 'mark' | 'zeros' | 'ascii' | 'window';

export class ByteReading {
  readonly output: Output = new Output();
  bom = false;

  readonly #settings: DecodeSettings;
  readonly #windowBytes: number;
  #stage: Stage = 'mark';
  /** How many bytes must be there before there is something to do. */
  #wanted = MARK_BYTES;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  /** The last ASCII that was passed on undecided. */
  #context = new Uint8Array();
  #decision: Decision | undefined;
  #reader: Reader | undefined;

  /** @param windowBytes how many bytes to hold at most before deciding */
  constructor(settings: DecodeSettings, windowBytes: number) {
    this.#settings = settings;
    this.#windowBytes = windowBytes;
  }

  /** How the bytes are read, as soon as that is clear; it is after the last bytes. */
  get decision(): Decision | undefined {
    return this.#decision;
  }

  /** The label that was declared, if no encoding has it. */
  get ignoredLabel(): string | undefined {
    return this.#settings.ignoredLabel;
  }

  /** Takes the next bytes, and gives what text is certain now; all of it if they are the last. Keeps copies only. */
  read(chunk: Uint8Array, last: boolean): string {
    if (!last && this.#heldBytes + chunk.length < this.#wanted) {
      this.#hold(chunk);
      return '';
    }
    const bytes = this.#release(chunk);
    let done = this.#settle(bytes, last);
    if (this.#reader) {
      const read = this.#reader.read(bytes.subarray(done), last, this.output);
      this.output.base += read;
      done += read;
    }
    this.#hold(bytes.subarray(done));
    return this.output.take();
  }

  #hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#held.push(Uint8Array.from(bytes));
    this.#heldBytes += bytes.length;
  }

  #release(chunk: Uint8Array): Uint8Array {
    if (this.#heldBytes === 0) return chunk;
    const bytes = join([...this.#held, chunk]);
    this.#held = [];
    this.#heldBytes = 0;
    return bytes;
  }

  /** Decides, if the bytes allow it. Gives how many of them are done with: the mark, and ASCII. */
  #settle(bytes: Uint8Array, last: boolean): number {
    let done = 0;
    while (!this.#reader) {
      const rest = bytes.subarray(done);
      if (!last && rest.length < this.#wanted) break;
      done += this.#look(rest, last);
    }
    return done;
  }

  #look(bytes: Uint8Array, last: boolean): number {
    switch (this.#stage) {
      case 'mark':
        return this.#lookForMark(bytes);
      case 'zeros':
        return this.#lookForZeros(bytes);
      case 'ascii':
        return this.#passAscii(bytes, last);
      case 'window':
        return this.#lookThroughWindow(bytes.subarray(0, this.#windowBytes), last && bytes.length <= this.#windowBytes);
    }
  }

  #lookForMark(bytes: Uint8Array): number {
    const { encoding } = this.#settings;
    const mark = findMark(bytes, encoding);
    const length = mark?.bytes.length ?? 0;
    this.bom = mark !== undefined;
    this.output.base = length;
    if (encoding !== undefined) this.#choose({ encoding, source: 'option', confidence: 1 });
    else if (mark) this.#choose({ encoding: mark.encoding, source: 'mark', confidence: 1 });
    else this.#go('zeros', SAMPLE_BYTES);
    return length;
  }

  #lookForZeros(bytes: Uint8Array): number {
    const { declared } = this.#settings;
    const found = decideByZeros(bytes, declared);
    if (found) this.#choose(found);
    else if (declared !== undefined && mayHideInAscii(declared)) this.#go('window', this.#windowBytes);
    else this.#go('ascii', 1);
    return 0;
  }

  #passAscii(bytes: Uint8Array, last: boolean): number {
    const { at, certain } = findTelling(bytes);
    const isTelling = at < bytes.length && certain;
    const end = isTelling || !last ? at : bytes.length;
    this.#pass(bytes.subarray(0, end));
    if (isTelling) this.#go('window', this.#windowBytes);
    else if (last) this.#chooseForAscii();
    else this.#go('ascii', bytes.length - end + 1);
    return end;
  }

  #lookThroughWindow(bytes: Uint8Array, last: boolean): number {
    const found = decide(this.#context, bytes, last, this.#settings.declared);
    if (found) {
      this.#choose(found);
      return 0;
    }
    this.#pass(bytes);
    this.#go('ascii', 1);
    return bytes.length;
  }

  #pass(ascii: Uint8Array): void {
    this.output.string(new TextDecoder().decode(ascii));
    this.output.base += ascii.length;
    this.#context = join([this.#context, ascii.subarray(-CONTEXT_BYTES)]).slice(-CONTEXT_BYTES);
  }

  #go(stage: Stage, wanted: number): void {
    this.#stage = stage;
    this.#wanted = wanted;
  }

  #chooseForAscii(): void {
    const { declared } = this.#settings;
    const isBelieved = declared !== undefined && !mayHideInAscii(declared);
    this.#choose(isBelieved ? { ...PLAIN_ASCII, encoding: declared, source: 'declared' } : PLAIN_ASCII);
  }

  #choose(decision: Decision): void {
    this.#decision = decision;
    this.#reader = createReader(decision.encoding);
    this.#wanted = 1;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}

/** Whether what looks like ASCII may be something else in an encoding. */
const mayHideInAscii = (encoding: string): boolean => isWide(encoding) || encoding === 'iso-2022-jp';
