import type { Duplex } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Compression } from './endings.ts';

/** Node has Zstandard from versions 22.15 and 23.8 on. */
interface WithZstd {
  readonly createZstdDecompress?: () => Duplex;
  readonly createZstdCompress?: () => Duplex;
}

const { createZstdDecompress, createZstdCompress } = zlib as WithZstd;

/** What is wrong with the choice of a compression; nothing if it can be read and written here. */
export function whyNot(compression: Compression | undefined): string | undefined {
  if (compression !== 'zstd' || (createZstdDecompress && createZstdCompress)) return undefined;
  return 'is compressed with Zstandard, which needs Node 22.15 or later; update Node, or decompress it first';
}

/** A stream that takes compressed bytes and gives those within. */
export function decompress(compression: Compression): Duplex {
  return compression === 'gzip' ? zlib.createGunzip() : createZstdDecompress!();
}

/** A stream that takes bytes and gives them compressed, as one member of gzip or one frame of Zstandard. */
export function compress(compression: Compression): Duplex {
  return compression === 'gzip' ? zlib.createGzip() : createZstdCompress!();
}
