/** Does what a command is for. What goes wrong is told in a line, without a stack, and the exit status is 1. */
export async function orTell(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
