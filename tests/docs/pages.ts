import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of what is installed or generated. */
const NOT_OURS = /(?:^|[/\\])(?:node_modules|dist)(?:[/\\]|$)/u;

/** The pages of the documentation, by their paths: those whose examples run. */
export const pages: readonly string[] = ['README.md', ...markdownIn('docs')];

/** Every file in Markdown that people read here. */
export const allMarkdown: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !name.startsWith('.') && !NOT_OURS.test(name))
  .flatMap((entry) => (entry.isDirectory() ? markdownIn(entry.name) : entry.name.endsWith('.md') ? [entry.name] : []));

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !NOT_OURS.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  /** What follows the language: `skip: REASON`, or the file that the block is an excerpt of. */
  readonly note: string;
  readonly code: string;
}

const FENCED = /^```(\S*)(?: (\S.*))?\n((?:(?!```).*\n)*)```$/gmu;

export function blocksOf(markdown: string): Block[] {
  return Array.from(markdown.matchAll(FENCED), ([, language, note, code]) => ({
    language: language!,
    note: note ?? '',
    code: code!,
  }));
}

/** `markdown` with the code of its blocks replaced. */
export function mapBlocks(markdown: string, change: (block: Block) => string): string {
  return markdown.replace(FENCED, (whole, language: string, note: string | undefined, code: string) => {
    const changed = change({ language, note: note ?? '', code });
    return whole.slice(0, whole.indexOf('\n') + 1) + changed + '```';
  });
}

/** `markdown` without its blocks of code. */
export function proseOf(markdown: string): string {
  return markdown.replace(FENCED, '');
}

const HEADING = /^#{1,6} (\S.*)$/gmu;

/** The names under which the headings of a page can be linked, made as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of proseOf(markdown).matchAll(HEADING)) {
    const name = heading!
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = name;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${name}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}
