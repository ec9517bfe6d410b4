import { commandNames, commands, type CommandEntry } from '../commands.ts';
import type { Flag } from '../flag.ts';
import { completionOf, spellingsOf, type Completion } from './value.ts';

const SPECIAL = /[[\]:\\]/gu;
const QUOTE = /'/gu;

export function zshScript(): string {
  return `#compdef casemend
# Completes casemend in zsh: write this into a folder of your fpath, as _casemend.
_casemend() {
  local curcontext="$curcontext" command=clean
  local -a state line
  local -A opt_args
  local -a commands=(
${commands.map(({ name, text }) => `    ${quote(`${name}:${escape(text)}`)}\n`).join('')}  )
  if (( CURRENT > 2 )) && [[ $words[2] == (${commandNames.join('|')}) ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  elif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  case $command in
${commands.map(argumentsOf).join('')}  esac
}

if [[ $funcstack[1] == _casemend ]]; then
  _casemend "$@"
else
  compdef _casemend casemend
fi
`;
}

function argumentsOf({ name, flags, operand }: CommandEntry): string {
  const rest = operand === 'file' ? '*:file:_files' : operand === 'anything' ? '*: :' : `1: :(${operand.join(' ')})`;
  const specs = [...flags.map(specOf), quote(rest)].map((spec) => ` \\\n        ${spec}`).join('');
  return `    ${name})\n      _arguments -s -S :${specs}\n      ;;\n`;
}

/** A flag as `_arguments` wants it: what it excludes, how it is written, what it does, what its value is. */
function specOf(flag: Flag): string {
  const { text, value, repeatable } = flag;
  const spellings = spellingsOf(flag);
  const completion = completionOf(flag);
  const excluded = repeatable ? '*' : `(${spellings.join(' ')})`;
  const written = spellings.map((spelling) => spelling + valueMark(spelling, completion));
  const action = completion === undefined ? '' : `:${escape(value!)}:${actionOf(completion)}`;
  const what = quote(`[${escape(text)}]${action}`);
  return written.length === 1
    ? quote(excluded + written[0]!) + what
    : `${quote(excluded)}{${written.join(',')}}${what}`;
}

function valueMark(spelling: string, completion: Completion | undefined): string {
  if (completion === undefined) return '';
  return spelling.startsWith('--') ? '=' : '+';
}

function actionOf(completion: Completion): string {
  if (completion === 'file') return '_files';
  if (completion === 'folder') return '_files -/';
  return completion === 'nothing' ? ' ' : `(${completion.join(' ')})`;
}

function escape(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

function quote(text: string): string {
  return `'${text.replace(QUOTE, "'\\''")}'`;
}
