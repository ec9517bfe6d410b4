/** Reads lines of `name TAB words`, separated by commas. */
export function unpackWordLists(packed: string): Map<string, ReadonlySet<string>> {
  return new Map(
    packed.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), new Set(line.slice(tab + 1).split(','))];
    }),
  );
}
