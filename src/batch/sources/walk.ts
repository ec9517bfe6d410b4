import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPath, toPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { compareNames } from '../../display/compare-names.ts';

/** A file found in a folder. */
export interface Found {
  readonly file: string;
  /** The names that lead to it from the folder. */
  readonly path: readonly string[];
}

export interface WalkOptions {
  /** Whether symbolic links are followed. */
  readonly follow: boolean;
  /** Whether to take a file, by its path from the folder with slashes. */
  readonly takes: (path: string) => boolean;
  /** Whether to look into a folder, by its path from the folder with slashes. */
  readonly enters: (path: string) => boolean;
  /** Real paths of files and folders that are left out: those that are written to. */
  readonly leftOut: ReadonlySet<string>;
  /** Called for each folder or link that cannot be read. */
  readonly onError: (path: string, error: unknown) => void;
  /** Called for each symbolic link that is not followed because of `follow`, or because it leads back to a folder above. */
  readonly onLink: (path: string, isLoop: boolean) => void;
  /** Called for each file or folder that an ignore file names. */
  readonly onIgnored: (path: string) => void;
  /** Called for each file that is not taken. */
  readonly onOther: (path: string) => void;
}

/** Other people's packages are no text of one's own. */
const FOREIGN = 'node_modules';

/** What begins with a dot is left out, as version control and editors keep theirs there, and so does casemend for unfinished files. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === FOREIGN;
}

/**
 * The files below a folder, sorted by name level by level, a folder at a time in memory, but for those that {@link isLeftOut}.
 */
export async function* walk(folder: string, options: WalkOptions): AsyncGenerator<Found> {
  yield* walkWithin(folder, { path: [], above: [], rules: undefined }, options);
}

/** How a folder was come to. */
interface Way {
  /** The names that lead to it. */
  readonly path: readonly string[];
  /** The real paths of the folders above it. */
  readonly above: readonly string[];
  /** What is left out there; nothing for the first folder. */
  readonly rules: IgnoreRules | undefined;
}

async function* walkWithin(
  folder: string,
  { path, above, rules: rulesAbove }: Way,
  options: WalkOptions,
): AsyncGenerator<Found> {
  let entries: Entry[];
  let real: string;
  let rules: IgnoreRules;
  try {
    real = realPath(folder);
    if (above.includes(real)) {
      options.onLink(folder, true);
      return;
    }
    if (options.leftOut.has(real)) return;
    rules = (rulesAbove ?? IgnoreRules.above(folder)).within(folder);
    entries = await entriesOf(folder);
  } catch (error) {
    options.onError(folder, error);
    return;
  }
  entries.sort((a, b) => compareNames(a.name, b.name));
  for (const entry of entries) {
    if (isLeftOut(entry.name) || options.leftOut.has(join(real, entry.name))) continue;
    const file = join(folder, entry.name);
    const inside = [...path, entry.name];
    const kind = await kindOf(entry, file, options);
    if (kind !== 'neither' && rules.leavesOut(file, kind === 'folder')) options.onIgnored(file);
    else if (kind === 'folder' && options.enters(inside.join('/')))
      yield* walkWithin(file, { path: inside, above: [...above, real], rules }, options);
    else if (kind === 'file' && options.takes(inside.join('/'))) yield { file, path: inside };
    else if (kind === 'file') options.onOther(file);
  }
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'neither';
}

/** What is in a folder. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const entries = await readdir(fromPath(folder), { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => ({
    name: toPath(entry.name),
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'neither',
  }));
}

async function kindOf(entry: Entry, file: string, options: WalkOptions): Promise<'file' | 'folder' | 'neither'> {
  if (entry.kind !== 'link') return entry.kind;
  if (!options.follow) {
    options.onLink(file, false);
    return 'neither';
  }
  try {
    const target = await stat(fromPath(file));
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'neither';
  } catch (error) {
    options.onError(file, error);
    return 'neither';
  }
}
