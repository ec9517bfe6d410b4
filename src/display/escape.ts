/** A function that puts text between two SGR sequences, which switch how a terminal shows it on and off. */
export function escape(on: string, off: string): (text: string) => string {
  return (text) => `\u001B[${on}m${text}\u001B[${off}m`;
}
