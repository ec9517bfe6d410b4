/** A table of half as many places again, or of double a short one, with what it held. */
export function grown<Table extends Int32Array | Uint32Array | Uint8Array | Float64Array>(table: Table): Table {
  const larger = new (table.constructor as new (length: number) => Table)(Math.ceil(table.length * 1.5) + 16);
  larger.set(table);
  return larger;
}
