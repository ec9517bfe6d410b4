type Table = Int32Array | Uint32Array | Uint8Array | Float64Array;

/** A table of half as many places again, or of double a short one, with what it held. */
export const grown = <Its extends Table>(table: Its): Its => grownTo(table, Math.ceil(table.length * 1.5) + 16);

/** A table of so many places, with what it held. */
export function grownTo<Its extends Table>(table: Its, places: number): Its {
  const larger = new (table.constructor as new (length: number) => Its)(places);
  larger.set(table);
  return larger;
}
