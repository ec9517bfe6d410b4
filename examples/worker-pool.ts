/**
 * Repairs texts, one a line, on all cores. They come out in the order in which they went in, and no more than a few megabytes are
 * on their way, however many there are and however slowly they are read.
 *
 * Run it: npx tsx examples/worker-pool.ts < FILE
 */
import { fileURLToPath } from 'node:url';
import { repairArchive, type PlanOptions, type Tally } from 'casemend/batch';

/** Gives what the run came to. A line that cannot be read goes through as it is, and is told. */
export async function repairLines(
  lines: AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => void | Promise<void>,
  others: Omit<PlanOptions, 'inputs'> = {},
): Promise<Tally> {
  const input = { name: 'lines.txt', open: () => lines };
  for await (const event of repairArchive({ ...others, inputs: [input], perLine: true, output: { write } })) {
    if (event.kind === 'problem') console.error(`line ${event.line ?? '?'} ${event.problem}`);
    if (event.kind === 'done') return event.totals;
  }
  throw new Error('a run ends with what it came to');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { documents, repairs } = await repairLines(process.stdin, (bytes) => {
    if (!process.stdout.write(bytes)) return new Promise((resolve) => process.stdout.once('drain', resolve));
  });
  console.error(`${repairs} repairs in ${documents} texts`);
}
