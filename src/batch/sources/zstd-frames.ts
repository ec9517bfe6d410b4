type FrameField = 'magic' | 'skippable' | 'descriptor' | 'block';

/**
 * Finds out whether bytes in Zstandard are whole, which Node does not tell. Nothing is unpacked: frames say how long their
 * blocks are (RFC 8878, section 3.1).
 */
export class ZstdFrames {
  /** What the next bytes are. */
  #state: FrameField = 'magic';
  #wanted = 4;
  #held: number[] = [];
  /** So many bytes are of no interest. */
  #skip = 0;
  #hasChecksum = false;

  /** Whether a frame is over, or none has begun. */
  get isWhole(): boolean {
    return this.#state === 'magic' && this.#held.length === 0 && this.#skip === 0;
  }

  take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#skip > 0) {
        const passed = Math.min(this.#skip, bytes.length - at);
        this.#skip -= passed;
        at += passed;
      } else {
        this.#held.push(bytes[at++]!);
        if (this.#held.length === this.#wanted) this.#read(this.#held.splice(0));
      }
    }
  }

  #read(held: readonly number[]): void {
    const value = held.reduce((sum, byte, at) => sum + byte * 2 ** (8 * at), 0);
    switch (this.#state) {
      case 'magic':
        if (value >>> 4 === SKIPPABLE >>> 4) this.#go('skippable', 4);
        else this.#go('descriptor', 1);
        break;
      case 'skippable':
        this.#go('magic', 4, value);
        break;
      case 'descriptor':
        this.#hasChecksum = (value & 4) !== 0;
        this.#go('block', 3, restOfHeader(value));
        break;
      case 'block':
        this.#readBlock(value);
    }
  }

  #readBlock(header: number): void {
    const isLast = (header & 1) !== 0;
    const size = ((header >>> 1) & 3) === ONE_BYTE_REPEATED ? 1 : header >>> 3;
    if (isLast) this.#go('magic', 4, size + (this.#hasChecksum ? 4 : 0));
    else this.#go('block', 3, size);
  }

  #go(state: FrameField, wanted: number, skip = 0): void {
    this.#state = state;
    this.#wanted = wanted;
    this.#skip = skip;
  }
}

const SKIPPABLE = 0x184d2a50;
const ONE_BYTE_REPEATED = 1;

/** How many bytes of a frame's header come after the first one. */
function restOfHeader(descriptor: number): number {
  const isSingle = (descriptor & 32) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][descriptor >>> 6]!;
  return (isSingle ? 0 : 1) + dictionary + contentSize;
}
