#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { quitOnClosedPipe, write } from './output.ts';
import { UsageError } from './parse-flags.ts';

const [first, ...rest] = process.argv.slice(2);

quitOnClosedPipe();
process.exitCode = first === 'train' ? await train(rest) : await main(process.argv.slice(2));

// What each needs is loaded only then: the dictionaries and the language model take longer than all else.
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const { readArguments } = await import('./arguments.ts');
    const command = readArguments(args);
    if (command.action === 'help') {
      const { helpText } = await import('./help.ts');
      await write(helpText());
    }
    if (command.action === 'version') await write(`${version()}\n`);
    if (command.action !== 'mend') return 0;
    const { mend } = await import('./mend.ts');
    return await mend(command);
  } catch (error) {
    return refuse(error, 'casemend --help');
  }
}

async function train(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const { readTrainArguments } = await import('./train-arguments.ts');
    const command = readTrainArguments(args);
    if (command === 'help') {
      const { trainHelpText } = await import('./help.ts');
      await write(trainHelpText());
      return 0;
    }
    const { writeModel } = await import('./train.ts');
    return await writeModel(command);
  } catch (error) {
    return refuse(error, 'casemend train --help');
  }
}

function refuse(error: unknown, help: string): 2 {
  if (!(error instanceof UsageError)) throw error;
  console.error(`casemend: ${error.message}; see ${help}`);
  return 2;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
