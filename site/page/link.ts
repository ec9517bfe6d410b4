/** Links that carry a text and its options in their fragment, which no browser sends to a server. */
import type { Options } from '../../src/options.ts';
import type { PageFormat } from '../messages.ts';

/** What a link carries. */
export interface Carried {
  readonly text: string;
  readonly format: PageFormat;
  readonly options: Options;
  readonly columns: readonly string[] | undefined;
  readonly choices: readonly (readonly [at: number, change: boolean])[];
}

/** Many programs cut longer ones short. */
export const LONGEST_LINK = 32_000;
/** A link that comes to more than so many bytes was made for harm. */
const LONGEST_CONTENT = 4_000_000;
const FORMATS: readonly string[] = ['text', 'csv', 'tsv', 'markdown', 'html', 'srt', 'vtt'] satisfies PageFormat[];

/** A fragment with the hash sign. JSON keeps lone surrogates, which UTF-8 cannot. */
export async function writeFragment(carried: Carried): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(carried)), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `#t=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')}`;
}

/** What a fragment carries. @throws if it carries nothing that this page wrote */
export async function readFragment(fragment: string): Promise<Carried> {
  const binary = atob(fragment.slice('#t='.length).replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const bytes = await through(packed, new DecompressionStream('deflate-raw'));
  const { text, format, options, columns, choices } = JSON.parse(new TextDecoder().decode(bytes)) as Record<
    keyof Carried,
    unknown
  >;
  if (typeof text !== 'string' || typeof format !== 'string' || !FORMATS.includes(format)) throw new Error('no text');
  return {
    text,
    format: format as PageFormat,
    options: typeof options === 'object' && options !== null ? options : {},
    columns: Array.isArray(columns) ? columns.filter((name) => typeof name === 'string') : undefined,
    choices: Array.isArray(choices) ? choices.filter(isChoice) : [],
  };
}

function isChoice(value: unknown): value is readonly [number, boolean] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'boolean';
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value!.length;
    if (size > LONGEST_CONTENT) {
      await reader.cancel();
      throw new Error('too much');
    }
    chunks.push(value!);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
