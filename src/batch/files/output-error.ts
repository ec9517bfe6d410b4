import { CasemendError } from '../../errors.ts';

/** A place that cannot be written: a {@link CasemendError} `CANNOT_WRITE`. `message` says what is wrong and what to do. */
export class OutputError extends CasemendError {
  /** Whether every other place on the same disk has the same trouble. */
  readonly isGeneral: boolean;
  /** Whether `message` begins with the place. */
  readonly namesPlace: boolean;

  constructor(message: string, isGeneral = false, namesPlace = false) {
    super('CANNOT_WRITE', message);
    this.isGeneral = isGeneral;
    this.namesPlace = namesPlace;
  }
}

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such directory; make it first'],
  ['ENOTDIR', 'a part of its path is not a directory'],
  ['EISDIR', 'it is a directory; choose another place'],
  ['EACCES', 'permission denied; choose another place'],
  ['EPERM', 'permission denied; choose another place'],
  ['EROFS', 'the file system is read-only; choose another place'],
  ['ENOSPC', 'the disk is full; make room'],
  ['EDQUOT', 'your share of the disk is used up; make room'],
  ['EFBIG', 'it would be larger than files may be here; split it'],
  ['EMFILE', 'too many files are open; close some, or raise the limit (ulimit -n)'],
  ['ENAMETOOLONG', 'its name is too long; choose a shorter one'],
]);

const GENERAL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EIO']);

/** What a failed attempt to write says to the person who named the place. */
export function toOutputError(error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new OutputError(`cannot be written: ${PROBLEMS.get(code) ?? message}`, GENERAL.has(code));
}

/** The same, beginning with the place. */
export function toOutputErrorAt(place: string, error: unknown): OutputError {
  const { message, isGeneral, namesPlace } = toOutputError(error);
  return new OutputError(namesPlace ? message : `${place}: ${message}`, isGeneral, true);
}
