#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readArguments, UsageError } from './arguments.ts';
import { helpText } from './help.ts';
import { quitOnClosedPipe, write } from './output.ts';

quitOnClosedPipe();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const command = readArguments(args);
    if (command.action === 'help') await write(helpText());
    if (command.action === 'version') await write(`${version()}\n`);
    if (command.action !== 'mend') return 0;
    // Loaded only now: the dictionaries and the language model take longer than all of the above.
    const { mend } = await import('./mend.ts');
    return await mend(command);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`casemend: ${error.message}; see casemend --help`);
    return 2;
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
