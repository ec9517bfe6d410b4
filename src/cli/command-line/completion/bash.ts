import { commandNames, commands, type CommandEntry } from '../commands.ts';
import { completionOf, spellingsOf } from './value.ts';

/** Where nothing is offered, readline completes names of files: so it is left to do for them. */
const HEAD = [
  '# Completes casemend in bash: source <(casemend completion bash)',
  '_casemend() {',
  '  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=clean operands= word',
  '  COMPREPLY=()',
  '  # The = of --flag=value is a word of its own.',
  '  if [[ $current == = ]]; then',
  '    current=',
  '  elif [[ $before == = && COMP_CWORD -gt 2 ]]; then',
  '    before=${COMP_WORDS[COMP_CWORD-2]}',
  '  fi',
  '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
  '    [[ $word == -- ]] && operands=only',
  '  done',
];

const TAIL = [
  '}',
  '',
  '_casemend_words() {',
  "  local IFS=$' \\n'",
  '  COMPREPLY=($(compgen -W "$1" -- "$current"))',
  '}',
  '',
  '_casemend_files() {',
  "  local IFS=$'\\n'",
  '  compopt -o filenames 2> /dev/null',
  '  COMPREPLY+=($(compgen -f -- "$current"))',
  '}',
  '',
  '_casemend_folders() {',
  "  local IFS=$'\\n'",
  '  compopt -o filenames 2> /dev/null',
  '  COMPREPLY=($(compgen -d -- "$current"))',
  '}',
  '',
  '_casemend_nothing() {',
  '  compopt +o default +o bashdefault 2> /dev/null',
  '}',
  '',
  'complete -o default -o bashdefault -F _casemend casemend',
];

export function bashScript(): string {
  const names = commandNames.join(' ');
  const lines = [
    `  if [[ COMP_CWORD -gt 1 && " ${names} " == *" \${COMP_WORDS[1]} "* ]]; then`,
    '    command=${COMP_WORDS[1]}',
    '  fi',
    '  if [[ -z $operands ]]; then',
    '    case "$command $before" in',
    ...commands.flatMap(flagCases),
    '    esac',
    '    if [[ $current == -* ]]; then',
    '      case $command in',
    ...commands.map(
      ({ name, flags }) => `        ${name}) _casemend_words '${flags.flatMap(spellingsOf).join(' ')}' ;;`,
    ),
    '      esac',
    '      return',
    '    fi',
    '    if [[ COMP_CWORD -eq 1 ]]; then',
    `      _casemend_words '${names}'`,
    '      _casemend_files',
    '      return',
    '    fi',
    '  fi',
    '  case $command in',
    ...commands.flatMap(operandCase),
    '  esac',
  ];
  return `${[...HEAD, ...lines, ...TAIL].join('\n')}\n`;
}

function flagCases({ name, flags }: CommandEntry): string[] {
  return flags.flatMap((flag) => {
    const completion = completionOf(flag);
    if (completion === undefined) return [];
    const pattern = spellingsOf(flag)
      .map((spelling) => `'${name} ${spelling}'`)
      .join(' | ');
    const action =
      completion === 'file'
        ? ''
        : completion === 'folder'
          ? '_casemend_folders; '
          : completion === 'nothing'
            ? '_casemend_nothing; '
            : `_casemend_words '${completion.join(' ')}'; `;
    return [`      ${pattern}) ${action}return ;;`];
  });
}

function operandCase({ name, operand }: CommandEntry): string[] {
  if (operand === 'file') return [];
  if (operand === 'anything') return [`    ${name}) _casemend_nothing ;;`];
  return [`    ${name}) _casemend_words '${operand.join(' ')}' ;;`];
}
