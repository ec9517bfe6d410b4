import { CasemendError } from '../../src/errors.ts';

/** The CasemendError that `action` throws; anything else is passed on. */
export function errorOf(action: () => unknown): CasemendError {
  try {
    action();
  } catch (error) {
    if (error instanceof CasemendError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
