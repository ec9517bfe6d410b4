/** Turns offsets that do not decrease into line and column, both from 1, in time linear in the text. Columns count characters. */
export class Places {
  readonly #text: string;
  #done = 0;
  #line = 1;
  #column = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** `line:column` of an offset. */
  at(offset: number): string {
    this.#walk(offset);
    return `${this.#line}:${this.#column}`;
  }

  lineAt(offset: number): number {
    this.#walk(offset);
    return this.#line;
  }

  #walk(offset: number): void {
    while (this.#done < offset) {
      const code = this.#text.codePointAt(this.#done)!;
      this.#done += code > 0xffff ? 2 : 1;
      if (code === 0x0a) {
        this.#line++;
        this.#column = 1;
      } else {
        this.#column++;
      }
    }
  }
}
