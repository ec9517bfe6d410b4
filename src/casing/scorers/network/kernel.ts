/** One layer of the network on integers, in WebAssembly where that is allowed, and in TypeScript, with the same sums bit for bit. */
import { kernelCode } from '../../../data/kernel.ts';
import { fromBase64 } from '../../../lexicon/base64.ts';

/** A layer with its weights in place. */
export interface Layer {
  /** What goes in: set these, then call `run`. As many as columns, filled up with zeros to a multiple of 8. */
  readonly inputs: Int16Array;
  /** What comes out: `run` adds to what stands here. One a row. */
  readonly sums: Int32Array;
  run(): void;
}

/** Weights, row by row. */
export interface Weights {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int16Array | Int8Array;
}

const LANES = 8;
const PAGE = 65_536;

/** `columns`, filled up to whole vectors. */
export const inVectors = (columns: number): number => Math.ceil(columns / LANES) * LANES;

/** Lays layers out in memory, one after the other. */
export function layersOf(all: readonly Weights[]): readonly Layer[] {
  const memory = instantiate(all);
  return memory ? all.map((weights) => memory.layer(weights)) : all.map(plainLayer);
}

/** The layer in TypeScript alone. */
export function plainLayer(weights: Weights): Layer {
  const { rows } = weights;
  const columns = inVectors(weights.columns);
  const inputs = new Int16Array(columns);
  const sums = new Int32Array(rows);
  const cells = new Int16Array(rows * columns);
  fill(cells, weights);
  return {
    inputs,
    sums,
    run: () => {
      for (let row = 0, at = 0; row < rows; row++) {
        let sum = sums[row] as number;
        for (let column = 0; column < columns; column++, at++)
          sum = (sum + (inputs[column] as number) * (cells[at] as number)) | 0;
        sums[row] = sum;
      }
    },
  };
}

function fill(cells: Int16Array, { rows, columns, values }: Weights): void {
  const width = inVectors(columns);
  for (let row = 0; row < rows; row++) cells.set(values.subarray(row * columns, (row + 1) * columns), row * width);
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  layer(inputs: number, weights: number, out: number, rows: number, columns: number): void;
}

/** What TypeScript knows of WebAssembly hangs on the platform; this much of it is the same on all. */
interface WebAssemblyLike {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

let compiled: object | undefined;

/** Memory for all the layers; undefined where WebAssembly or its vectors are missing or forbidden. */
function instantiate(all: readonly Weights[]): { layer(weights: Weights): Layer } | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyLike };
  if (!WebAssembly) return undefined;
  let exports: Exports;
  try {
    compiled ??= new WebAssembly.Module(fromBase64(kernelCode));
    exports = new WebAssembly.Instance(compiled).exports as Exports;
  } catch {
    return undefined;
  }
  const bytes = all.reduce((sum, { rows, columns }) => sum + inVectors(columns) * 2 * (rows + 1) + rows * 4 + 32, 0);
  exports.memory.grow(Math.ceil(bytes / PAGE));
  let free = 0;
  const take = (size: number): number => {
    const at = free;
    free += Math.ceil(size / 16) * 16;
    return at;
  };
  return {
    layer: (weights) => {
      const { rows } = weights;
      const columns = inVectors(weights.columns);
      const [inputs, cells, sums] = [take(columns * 2), take(rows * columns * 2), take(rows * 4)];
      const { buffer } = exports.memory;
      fill(new Int16Array(buffer, cells, rows * columns), weights);
      return {
        inputs: new Int16Array(buffer, inputs, columns),
        sums: new Int32Array(buffer, sums, rows),
        run: () => {
          exports.layer(inputs, cells, sums, rows, columns);
        },
      };
    },
  };
}
