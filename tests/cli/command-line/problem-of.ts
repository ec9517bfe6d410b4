import { expect } from 'vitest';

/** The message of the error of this class that an action throws. */
export function problemOf(action: () => unknown, kind: new (message: string) => Error): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(kind);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}
