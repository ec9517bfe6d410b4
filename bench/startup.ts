import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from './timing.ts';

const ENTRY = new URL('../dist/index.js', import.meta.url);
const FRESH_PROCESSES = 7;

const PROGRAM = `
  const start = performance.now();
  const { normalize } = await import(${JSON.stringify(ENTRY.href)});
  normalize('Foreign minister asad Qureshi met the Us secretary of state in washington on friday.');
  console.log(performance.now() - start);
`;

/** Median milliseconds from `import` to the first result in a fresh process; nothing if the package is not built. */
export function timeToFirstResult(): number | undefined {
  if (!existsSync(fileURLToPath(ENTRY))) return undefined;
  const times = Array.from({ length: FRESH_PROCESSES }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' })),
  );
  return median(times);
}
