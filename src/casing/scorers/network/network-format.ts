/** The file format of the network: in its envelope a JSON header, the weights as signed bytes, and the biases as 32-bit integers. */
import { openEnvelope } from '../../../envelope.ts';
import { CasemendError } from '../../../errors.ts';
import { dictionaryLists, wordClusters } from '../../../data/version.ts';
import { CLASS_COUNT } from '../../classes.ts';
import { PLACES, PLACE_SIGNS, SIGNS, viewDigest } from './view.ts';

const MAGIC = 'CASENET1';

/** What a network says of itself. */
export interface NetworkHeader {
  /** What its weights hang on, each as eight hexadecimal digits. */
  readonly fingerprint: { readonly view: string; readonly lists: string; readonly clusters: string };
  readonly sizes: {
    /** Rows of the table of letters, a power of 2. */
    readonly rows: number;
    /** Numbers of the vector of a word. */
    readonly width: number;
    readonly stateWidth: number;
    /** Sums of the two layers. */
    readonly hidden: number;
    readonly second: number;
  };
  /** Of each array of weights: a byte of 1 stands for `2 ** -scale`. */
  readonly scales: Readonly<Record<Part, number>>;
  /** How far the log-linear scorer is believed. */
  readonly trust: number;
  /** How it was trained, and on what. */
  readonly training: Readonly<Record<string, unknown>>;
}

const CLASSES = 160;
const CLUSTERS = 602;
const TAGS = 17;

type Part =
  'letters' | 'classes' | 'clusters' | 'tags' | 'states' | 'statePlaces' | 'first' | 'signs' | 'second' | 'last';

export interface NetworkWeights extends Readonly<Record<Part, Int8Array>> {
  readonly firstBias: Int32Array;
  readonly secondBias: Int32Array;
  readonly lastBias: Int32Array;
}

/** The arrays in the order in which they stand in the file, with how many bytes each has. */
const partsOf = ({ rows, width, stateWidth, hidden, second }: NetworkHeader['sizes']): [Part, number][] => [
  ['letters', rows * width],
  ['classes', CLASSES * width],
  ['clusters', CLUSTERS * width],
  ['tags', TAGS * width],
  ['states', PLACE_SIGNS * stateWidth],
  ['statePlaces', hidden * PLACES * stateWidth],
  ['first', hidden * (PLACES * width + CLASS_COUNT)],
  ['signs', SIGNS * hidden],
  ['second', second * hidden],
  ['last', CLASS_COUNT * second],
];

/** @throws CasemendError `BAD_MODEL` */
export function unpackNetwork(bytes: Uint8Array): { header: NetworkHeader; weights: NetworkWeights } {
  const { header: its, body } = openEnvelope(bytes, MAGIC, bad);
  const header = its as unknown as NetworkHeader;
  const own: Readonly<Record<string, string>> = { view: viewDigest(), lists: dictionaryLists, clusters: wordClusters };
  const others = Object.keys(own).filter((part) => own[part] !== (header.fingerprint as Record<string, string>)[part]);
  if (others.length > 0) throw bad(`it was trained for other ${others.join(' and ')}`);
  const { hidden, second } = header.sizes;
  const found: Partial<Record<Part, Int8Array>> = {};
  let at = 0;
  for (const [part, size] of partsOf(header.sizes)) {
    found[part] = new Int8Array(body.buffer, body.byteOffset + at, size);
    at += size;
  }
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const biases = (count: number): Int32Array =>
    Int32Array.from({ length: count }, () => view.getInt32((at += 4) - 4, true));
  const weights = {
    ...(found as Record<Part, Int8Array>),
    firstBias: biases(hidden),
    secondBias: biases(second),
    lastBias: biases(CLASS_COUNT),
  };
  if (at !== body.length) throw bad('its weights are not as many as its header says');
  return { header, weights };
}

const bad = (what: string): CasemendError =>
  new CasemendError('BAD_MODEL', `This is not a usable casemend network: ${what}.`);
