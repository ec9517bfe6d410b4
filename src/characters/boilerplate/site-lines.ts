/** What stands for a line, however it is cased. */
export const lineKey = (line: string): string => line.trim().toLowerCase();
