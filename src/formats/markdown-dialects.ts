import type { Span } from '../types.ts';

/** What many sites write in Markdown though it is not part of it. Nothing in it is prose. */
export interface Dialect extends Span {
  /** What it is read as: a word of the sentence, the end of a block, or nothing. */
  readonly readAs: 'word' | 'break' | 'nothing';
}

/** Each looks on to the next mark of its kind or the next blank line at most, so that all take linear time. */
const PATTERNS: Readonly<Record<Dialect['readAs'], Readonly<Record<string, RegExp>>>> = {
  break: {
    /** `::: warning Title` and `:::` */
    container: /^\ufeff?[ \t>]*:{3}[^\n\r]*/gmu,
    /** Imports and exports of MDX, which go on to a blank line. */
    module:
      /^\ufeff?(?=import[ \t]*['"]|(?:import|export)[ \t{*][^\n\r]*?(?:\bfrom[ \t]*['"]|[={]))(?:[^\n\r]|(?:\r\n?|\n)(?![ \t]*[\n\r]))*/gmu,
    /** `{% note %}` on a line of its own */
    tagLine: /^\ufeff?[ \t>]*(?:\{\{?%[^%]*%\}\}?|\{\{<[^<>]*>\}\})[ \t]*$/gmu,
    /** `> [!NOTE]` */
    alert: /^\ufeff?[ \t]*>[ \t>]*\[![a-z]+\][-+]?/gimu,
  },
  word: {
    /** `{% if x %}`, `{{ x }}`, `{{< x >}}` and `{{% x %}}` */
    templateTag: /\{\{?%[^%]*%\}\}?|\{\{<[^<>]*>\}\}|\{\{[^{}]*\}\}/gu,
    wikiLink: /!?\[\[[^[\]\n\r]*\]\]/gu,
    maths: /\$\$(?:[^$\n\r]|(?:\r\n?|\n)(?![ \t]*[\n\r]))*\$\$/gu,
    /** `user/repo#12` */
    issue: /(?<![\w./-])[\w.-]+\/[\w.-]+#\d+/gu,
    mention: /(?<![\p{L}\p{M}\p{N}_.])@[\p{L}\p{N}_](?:[./-]?[\p{L}\p{M}\p{N}_])*/gu,
    hashtag: /(?<![\p{L}\p{M}\p{N}_&])#[\p{L}\p{N}_](?:[/-]?[\p{L}\p{M}\p{N}_])*/gu,
  },
  nothing: {
    /** `{#id .class}`, `{: .class}` and `{width=5}` */
    attributes: /\{(?:[:#.]|[\w-]+=)[^{}\n\r]*\}/gu,
  },
};

/** The dialects in a record, for one who goes through it from its start to its end. */
export class Dialects {
  readonly #all: readonly Dialect[];
  readonly #left = new Set<Dialect>();
  #next = 0;
  #nextLeft = 0;

  constructor(record: string) {
    const all: Dialect[] = [];
    for (const readAs of ['break', 'word', 'nothing'] as const) {
      for (const pattern of Object.values(PATTERNS[readAs])) {
        for (const { 0: found, index } of record.matchAll(pattern)) {
          all.push({ start: index, end: index + found.length, readAs });
        }
      }
    }
    this.#all = all.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** Those that start in code and the like are none. */
  leave({ start, end }: Span): void {
    for (let one = this.#all[this.#nextLeft]; one && one.start < end; one = this.#all[++this.#nextLeft]) {
      if (one.start >= start) this.#left.add(one);
    }
  }

  /** The dialect at a place or, if there is none, the next one. */
  from(at: number): Dialect | undefined {
    let next = this.#all[this.#next];
    while (next && (next.end <= at || this.#left.has(next))) next = this.#all[++this.#next];
    return next;
  }

  /** All of them, as they are written. */
  *written(record: string): Generator<string> {
    for (const one of this.#all) if (!this.#left.has(one)) yield record.slice(one.start, one.end);
  }
}
