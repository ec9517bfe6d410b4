/**
 * Repairs records as they pass through a chain of async generators: one at a time, in order, none held longer than needed.
 * What reads slowly at the end slows down what reads at the beginning.
 *
 * Run it: npx tsx examples/async-iterator.ts < FILE
 */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createNormalizer, type Options } from 'casemend';

/** The records repaired. Options are checked, and the dictionaries asked for, once for all of them. */
export async function* repair(
  records: AsyncIterable<string> | Iterable<string>,
  options?: Options,
): AsyncGenerator<string, void> {
  const { normalize } = createNormalizer(options);
  for await (const record of records) yield normalize(record);
}

/** Another link of the chain, to show how they are joined: those records that say something. */
export async function* notBlank(records: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const record of records) if (record.trim() !== '') yield record;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of repair(notBlank(lines))) console.log(line);
}
