import { expect, test } from 'vitest';
import { ZstdFrames } from '../../src/batch/sources/zstd-frames.ts';

/** Frames made by hand: a window of 1 KiB; blocks as they are, of one byte repeated, and the last one. */
const RAW = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x00, 0x10, 0x00, 0x00, 0x61, 0x62, 0x1b, 0x00, 0x00, 0x63];
/** The same content in one segment, whose size is told, with a checksum. */
const CHECKED = [0x28, 0xb5, 0x2f, 0xfd, 0x24, 0x02, 0x11, 0x00, 0x00, 0x61, 0x62, 1, 2, 3, 4];
const SKIPPED = [0x53, 0x2a, 0x4d, 0x18, 0x03, 0x00, 0x00, 0x00, 9, 9, 9];

const frames = [RAW, CHECKED, SKIPPED, RAW];

test('frames are whole where they end, and nowhere else, however they are cut', () => {
  const bytes = Uint8Array.from(frames.flat());
  const ends = frames.map((_, at) => frames.slice(0, at).flat().length);
  for (const cut of bytes.keys()) {
    const walk = new ZstdFrames();
    walk.take(bytes.subarray(0, cut));
    expect(walk.isWhole).toBe(ends.includes(cut));
    walk.take(bytes.subarray(cut));
    expect(walk.isWhole).toBe(true);
  }
});
