/**
 * Where one of some characters stands as it is wanted, in order. Engines look for one character after the other much faster than code
 * looks at every one, and few of them are wanted.
 */
export function placesOf(text: string, characters: string, isWanted: (at: number) => boolean): number[] {
  const places: number[] = [];
  let groups = 0;
  for (const character of characters) {
    const before = places.length;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      if (isWanted(at)) places.push(at);
    if (places.length > before) groups++;
  }
  return groups > 1 ? places.sort((a, b) => a - b) : places;
}
