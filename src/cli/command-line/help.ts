import { commandOf, commands, type CommandName } from './commands.ts';
import { flagGroups, usageOf, type Flag } from './flag.ts';
import { pages, type Page } from './pages.ts';

const WIDEST = 100;
const NARROWEST = 60;
const INDENT = 7;
const DEEP_INDENT = 15;
const WIDEST_TERM = 24;
const BLANKS = /^ +/u;

/**
 * The help page of a command, like a page of the manual.
 *
 * @param columns how wide the terminal is, if there is one
 */
export function helpText(name: CommandName, columns: number = WIDEST): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const { text, flags } = commandOf(name);
  const page = pages[name];
  const sections = [
    section('NAME', wrap(`${name === 'clean' ? 'casemend' : `casemend ${name}`} - ${text}`, INDENT, width)),
    section('SYNOPSIS', synopsisOf(name, width)),
    section('DESCRIPTION', page.description.map((paragraph) => wrap(paragraph, INDENT, width)).join('\n')),
    ...(name === 'clean' || name === 'help' ? [section('COMMANDS', describeCommands(width))] : []),
    section('OPTIONS', describeGroups(flags, width)),
    ...describePairs('FILES', page.files, width),
    ...describePairs('EXIT STATUS', page.status, width),
    ...describePairs('ENVIRONMENT', page.environment, width),
    section('EXAMPLES', page.examples.map((example) => `${' '.repeat(INDENT)}${example}\n`).join('')),
  ];
  return sections.join('\n');
}

/**
 * The help of a command at a glance: how to write it, and its flags.
 *
 * @param columns how wide the terminal is, if there is one
 */
export function shortHelp(name: CommandName, columns: number = WIDEST): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const { text, flags } = commandOf(name);
  const long = `casemend ${name === 'clean' ? '' : `${name} `}--help`;
  const rows = flags.map((flag): [string, string] => [
    flag.short ? flagNames(flag) : `    ${usageOf(flag)}`,
    flag.text,
  ]);
  return [
    synopsisOf(name, width).replace(BLANKS, 'usage: '),
    wrap(`casemend ${name === 'clean' ? '' : `${name} `}- ${text}; ${long} says more`, 0, width),
    ...(name === 'clean' || name === 'help'
      ? [
          rowsOf(
            commands.map(({ name, text }) => [name, text]),
            width,
          ),
        ]
      : []),
    rowsOf(rows, width),
  ].join('\n');
}

function synopsisOf(name: CommandName, width: number): string {
  return pages[name].synopsis.map((line) => wrap(`casemend ${line}`, INDENT, width)).join('');
}

/** Terms in a column of their own, and what they mean beside them or, after a wide one, below it. */
function rowsOf(rows: readonly (readonly [term: string, text: string])[], width: number): string {
  const indent = Math.min(WIDEST_TERM, Math.max(...rows.map(([term]) => term.length))) + 4;
  return rows
    .map(([term, text]) => {
      const body = wrap(text, indent, width);
      return term.length + 4 > indent ? `  ${term}\n${body}` : `  ${term}`.padEnd(indent) + body.slice(indent);
    })
    .join('');
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function describeCommands(width: number): string {
  return commands.map(({ name, text }) => describe(name, text, width)).join('');
}

/** The flags under the headings of their groups; a single group needs none. */
function describeGroups(flags: readonly Flag[], width: number): string {
  const groups = flagGroups
    .map((group) => ({ group, members: flags.filter((flag) => flag.group === group) }))
    .filter(({ members }) => members.length > 0);
  return groups
    .map(({ group, members }) => {
      const heading = groups.length > 1 ? `${' '.repeat(INDENT - 4)}${group}\n` : '';
      return heading + members.map((flag) => describeFlag(flag, width)).join('');
    })
    .join('\n');
}

function describeFlag(flag: Flag, width: number): string {
  const more = flag.more ? `. ${flag.more}` : '';
  return describe(flagNames(flag), flagText(flag) + more, width);
}

function flagNames(flag: Flag): string {
  return flag.short ? `-${flag.short}, ${usageOf(flag)}` : usageOf(flag);
}

/** What a flag does, in one line, with what its values can be. */
export function flagText({ text, choices, value, range, fallback, repeatable }: Flag): string {
  const remarks = [
    ...(choices ? [choices.join(', ')] : []),
    ...(range && value === 'N' ? [`${range[0]} to ${range[1]}`] : []),
    ...(repeatable ? ['may be repeated'] : []),
    ...(fallback === undefined ? [] : [`without it ${fallback}`]),
  ];
  return remarks.length > 0 ? `${text} (${remarks.join('; ')})` : text;
}

function describePairs(title: string, pairs: Page['files'], width: number): string[] {
  if (!pairs) return [];
  return [section(title, pairs.map(([name, text]) => describe(name, text, width)).join(''))];
}

/** A term, and what it means below it or, if the term is short, beside it. */
function describe(term: string, text: string, width: number): string {
  const body = wrap(text, DEEP_INDENT, width);
  if (term.length > DEEP_INDENT - INDENT - 2) return `${' '.repeat(INDENT)}${term}\n${body}`;
  return `${' '.repeat(INDENT)}${term}`.padEnd(DEEP_INDENT) + body.slice(DEEP_INDENT);
}

/** Breaks a paragraph into lines; a word that is wider than all of a line has one to itself. */
function wrap(paragraph: string, indent: number, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text) => `${' '.repeat(indent)}${text}\n`).join('');
}
