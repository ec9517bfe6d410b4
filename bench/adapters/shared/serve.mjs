import { createInterface } from 'node:readline';

/** Answers each line of standard input, `{"text": …}`, with a line: what `answer` makes of the text. */
export async function serve(answer) {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line).text))}\n`);
  }
}
