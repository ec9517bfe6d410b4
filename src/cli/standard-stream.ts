/** Stands for standard input among inputs, and for standard output among places to write to. */
export const STANDARD_STREAM = '-';
