/** An input that cannot be read. `message` says what is wrong and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What is wrong and what to do, by the system's error code. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file; check the path'],
  ['ENOTDIR', 'no such file; a part of its path is not a directory'],
  ['EACCES', 'permission denied; make it readable'],
  ['EPERM', 'permission denied; make it readable'],
  ['EISDIR', 'is a directory; name the files in it'],
  ['ERR_FS_FILE_TOO_LARGE', 'too large to hold in memory; split it'],
  ['ERR_STRING_TOO_LONG', 'too large to hold in memory; split it'],
  ['ERR_BUFFER_TOO_LARGE', 'too large to hold in memory; split it'],
  ['Z_DATA_ERROR', 'is not a sound .gz file; make it again'],
  ['Z_BUF_ERROR', 'is cut off; make it again'],
]);

/** What a failed attempt to read a file says to the person who named it. */
export function toInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  return new InputError(PROBLEMS.get(code ?? '') ?? (error instanceof Error ? error.message : String(error)));
}
