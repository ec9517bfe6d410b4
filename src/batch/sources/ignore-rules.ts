import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export const IGNORE_FILE = '.casemendignore';

/** What a file of one folder says. */
interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Which files and folders are left out, as the ignore files of the folders above them say, in the syntax of git. */
export class IgnoreRules {
  /** The nearest file comes first: it wins. */
  readonly #folders: readonly FolderRules[];

  private constructor(folders: readonly FolderRules[]) {
    this.#folders = folders;
  }

  /** The rules of the folders from the working folder down to a folder, without its own. */
  static above(folder: string): IgnoreRules {
    const [cwd, target] = [resolve('.'), resolve(folder)];
    const isBelow = target.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep);
    if (!isBelow) return new IgnoreRules([]);
    const folders = [];
    for (let above = dirname(target); above.length >= cwd.length; above = dirname(above)) {
      folders.unshift(above);
      if (above === cwd) break;
    }
    return folders.reduce((rules, one) => rules.within(one), new IgnoreRules([]));
  }

  /** These, and those of a folder. @throws if its file is there and cannot be read */
  within(folder: string): IgnoreRules {
    let text: string;
    try {
      text = readFileSync(join(folder, IGNORE_FILE), 'utf8');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return this;
      throw error;
    }
    return new IgnoreRules([{ folder: resolve(folder), rules: ignore().add(text) }, ...this.#folders]);
  }

  /** Whether a file or folder is left out. */
  leavesOut(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#folders) {
      const inside = relative(folder, resolve(path)).split(sep).join('/');
      const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}
