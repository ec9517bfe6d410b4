import { commandNames, commands, type CommandEntry } from '../commands.ts';
import type { Flag } from '../flag.ts';
import { completionOf, type Completion } from './value.ts';

const SPECIAL = /['\\]/gu;

export function fishScript(): string {
  const lines = [
    '# Completes casemend in fish: write this to ~/.config/fish/completions/casemend.fish',
    'function __casemend_command',
    '    set -l words (commandline -opc)',
    `    if test (count $words) -gt 1; and contains -- $words[2] ${commandNames.join(' ')}`,
    '        echo $words[2]',
    '    else',
    '        echo clean',
    '    end',
    'end',
    '',
    'function __casemend_is',
    '    test (__casemend_command) = $argv[1]',
    'end',
    '',
    'function __casemend_is_first',
    '    test (count (commandline -opc)) -eq 1',
    'end',
    '',
    'complete -c casemend -e',
    ...commands.map(({ name, text }) => `complete -c casemend -n __casemend_is_first -a ${name} -d ${quote(text)}`),
    ...commands.flatMap(linesOf),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ name, flags, operand }: CommandEntry): string[] {
  const start = `complete -c casemend -n '__casemend_is ${name}'`;
  const operands = operand === 'file' ? '' : operand === 'anything' ? '-f' : `-f -a ${quote(operand.join(' '))}`;
  return [...(operands === '' ? [] : [`${start} ${operands}`]), ...flags.map((flag) => `${start} ${describe(flag)}`)];
}

function describe(flag: Flag): string {
  const { name, short, text } = flag;
  const completion = completionOf(flag);
  const parts = [
    `-l ${name}`,
    ...(short === undefined ? [] : [`-s ${short}`]),
    ...(completion === undefined ? [] : [valueOf(completion)]),
    `-d ${quote(text)}`,
  ];
  return parts.join(' ');
}

function valueOf(completion: Completion): string {
  if (completion === 'file') return '-r -F';
  if (completion === 'folder') return `-x -a '(__fish_complete_directories)'`;
  return completion === 'nothing' ? '-x' : `-x -a ${quote(completion.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replace(SPECIAL, '\\$&')}'`;
}
